/** One thread that reads QR codes with zxing. Started by `qr-read.ts`; never imported. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { createInflate } from 'node:zlib'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { QrAnswer, QrJob } from './qr-read.ts'
import type { WorkerReply } from './worker-pool.ts'

const require = createRequire(import.meta.url)
/** From node_modules: by itself the package would fetch it from a public server. */
const wasmFile = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
const wasmBinary = new Uint8Array(wasmFile).buffer
prepareZXingModule({ overrides: { wasmBinary } })

/** 16 bits in four channels, and one filter byte a row, is the most that a PNG can need. */
const bytesPerPixelMax = 8

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
  const bytes = Buffer.from(job.image)
  const bytesMax = job.pixels * bytesPerPixelMax + 1_000_000
  const inflate = createInflate()
  let count = 0
  const done = new Promise<boolean>((resolve) => {
    inflate.on('data', (chunk: Buffer) => {
      count += chunk.length
      if (count > bytesMax) {
        resolve(false)
        inflate.destroy()
      }
    })
    inflate.on('end', () => resolve(true))
    inflate.on('error', () => resolve(false))
  })
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (kind === 'IDAT') inflate.write(bytes.subarray(at + 8, at + 8 + length))
    // Colour profiles and texts are compressed too, and nobody needs them here.
    if (kind === 'iCCP' || kind === 'zTXt' || kind === 'iTXt') {
      if (length > 1_000_000) return false
    }
    at += 12 + length
  }
  inflate.end()
  return done
}

parentPort?.on('message', (job: QrJob) => {
  void read(job)
    .then((answer): WorkerReply<QrAnswer> => ({ answer }))
    .catch((cause): WorkerReply<QrAnswer> => ({ fault: String(cause) }))
    .then((reply) => parentPort?.postMessage(reply))
})
