/** The width and height of a picture from its header, before anything is decoded. */

export type ImageSize = {
  readonly format: 'png' | 'jpeg' | 'webp'
  readonly width: number
  readonly height: number
  /** What decoding takes at the least: a row of samples for each row of dots. */
  readonly decodedBytes: number
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex')

/** Undefined for anything but a PNG, JPEG or WebP with a whole header. */
export function imageSize(bytes: Buffer): ImageSize | undefined {
  if (bytes.length < 32) return undefined
  if (bytes.subarray(0, 8).equals(pngSignature)) return pngSize(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegSize(bytes)
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') {
    return webpSize(bytes)
  }
  return undefined
}

function pngSize(bytes: Buffer): ImageSize | undefined {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  const [depth = 0, colourType = 0] = bytes.subarray(24, 26)
  const samples = samplesOf.get(colourType)
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth)) return undefined
  // Palettes and small depths are decoded to whole bytes of three colours at the most.
  const bytesPerDot = Math.max(samples * (depth / 8), colourType === paletteType ? 3 : 1)
  return { format: 'png', width, height, decodedBytes: width * height * bytesPerDot }
}

const paletteType = 3
/** Samples a dot by colour type (PNG 11.2.1): grey, colours, palette, and two with transparency. */
const samplesOf = new Map([
  [0, 1],
  [2, 3],
  [paletteType, 1],
  [4, 2],
  [6, 4],
])

/** Walks the JPEG's markers to the first frame header (SOF0…SOF15 without DHT, JPG and DAC). */
function jpegSize(bytes: Buffer): ImageSize | undefined {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      const height = bytes.readUInt16BE(at + 5)
      const width = bytes.readUInt16BE(at + 7)
      return { format: 'jpeg', width, height, decodedBytes: width * height * 3 }
    }
    if (marker === 0xda || marker === 0xd9) return undefined
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

function webpSize(bytes: Buffer): ImageSize | undefined {
  const size = webpSides(bytes)
  return size && { format: 'webp', ...size, decodedBytes: size.width * size.height * 4 }
}

function webpSides(bytes: Buffer): { width: number; height: number } | undefined {
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') {
    return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  }
  if (kind === 'VP8L') {
    const bits = bytes.readUInt32LE(21)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind !== 'VP8 ') return undefined
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
}
