/** Finding faces in photographs, in threads of their own, with limits before any decoding. */
import { createWorkerPool } from '#platform/workers'
import { portraitBytesMax } from '../portrait-store.ts'
import { poolProblems } from '../waiting.ts'
import type {
  CoverAnswer,
  CoverBox,
  CoverJob,
  FaceAnswer,
  FaceJob,
  Found,
  PortraitAnswer,
  PortraitJob,
} from './found.ts'
import { faceProblems } from './problems.ts'
import { faceFaultWords, faceInFront, qualityOf, type FaceQuality } from './quality.ts'
import { outermost, views } from './views.ts'

/** A photograph as it was looked at; the picture itself is let go. */
export type FaceSeen = FaceQuality & {
  /** The face in front; undefined where there is none. */
  readonly face: Found | undefined
  readonly width: number
  readonly height: number
}

export type FaceReader = {
  /**
   * What is in a photograph. `describe` adds the descriptor, half of the work.
   * Problems: `biometrics-photo-too-large` (12 MB), `biometrics-photo-unreadable` (also beyond 40
   * megapixels), `biometrics-took-too-long` (20 s), `biometrics-too-busy`.
   */
  look(image: Uint8Array, wanted?: { readonly describe?: boolean }): Promise<FaceSeen>
  /**
   * The portrait of the face that was seen in this photograph: a JPEG of `portraitSize`, upright,
   * of at most `portraitBytesMax`, with nothing of what the camera wrote. Problems as of `look`.
   */
  portray(image: Uint8Array, seen: FaceSeen): Promise<Buffer>
  /**
   * Where faces are, small and turned ones too, with hair and chin: to cover them before others see
   * the picture. Looks ten times, so that it takes seconds. Problems as of `look`.
   */
  findToCover(image: Uint8Array): Promise<readonly CoverBox[]>
  close(): Promise<void>
}

const bytesMax = 12 * 1024 * 1024
const photoPixelsMax = 40_000_000
const secondsMax = 8
const timeoutMs = 20_000
const waitingMax = 60

/** `workers` threads of about 300 MB each, started when first needed. */
export function createFaceReader(options: { readonly workers: number }): FaceReader {
  const pool = createWorkerPool<
    FaceJob | PortraitJob | CoverJob,
    FaceAnswer | PortraitAnswer | CoverAnswer
  >({
    script: new URL('./face-worker.ts', import.meta.url),
    workers: options.workers,
    timeoutMs,
    waitingMax,
    problems: poolProblems,
  })

  async function look(image: Uint8Array, { describe = false } = {}): Promise<FaceSeen> {
    checkPhoto(image)
    const limits = { pixelsMax: photoPixelsMax, secondsMax }
    const answer = await pool.run({ image, ...limits, describe, thorough: true })
    if (answer === 'not-an-image' || !('faces' in answer)) throw unreadable()
    const { width, height } = answer
    return { ...qualityOf(answer), face: faceInFront(answer), width, height }
  }

  async function portray(image: Uint8Array, seen: FaceSeen): Promise<Buffer> {
    checkPhoto(image)
    const { face, width, height } = seen
    if (!face) throw unreadable()
    const { points } = face
    const limits = { pixelsMax: photoPixelsMax, secondsMax, bytesMax: portraitBytesMax }
    const answer = await pool.run({ image, ...limits, points, width, height })
    if (answer === 'not-an-image' || !('portrait' in answer)) throw unreadable()
    const { portrait } = answer
    return Buffer.from(portrait.buffer, portrait.byteOffset, portrait.length)
  }

  async function findToCover(image: Uint8Array): Promise<readonly CoverBox[]> {
    checkPhoto(image)
    const limits = { pixelsMax: photoPixelsMax, secondsMax }
    const found: CoverBox[] = []
    // One after the other: whoever takes a photograph of himself meanwhile does not wait for all.
    for (const view of views) {
      const answer = await pool.run({ image, ...limits, view })
      if (answer === 'not-an-image' || !('boxes' in answer)) throw unreadable()
      found.push(...answer.boxes)
    }
    return outermost(found)
  }

  return { look, portray, findToCover, close: () => pool.close() }
}

const unreadable = faceProblems['biometrics-photo-unreadable']

/**
 * The template of a face that will do, and how good it is.
 * @throws biometrics-face-not-fit, which says what to change
 */
export function templateIn(seen: FaceSeen): { readonly bytes: Buffer; readonly quality: number } {
  const [fault] = seen.faults
  if (fault) {
    throw faceProblems['biometrics-face-not-fit']({ values: { advice: faceFaultWords[fault] } })
  }
  if (!seen.face?.descriptor) throw faceProblems['biometrics-photo-unreadable']()
  return { bytes: templateOf(seen.face.descriptor), quality: seen.score }
}

/** The template of the face in a photograph. @throws biometrics-face-not-fit, as `look` */
export async function templateOfFace(reader: FaceReader, image: Buffer) {
  return templateIn(await reader.look(image, { describe: true }))
}

/** 128 numbers of 32 bits, the lowest byte first: what is sealed and compared. */
function templateOf(descriptor: Float32Array): Buffer {
  const bytes = Buffer.alloc(descriptor.length * 4)
  descriptor.forEach((value, at) => void bytes.writeFloatLE(value, at * 4))
  return bytes
}

const beginnings: readonly (readonly [number, Buffer])[] = [
  [0, Buffer.from([0xff, 0xd8, 0xff])],
  [0, Buffer.from('89504e470d0a1a0a', 'hex')],
  [8, Buffer.from('WEBP')],
]

/**
 * JPEG, PNG or WebP by their first bytes: what a file is called says nothing.
 * @throws biometrics-photo-too-large, biometrics-photo-unreadable
 */
function checkPhoto(image: Uint8Array): void {
  if (image.length > bytesMax) throw faceProblems['biometrics-photo-too-large']()
  const bytes = Buffer.from(image.buffer, image.byteOffset, image.length)
  const isKnown = beginnings.some(([at, start]) =>
    bytes.subarray(at, at + start.length).equals(start),
  )
  if (!isKnown) throw faceProblems['biometrics-photo-unreadable']()
}
