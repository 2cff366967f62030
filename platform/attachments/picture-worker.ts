/** One thread that makes pictures anew from dots. Started by `pictures.ts`; never imported. */
import { parentPort } from 'node:worker_threads'
import sharp, { type OutputInfo } from 'sharp'
import type { WorkerReply } from '#platform/workers'
import { pictureSizes, type PictureSize } from './limits.ts'
import type { PictureAnswer, PictureJob } from './picture-job.ts'

/** Decoding is one thread's; libvips would take one for each core. */
sharp.concurrency(1)
sharp.cache(false)

type Dots = { readonly data: Buffer; readonly info: OutputInfo }

async function read({ image, pixelsMax, secondsMax }: PictureJob): Promise<PictureAnswer> {
  const options = { limitInputPixels: pixelsMax, failOn: 'error' } as const
  // The header alone: a bomb is refused before a dot of it is unpacked.
  const header = await sharp(image, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!header?.width || !header.height) return 'not-a-picture'
  if (!['jpeg', 'png', 'webp'].includes(header.format ?? '')) return 'not-a-picture'
  if (header.width * header.height > pixelsMax) return 'too-many-dots'
  const { side } = pictureSizes.picture
  const dots = await sharp(image, options)
    .timeout({ seconds: secondsMax })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined)
  if (!dots) return 'not-a-picture'
  const { width, height } = dots.info
  const picture = await write(dots, 'picture')
  return { picture, thumbnail: await write(dots, 'thumbnail'), width, height }
}

/** Out of dots: no camera, no place, no comment, no profile, nothing that was hidden behind. */
async function write({ data, info }: Dots, size: PictureSize): Promise<Uint8Array> {
  const { side, bytesMax, qualities } = pictureSizes[size]
  const { width, height, channels } = info
  for (const quality of qualities) {
    const jpeg = await sharp(data, { raw: { width, height, channels } })
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality, progressive: size === 'picture' })
      .toBuffer()
    if (jpeg.length <= bytesMax) return jpeg
  }
  throw new Error('a picture that no quality makes small')
}

parentPort?.on('message', (job: PictureJob) => {
  void read(job)
    .then((answer): WorkerReply<PictureAnswer> => ({ answer }))
    .catch((cause): WorkerReply<PictureAnswer> => ({ fault: String(cause) }))
    .then((reply) => parentPort?.postMessage(reply))
})
