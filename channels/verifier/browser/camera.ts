/** The camera as a scanner: a button that appears only where there is one. */
import { scriptWords as words, speak } from './browser-wording.ts'

const pauseMs = 150

/** Puts the button into `place`; `found` gets the text of every code, one for each scan. */
export async function offerCamera(
  place: HTMLElement,
  found: (code: string) => void,
): Promise<void> {
  if (!(await hasCamera())) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary'
  button.textContent = speak(words.scan)
  const status = document.createElement('p')
  status.className = 'govuk-body'
  status.setAttribute('role', 'status')
  place.append(button, status)
  place.hidden = false
  let stop: (() => void) | undefined
  button.addEventListener('click', () => {
    if (stop) {
      stop()
      return
    }
    const control = new AbortController()
    stop = () => control.abort()
    button.textContent = speak(words.stop)
    status.textContent = speak(words.hold)
    void scan(place, control.signal)
      .then((code) => {
        status.textContent = code === undefined ? '' : speak(words.found)
        if (code !== undefined) found(code)
      })
      .catch(() => {
        status.textContent = speak(words.noCamera)
      })
      .finally(() => {
        stop = undefined
        button.textContent = speak(words.scan)
      })
  })
}

async function hasCamera(): Promise<boolean> {
  if (typeof navigator.mediaDevices?.getUserMedia !== 'function') return false
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return devices.some(({ kind }) => kind === 'videoinput')
}

/** The text of the first code seen; undefined where it was stopped before. */
async function scan(place: HTMLElement, signal: AbortSignal): Promise<string | undefined> {
  const { liveReader } = await import('./read-picture.ts')
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1_280 } },
  })
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = stream
  video.style.maxWidth = '100%'
  video.setAttribute('aria-label', speak(words.picture))
  place.append(video)
  try {
    await video.play()
    const read = await liveReader()
    while (!signal.aborted) {
      const code = await read(video)
      if (code !== undefined) return code
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
    return undefined
  } finally {
    for (const track of stream.getTracks()) track.stop()
    video.remove()
  }
}
