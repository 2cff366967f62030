/** Finds QR codes in pictures on this device: by the browser's own reader, else by zxing. */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** Not in TypeScript's list yet (Shape Detection API). */
type OwnReader = { detect(source: CanvasImageSource): Promise<{ readonly rawValue: string }[]> }
type OwnReaderClass = {
  new (options: { formats: string[] }): OwnReader
  getSupportedFormats(): Promise<string[]>
}

const sidesMax = [1_600, 3_000, 900]
const codeStart = 'PK1:'

// By itself the package would fetch it from a public server.
prepareZXingModule({
  overrides: { locateFile: () => new URL('./zxing_reader.wasm', import.meta.url).href },
})

/** The text of the code in a photo; `no-code`, or `no-picture` where it cannot be opened. */
export async function readPhoto(
  file: Blob,
): Promise<{ readonly text: string } | 'no-code' | 'no-picture'> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return 'no-picture'
  // Large codes read best from a small picture, small ones from a large one.
  for (const sideMax of sidesMax) {
    const text = await readPixels(pixelsOf(picture, picture.width, picture.height, sideMax))
    if (text !== undefined) return { text }
  }
  return 'no-code'
}

/** A reader for the pictures of a camera, one after the other. */
export async function liveReader(): Promise<
  (video: HTMLVideoElement) => Promise<string | undefined>
> {
  const own = await ownReader()
  return async (video) => {
    if (video.videoWidth === 0) return undefined
    if (own) {
      const found = await own.detect(video).catch(() => [])
      return preferOurs(found.map(({ rawValue }) => rawValue))
    }
    return readPixels(pixelsOf(video, video.videoWidth, video.videoHeight, 1_200))
  }
}

async function ownReader(): Promise<OwnReader | undefined> {
  const Reader = (globalThis as { BarcodeDetector?: OwnReaderClass }).BarcodeDetector
  const formats: string[] = (await Reader?.getSupportedFormats().catch(() => [])) ?? []
  return Reader && formats.includes('qr_code') ? new Reader({ formats: ['qr_code'] }) : undefined
}

function pixelsOf(
  source: CanvasImageSource,
  width: number,
  height: number,
  sideMax: number,
): ImageData | undefined {
  const scale = Math.min(1, sideMax / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return context?.getImageData(0, 0, canvas.width, canvas.height)
}

async function readPixels(pixels: ImageData | undefined): Promise<string | undefined> {
  if (!pixels) return undefined
  const results = await readBarcodes(pixels, {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 4,
  })
  return preferOurs(results.filter(({ isValid }) => isValid).map(({ text }) => text))
}

function preferOurs(texts: readonly string[]): string | undefined {
  return texts.find((text) => text.startsWith(codeStart)) ?? texts[0]
}
