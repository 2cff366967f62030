/** What a thread says of a picture. */
import type { Light } from './pixels.ts'

export type Point = { readonly x: number; readonly y: number }
export type Box = Point & { readonly width: number; readonly height: number }

/** `describe`: with the descriptor. `thorough`: by the slow detector where the quick is blind. */
export type FaceJob = {
  readonly image: Uint8Array
  readonly pixelsMax: number
  readonly secondsMax: number
  readonly describe: boolean
  readonly thorough: boolean
}

/** The portrait of a face that was looked at before, where the picture was `width` dots wide. */
export type PortraitJob = Pick<FaceJob, 'image' | 'pixelsMax' | 'secondsMax'> & {
  readonly points: readonly Point[]
  readonly width: number
  readonly height: number
  readonly bytesMax: number
}
export type PortraitAnswer = { readonly portrait: Uint8Array }

/** One face, in pixels of the picture as it was looked at. */
export type Found = {
  readonly box: Box
  /** Of the detector, 0 to 1. */
  readonly score: number
  /** The 68 points of the iBUG scheme: jaw 0–16, brows 17–26, nose 27–35, eyes 36–47, mouth. */
  readonly points: readonly Point[]
  /** 128 numbers; faces of one person lie near each other. */
  readonly descriptor: Float32Array | undefined
  readonly light: Light
  /** The share of neighbouring dots of exactly the same colour: drawings have much of it. */
  readonly flatness: number
  /** How far the eyes are open, by what is dark in them; compared only with the same person's. */
  readonly openness: number
}

export type FaceAnswer =
  | 'not-an-image'
  | { readonly width: number; readonly height: number; readonly faces: readonly Found[] }

/** Every face in one view of a picture, however small: to cover them, never to compare. */
export type CoverJob = Pick<FaceJob, 'image' | 'pixelsMax' | 'secondsMax'> & { readonly view: View }

/** The picture turned by so many degrees clockwise, or upright a part of it, made large. */
export type View =
  | { readonly turn: 0 | 90 | 180 | 270 }
  | { readonly part: readonly [left: number, top: number, width: number, height: number] }

/** In thousandths of the sides of the whole picture: left, top, width, height. */
export type CoverBox = readonly [left: number, top: number, width: number, height: number]
export type CoverAnswer = { readonly boxes: readonly CoverBox[] }
