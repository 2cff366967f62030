/** Making a sent picture anew, in a thread of its own, with limits before any decoding. */
import { createWorkerPool } from '#platform/workers'
import { pixelsMax, sourceBytesMax } from './limits.ts'
import type { Area, CoverAnswer, CoverJob, PictureAnswer, PictureJob } from './picture-job.ts'
import { attachmentProblems as problems } from './problems.ts'

export type Pictures = {
  readonly picture: Buffer
  readonly thumbnail: Buffer
  readonly width: number
  readonly height: number
}

export type PictureReader = {
  /**
   * The picture and a small one, upright, as JPEG, with nothing of the file but its dots.
   * Problems: `attachments-empty`, `attachments-too-large`, `attachments-picture-unreadable` (also
   * one that takes too long), `attachments-too-busy`.
   */
  read(image: Uint8Array): Promise<Pictures>
  /**
   * A picture that was read before as others may see it: smaller, these areas in one colour, and
   * for whoever looks it over with a grid. Problems: `attachments-picture-unreadable` and
   * `attachments-too-busy`.
   */
  cover(picture: Uint8Array, over: Over): Promise<Buffer>
  close(): Promise<void>
}

export type Over = {
  readonly areas: readonly Area[]
  readonly grid?: { readonly columns: number; readonly rows: number } | undefined
}

const secondsMax = 8
/** What everybody sees: large enough for a hole in a road, too small for a face in a window. */
const coveredSize = { side: 1_024, bytesMax: 400_000 } as const
const timeoutMs = 20_000
const waitingMax = 60

/** `workers` threads, started when first needed; each decodes one picture at a time. */
export function createPictureReader(options: { readonly workers: number }): PictureReader {
  const pool = createWorkerPool<PictureJob | CoverJob, PictureAnswer | CoverAnswer>({
    script: new URL('./picture-worker.ts', import.meta.url),
    workers: options.workers,
    timeoutMs,
    waitingMax,
    problems: {
      tookTooLong: problems['attachments-picture-unreadable'],
      tooBusy: problems['attachments-too-busy'],
    },
  })
  return {
    async read(image) {
      checkBeginning(image)
      const answer = await pool.run({ image, pixelsMax, secondsMax })
      if (answer === 'too-many-dots') throw tooLarge()
      if (answer === 'not-a-picture' || 'covered' in answer) throw unreadable()
      const { width, height } = answer
      return {
        picture: bytesOf(answer.picture),
        thumbnail: bytesOf(answer.thumbnail),
        width,
        height,
      }
    },
    async cover(picture, over) {
      const answer = await pool.run({ picture, ...over, ...coveredSize })
      if (typeof answer === 'string' || !('covered' in answer)) throw unreadable()
      return bytesOf(answer.covered)
    },
    close: () => pool.close(),
  }
}

const unreadable = problems['attachments-picture-unreadable']

const bytesOf = ({ buffer, byteOffset, length }: Uint8Array) =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, length)

export const tooLarge = (field?: string) =>
  problems['attachments-too-large']({
    field,
    values: {
      megabytes: String(sourceBytesMax / 1024 / 1024),
      megapixels: String(pixelsMax / 1_000_000),
    },
  })

const beginnings: readonly (readonly [number, Buffer])[] = [
  [0, Buffer.from([0xff, 0xd8, 0xff])],
  [0, Buffer.from('89504e470d0a1a0a', 'hex')],
  [8, Buffer.from('WEBP')],
]

/** JPEG, PNG or WebP by their first bytes: what a file is called says nothing. */
function checkBeginning(image: Uint8Array): void {
  if (image.length === 0) throw problems['attachments-empty']()
  if (image.length > sourceBytesMax) throw tooLarge()
  const bytes = Buffer.from(image.buffer, image.byteOffset, image.length)
  const isKnown = beginnings.some(([at, start]) =>
    bytes.subarray(at, at + start.length).equals(start),
  )
  if (!isKnown) throw problems['attachments-picture-unreadable']()
}
