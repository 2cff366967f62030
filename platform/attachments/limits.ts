import { retentionOf } from '#platform/consent'
import { dayMs } from '#platform/kernel'

/** Of a file as it is sent. A phone that can makes it small first: some 300 KB. */
export const sourceBytesMax = 10 * 1024 * 1024
/** Of one part of it: what is lost when a line breaks. */
export const partBytesMax = 1024 * 1024
/** By the header, before anything is decoded: more than phones make by themselves. */
export const pixelsMax = 40_000_000
/** What one owner may begin within a day. */
export const ownerDay = { pictures: 60, bytes: 150 * 1024 * 1024 } as const

/** What was begun and not ended is forgotten after this. */
export const unfinishedMs = dayMs
/** What was never handed in; a draft may live longer, and asks for the picture again. */
export const unusedMs = (retentionOf('pictures').days ?? 0) * dayMs

/** What is kept: the longest side in dots, and the most bytes. */
export const pictureSizes = {
  picture: { side: 1_600, bytesMax: 700_000, qualities: [78, 66, 50, 35] },
  thumbnail: { side: 320, bytesMax: 60_000, qualities: [72, 55, 40] },
} as const

export type PictureSize = keyof typeof pictureSizes
