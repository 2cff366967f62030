/** Finding the QR code in a photo, in a thread of its own, with limits before any decoding. */
import { createWorkerPool } from '#platform/workers'
import { imageSize } from './image-size.ts'
import { documentProblems } from './problems.ts'
import { textPrefix } from './credential-format.ts'
import { poolProblems } from './waiting.ts'

export type QrReader = {
  /**
   * The text of the QR code in a JPEG or PNG; one of ours first, where there are several.
   * Problems: `document-photo-too-large` (12 MB, 40 megapixels), `document-file-not-image`,
   * `document-no-qr-found`, `document-took-too-long` (20 s), `document-too-busy`.
   */
  read(image: Uint8Array): Promise<string>
  close(): Promise<void>
}

export type QrJob = {
  readonly image: Uint8Array
  readonly decodedBytes: number
  readonly isPng: boolean
}
export type QrAnswer = 'not-an-image' | { readonly texts: readonly string[] }

const megabytesMax = 12
const megapixelsMax = 40
/** 40 megapixels of three colours. Reading takes about three times as much, in its thread. */
const decodedBytesMax = megapixelsMax * 1_000_000 * 3
const timeoutMs = 20_000
const waitingMax = 50

/** `workers` threads, started when first needed. */
export function createQrReader(options: { readonly workers: number }): QrReader {
  const pool = createWorkerPool<QrJob, QrAnswer>({
    script: new URL('./qr-worker.ts', import.meta.url),
    workers: options.workers,
    timeoutMs,
    waitingMax,
    problems: poolProblems,
  })
  return {
    async read(image) {
      const job = checkImage(image)
      // A decoder that gives up on a broken picture ends its worker; the picture is at fault.
      const answer = await pool.run(job).catch((error: unknown) => {
        if (error instanceof Error && error.name === 'Problem') throw error
        return 'not-an-image' as const
      })
      if (answer === 'not-an-image') throw documentProblems['document-file-not-image']()
      const ours = answer.texts.find((text) => text.startsWith(textPrefix))
      const text = ours ?? answer.texts[0]
      if (text === undefined) throw documentProblems['document-no-qr-found']()
      return text
    },
    close: () => pool.close(),
  }
}

function checkImage(image: Uint8Array): QrJob {
  const bytes = Buffer.from(image.buffer, image.byteOffset, image.length)
  const values = { megabytes: String(megabytesMax), megapixels: String(megapixelsMax) }
  if (bytes.length > megabytesMax * 1024 * 1024) {
    throw documentProblems['document-photo-too-large']({ values })
  }
  const size = imageSize(bytes)
  if (!size || size.width < 1 || size.height < 1) {
    throw documentProblems['document-file-not-image']()
  }
  const pixels = size.width * size.height
  if (pixels > megapixelsMax * 1_000_000 || size.decodedBytes > decodedBytesMax) {
    throw documentProblems['document-photo-too-large']({ values })
  }
  // The decoder reads no WebP.
  if (size.format === 'webp') throw documentProblems['document-file-not-image']()
  return { image: bytes, decodedBytes: size.decodedBytes, isPng: size.format === 'png' }
}
