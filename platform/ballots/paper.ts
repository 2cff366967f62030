/** A voting paper as text, to be kept, carried elsewhere and cast. Nothing here needs Node. */

/** RSA of 3072 bits: about the strength of P-256. */
export const modulusBits = 3_072
export const signatureBytes = modulusBits / 8
const randomizerBytes = 32
export const tokenBytes = 32
/** A random part that RFC 9474 puts before the message, and the message: a random token. */
export const preparedBytes = randomizerBytes + tokenBytes

export type VotingPaper = {
  /** What was signed blindly, and what the ballot is known by. */
  readonly prepared: Uint8Array
  readonly signature: Uint8Array
}

/** One line of letters and digits. */
export function formatPaper({ prepared, signature }: VotingPaper): string {
  return toText(new Uint8Array([...prepared, ...signature]))
}

/** The paper in what somebody pasted, or undefined. Its signature is not checked yet. */
export function parsePaper(typed: string): VotingPaper | undefined {
  const bytes = fromText(typed.replace(/\s+/g, ''))
  if (bytes?.length !== preparedBytes + signatureBytes) return undefined
  return { prepared: bytes.slice(0, preparedBytes), signature: bytes.slice(preparedBytes) }
}

/** Base64 for addresses and forms (RFC 4648, section 5), without padding. */
export function toText(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Undefined for whatever `toText` has not written. */
export function fromText(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const read = Uint8Array.from(bytes, (one) => one.charCodeAt(0))
  return toText(read) === text ? read : undefined
}
