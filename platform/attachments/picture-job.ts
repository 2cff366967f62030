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
