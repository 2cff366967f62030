/** Pictures as phones send them, and files that only look like pictures. */
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { TestDatabase } from '#tests/database'

/** What a camera writes into a file, searched for afterwards. */
export const cameraWords = ['PHONE-MAKER-7', 'TAKEN-BY-AYESHA', 'WGS-84-LAHORE'] as const

/** A photo that lies on its side, with a camera's words and a place in it; grain makes it heavy. */
export async function phonePhoto(width = 900, height = 600, grain = 0): Promise<Buffer> {
  const [maker, artist, place] = cameraWords
  const noise = { type: 'gaussian', mean: 128, sigma: grain } as const
  const plain = { width, height, channels: 3, background: '#226688' } as const
  const left = await sharp({ create: grain > 0 ? { ...plain, noise } : plain })
    .composite([
      {
        input: { create: { width: 200, height: 200, channels: 3, background: '#ff0000' } },
        left: 0,
        top: 0,
      },
    ])
    .jpeg({ quality: 90 })
    .withExif({
      IFD0: { Make: maker, Artist: artist },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 35/1 18/1', GPSMapDatum: place },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  return left
}

/** A PNG of a few hundred bytes that says it has so many dots. */
export function bombPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(100_000))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([size, body, sum])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}

/** The head of a program for Linux, and of one for Windows. */
export const programs: readonly Buffer[] = [
  Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(5_000, 1)]),
  Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5_000, 2)]),
]

/** An insider puts the bytes of one photo in the place of another's, past the program. */
export async function replacePhoto(
  { owner }: TestDatabase,
  id: string | undefined,
  other: string | undefined,
): Promise<void> {
  await owner.query(
    `update attachments.part p set sealed = q.sealed from attachments.part q
     where p.attachment_id = $1 and q.attachment_id = $2 and p.kind = q.kind`,
    [id, other],
  )
}

/** How many photos the tables hold of a case. */
export async function countPhotos(db: TestDatabase, caseId: string): Promise<number> {
  const rows = await db.query('select from attachments.attachment where case_id = $1', [caseId])
  return rows.length
}
