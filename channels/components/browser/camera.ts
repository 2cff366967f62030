/** The phone's camera: shown to its person, read picture by picture, and let go. */

export type Camera = {
  /** What it sees now, as a JPEG of at most `sideMax` dots a side. */
  frame(): Promise<Blob>
  close(): void
}

const sideMax = 480
const quality = 0.8

/** Whether this browser can open one at all: not without a secure connection. */
export const hasCamera = (): boolean =>
  typeof navigator.mediaDevices?.getUserMedia === 'function' && typeof DataTransfer === 'function'

/** Opens the camera at the person's side; rejects where it is not there or not allowed. */
export async function openCamera(video: HTMLVideoElement): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'user', width: { ideal: 640 }, height: { ideal: 480 } },
  })
  const close = () => {
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
  video.srcObject = stream
  try {
    await video.play()
  } catch (error) {
    close()
    throw error
  }
  return { close, frame: async () => frameOf(video) }
}

async function frameOf(video: HTMLVideoElement): Promise<Blob> {
  const { videoWidth, videoHeight } = video
  const scale = Math.min(1, sideMax / Math.max(videoWidth, videoHeight, 1))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('no picture'))),
      'image/jpeg',
      quality,
    )
  })
}
