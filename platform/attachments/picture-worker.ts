/** One thread that makes pictures anew from dots. Started by `pictures.ts`; never imported. */
import { parentPort } from 'node:worker_threads'
import sharp, { type OutputInfo } from 'sharp'
import type { WorkerReply } from '#platform/workers'
import { pictureSizes, type PictureSize } from './limits.ts'
import type { CoverAnswer, CoverJob, PictureAnswer, PictureJob } from './picture-job.ts'

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

/** One colour over each area, out of dots: nothing of what was there is in the file. */
async function cover(job: CoverJob): Promise<CoverAnswer> {
  const dots = await sharp(job.picture)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined)
  if (!dots) return 'not-a-picture'
  const { width, height, channels } = dots.info
  for (const area of job.areas) paint(dots, area)
  // Made small only then: no dot of what is covered runs into its neighbours.
  const small = await sharp(dots.data, { raw: { width, height, channels } })
    .resize(job.side, job.side, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const drawn = job.grid ? [{ input: Buffer.from(gridOver(small.info, job.grid)) }] : []
  for (const quality of coverQualities) {
    const { data, info } = small
    const jpeg = await sharp(data, {
      raw: { width: info.width, height: info.height, channels: info.channels },
    })
      .composite(drawn)
      .jpeg({ quality })
      .toBuffer()
    if (jpeg.length <= job.bytesMax) return { covered: jpeg }
  }
  throw new Error('a picture that no quality makes small')
}

const coverQualities = [75, 60, 45, 30] as const
const coverColour = [0x38, 0x38, 0x38] as const

function paint({ data, info }: Dots, [left, top, wide, high]: CoverJob['areas'][number]): void {
  const { width, height, channels } = info
  const x1 = Math.max(0, Math.floor((left / 1000) * width))
  const y1 = Math.max(0, Math.floor((top / 1000) * height))
  const x2 = Math.min(width, Math.ceil(((left + wide) / 1000) * width))
  const y2 = Math.min(height, Math.ceil(((top + high) / 1000) * height))
  for (let y = y1; y < y2; y += 1) {
    for (let x = x1; x < x2; x += 1) {
      const at = (y * width + x) * channels
      coverColour.forEach((value, colour) => (data[at + colour] = value))
    }
  }
}

/** Cells are called by a letter across and a number down, as on a map. */
function gridOver(
  { width, height }: OutputInfo,
  { columns, rows }: NonNullable<CoverJob['grid']>,
): string {
  const lines: string[] = []
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    lines.push(`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`)
  for (let at = 1; at < columns; at += 1)
    line((at * width) / columns, 0, (at * width) / columns, height)
  for (let at = 1; at < rows; at += 1) line(0, (at * height) / rows, width, (at * height) / rows)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<g stroke="#ffdd00" stroke-width="2">${lines.join('')}</g></svg>`
  )
}

parentPort?.on('message', (job: PictureJob | CoverJob) => {
  void ('areas' in job ? cover(job) : read(job))
    .then((answer): WorkerReply<PictureAnswer | CoverAnswer> => ({ answer }))
    .catch((cause): WorkerReply<PictureAnswer | CoverAnswer> => ({ fault: String(cause) }))
    .then((reply) => parentPort?.postMessage(reply))
})
