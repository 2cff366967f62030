/** What goes into the thread that reads pictures, and what comes out. */
export type PictureJob = {
  readonly image: Uint8Array
  readonly pixelsMax: number
  readonly secondsMax: number
}

/** JPEGs made from dots alone. */
export type MadePictures = {
  readonly picture: Uint8Array
  readonly thumbnail: Uint8Array
  readonly width: number
  readonly height: number
}

export type PictureAnswer = MadePictures | 'not-a-picture' | 'too-many-dots'

/** A picture that was made before, to be shown to everybody with these areas covered. */
export type CoverJob = {
  readonly picture: Uint8Array
  /** In thousandths of its sides: left, top, width, height. */
  readonly areas: readonly Area[]
  /** Lines that divide it into cells, with a name in each; none in what is shown to everybody. */
  readonly grid?: { readonly columns: number; readonly rows: number } | undefined
  readonly side: number
  readonly bytesMax: number
}

export type Area = readonly [left: number, top: number, width: number, height: number]

export type CoverAnswer = { readonly covered: Uint8Array } | 'not-a-picture'
