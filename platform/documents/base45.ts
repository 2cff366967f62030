/**
 * Base45 (RFC 9285): bytes as the 45 characters of a QR code's alphanumeric mode, two bytes in
 * three characters. Free of Node, so that the offline verifier uses the same code.
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

const valueOf = new Map<string, number>()
for (let i = 0; i < alphabet.length; i += 1) valueOf.set(alphabet.charAt(i), i)

export function encodeBase45(bytes: Uint8Array): string {
  let encoded = ''
  let i = 0
  for (; i + 1 < bytes.length; i += 2) {
    const pair = (bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0)
    encoded += alphabet.charAt(pair % 45)
    encoded += alphabet.charAt(Math.trunc(pair / 45) % 45)
    encoded += alphabet.charAt(Math.trunc(pair / 2025))
  }
  if (i < bytes.length) {
    const last = bytes[i] ?? 0
    encoded += alphabet.charAt(last % 45) + alphabet.charAt(Math.trunc(last / 45))
  }
  return encoded
}

/** The bytes, or undefined for text that no encoder writes (wrong character, length or value). */
export function decodeBase45(encoded: string): Uint8Array | undefined {
  const rest = encoded.length % 3
  if (rest === 1) return undefined
  const bytes = new Uint8Array(Math.trunc(encoded.length / 3) * 2 + (rest === 2 ? 1 : 0))
  let at = 0
  for (let i = 0; i < encoded.length; i += 3) {
    const first = valueOf.get(encoded.charAt(i))
    const second = valueOf.get(encoded.charAt(i + 1))
    if (first === undefined || second === undefined) return undefined
    if (i + 2 >= encoded.length) {
      const value = first + second * 45
      if (value > 0xff) return undefined
      bytes[at] = value
      break
    }
    const third = valueOf.get(encoded.charAt(i + 2))
    if (third === undefined) return undefined
    const value = first + second * 45 + third * 2025
    if (value > 0xffff) return undefined
    bytes[at++] = value >> 8
    bytes[at++] = value & 0xff
  }
  return bytes
}
