/** One thread that reads QR codes with zxing. Started by `qr-read.ts`; never imported. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { createInflate } from 'node:zlib'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { WorkerReply } from '#platform/workers'
import type { QrAnswer, QrJob } from './qr-read.ts'

const require = createRequire(import.meta.url)
/** From node_modules: by itself the package would fetch it from a public server. */
const wasmFile = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
const wasmBinary = new Uint8Array(wasmFile).buffer
prepareZXingModule({ overrides: { wasmBinary } })

/** A filter byte for each row (of each of seven passes), and what an encoder may add. */
const spareBytes = 1_000_000
/** Encoders write thousands of bytes at a time; millions of empty chunks are only a burden. */
const chunksMax = 20_000

async function read(job: QrJob): Promise<QrAnswer> {
  if (job.isPng && !(await inflatesWithin(job))) return 'not-an-image'
  const results = await readBarcodes(new Uint8Array(job.image), {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 4,
  })
  return { texts: results.filter((result) => result.isValid).map((result) => result.text) }
}

/** A small PNG can claim few pixels and inflate to gigabytes; the decoder would not notice. */
async function inflatesWithin(job: QrJob): Promise<boolean> {
  const packed = packedDots(Buffer.from(job.image))
  if (!packed) return false
  const bytesMax = job.decodedBytes + spareBytes
  let bytes = 0
  const inflate = createInflate()
  inflate.end(packed)
  try {
    // Nothing is kept: a chunk is dropped before the next is made.
    for await (const chunk of inflate) {
      bytes += (chunk as Buffer).length
      if (bytes > bytesMax) return false
    }
    return true
  } catch {
    return false
  }
}

/**
 * The IDAT chunks as one, up to where a decoder ends; undefined for a PNG of too many chunks or
 * with large hidden parts.
 */
function packedDots(png: Buffer): Buffer | undefined {
  const parts: Buffer[] = []
  for (let at = 8, chunks = 0; at + 12 <= png.length; chunks += 1) {
    if (chunks > chunksMax) return undefined
    const length = png.readUInt32BE(at)
    const kind = png.toString('latin1', at + 4, at + 8)
    if (kind === 'IEND') break
    if (kind === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    // Colour profiles and texts are compressed too, and nobody needs them here.
    const isHidden = kind === 'iCCP' || kind === 'zTXt' || kind === 'iTXt'
    if (isHidden && length > 1_000_000) return undefined
    at += 12 + length
  }
  return Buffer.concat(parts)
}

parentPort?.on('message', (job: QrJob) => {
  void read(job)
    .then((answer): WorkerReply<QrAnswer> => ({ answer }))
    .catch((cause): WorkerReply<QrAnswer> => ({ fault: String(cause) }))
    .then((reply) => parentPort?.postMessage(reply))
})
