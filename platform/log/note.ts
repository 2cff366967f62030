/**
 * Signed notes (c2sp.org/signed-note): text, an empty line, and a line for each signature. Only
 * the format is here, and nothing from Node; `log-key.ts` signs, the browser page verifies.
 */
import { fromBase64, toBase64, toHex, utf8, joinBytes } from './bytes.ts'

/** Signature type 0x01: Ed25519 over the note's text. */
export const ed25519Type = 1
/** Signature type 0x04: an Ed25519 cosignature with its time (c2sp.org/tlog-cosignature). */
export const cosignatureType = 4
export type SignatureType = typeof ed25519Type | typeof cosignatureType
const signaturesMax = 100
const keyNamePattern = /^[^\s+]+$/u

export type NoteSignature = {
  readonly name: string
  /** Eight hexadecimal digits. */
  readonly keyId: string
  readonly signature: Uint8Array
}

export type Note = {
  /** With its final newline, exactly as signed. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** The parts of `name+keyid+base64(type ‖ public key)`; the key id is not yet checked. */
export type VerifierKey = {
  readonly name: string
  readonly keyId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
}

export function isKeyName(name: string): boolean {
  return keyNamePattern.test(name)
}

/** What is hashed for a key id: its first four bytes of SHA-256 are the id. */
export function keyIdInput(
  name: string,
  publicKey: Uint8Array,
  type: SignatureType = ed25519Type,
): Uint8Array<ArrayBuffer> {
  return joinBytes(utf8(`${name}\n`), Uint8Array.of(type), publicKey)
}

export function formatVerifierKey(
  { name, keyId, publicKey }: VerifierKey,
  type: SignatureType = ed25519Type,
): string {
  return `${name}+${keyId}+${toBase64(joinBytes(Uint8Array.of(type), publicKey))}`
}

/** A verifier key of a log, or of the type asked for; undefined for any other text or type. */
export function parseVerifierKey(
  typed: string,
  type: SignatureType = ed25519Type,
): VerifierKey | undefined {
  const [, name, keyId, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(typed.trim()) ?? []
  const bytes = fromBase64(encoded ?? '')
  if (name === undefined || keyId === undefined || bytes?.length !== 33) return undefined
  if (bytes[0] !== type) return undefined
  return { name, keyId, publicKey: bytes.slice(1) }
}

/** The line that carries one signature, newline included. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const idBytes = Uint8Array.from(keyId.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return `— ${name} ${toBase64(joinBytes(idBytes, signature))}\n`
}

/** The note's parts, or undefined when it is malformed. Nothing in it is verified yet. */
export function parseNote(note: string): Note | undefined {
  // oxlint-disable-next-line no-control-regex -- the specification forbids exactly these
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note) || !note.endsWith('\n')) return undefined
  const end = note.lastIndexOf('\n\n')
  if (end < 0) return undefined
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > signaturesMax) return undefined
  const signatures = lines.map(parseSignatureLine)
  if (signatures.some((signature) => signature === undefined)) return undefined
  return { text: note.slice(0, end + 1), signatures: signatures as NoteSignature[] }
}

function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name, encoded] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? []
  const bytes = fromBase64(encoded ?? '')
  if (name === undefined || bytes === undefined || bytes.length < 5) return undefined
  return { name, keyId: toHex(bytes.subarray(0, 4)), signature: bytes.slice(4) }
}

/** The signatures that claim to be by this key: same name and same key id, never only one. */
export function signaturesBy(note: Note, key: VerifierKey): NoteSignature[] {
  return note.signatures.filter(({ name, keyId }) => name === key.name && keyId === key.keyId)
}
