/**
 * Cosignatures (c2sp.org/tlog-cosignature, `cosignature/v1`): a witness says which tree of a log
 * is the largest consistent one that it had seen at a time. Nothing from Node: a phone checks them
 * too.
 */
import { joinBytes } from './bytes.ts'
import { cosignatureType, parseNote, parseVerifierKey, signaturesBy } from './note.ts'
import type { Note } from './note.ts'
import { isSignedBy, isTrueKeyId } from './web-signature.ts'

const timeBytes = 8
const signatureBytes = 64

/** What a witness signs: the time in whole seconds, and the checkpoint's text. */
export function cosignedText(timeSeconds: number, checkpointText: string): string {
  return `cosignature/v1\ntime ${timeSeconds}\n${checkpointText}`
}

/** A cosignature's bytes as they stand in a note: the time, then the signature. */
export function encodeCosignature(timeSeconds: number, signature: Uint8Array): Uint8Array {
  const time = new Uint8Array(timeBytes)
  new DataView(time.buffer).setBigUint64(0, BigInt(timeSeconds))
  return joinBytes(time, signature)
}

/** One witness that cosigned a head. */
export type Cosigner = { readonly name: string; readonly at: Date }

/** Which of the witnesses that a reader knows have cosigned a head. */
export type Witnessed = {
  /** How many witnesses the reader knows. */
  readonly known: number
  /** How many of them must have cosigned: more than half, so that no two heads both can. */
  readonly needed: number
  /** Those who did, the latest first. */
  readonly by: readonly Cosigner[]
}

/** How many of `known` witnesses must agree: two of three. */
export function quorumOf(known: number): number {
  return Math.floor(known / 2) + 1
}

/**
 * Checks the cosignatures on a head against the witnesses' verifier keys. A line by an unknown
 * key, a wrong signature or a key that is none counts for nothing. Never throws.
 */
export async function findCosigners(
  note: Note,
  verifierKeys: readonly string[],
): Promise<Witnessed> {
  const found = await Promise.all(verifierKeys.map((key) => findCosigner(note, key)))
  const by = found.filter((one) => one !== undefined)
  by.sort((a, b) => b.at.getTime() - a.at.getTime())
  return { known: verifierKeys.length, needed: quorumOf(verifierKeys.length), by }
}

/** The same for a signed note as text; nobody has cosigned what cannot be read. */
export async function findCosignersOf(
  signedNote: string,
  verifierKeys: readonly string[],
): Promise<Witnessed> {
  return findCosigners(parseNote(signedNote) ?? { text: '', signatures: [] }, verifierKeys)
}

/** The latest cosignature of one witness on a head. */
async function findCosigner(note: Note, verifierKey: string): Promise<Cosigner | undefined> {
  const key = parseVerifierKey(verifierKey, cosignatureType)
  if (!key || globalThis.crypto?.subtle === undefined) return undefined
  if (!(await isTrueKeyId(key, cosignatureType))) return undefined
  let latest: Cosigner | undefined
  for (const { signature } of signaturesBy(note, key)) {
    const at = timeOf(signature)
    if (at === undefined || (latest && at <= latest.at)) continue
    const signed = cosignedText(at.getTime() / 1_000, note.text)
    const isGood = await isSignedBy(key, signature.slice(timeBytes), signed)
    if (isGood) latest = { name: key.name, at }
  }
  return latest
}

function timeOf(signature: Uint8Array): Date | undefined {
  if (signature.length !== timeBytes + signatureBytes) return undefined
  const view = new DataView(signature.buffer, signature.byteOffset, timeBytes)
  const seconds = Number(view.getBigUint64(0))
  // No date of the calendar lies beyond this; the specification allows more.
  return seconds <= 8_640_000_000_000 ? new Date(seconds * 1_000) : undefined
}

/** A witness that has not spoken for this long says nothing about the log as it stands. */
export const cosignatureAgeMsMax = 15 * 60_000

export type WitnessVerdict = 'trusted' | 'stale' | 'too-few' | 'none-known'

/**
 * Whether a head may be trusted not to be a special one, made for this reader. With `now` the
 * cosignatures must also be recent; without, as for a proof that was saved years ago, they need
 * only be there.
 */
export function judgeWitnessed({ known, needed, by }: Witnessed, now?: Date): WitnessVerdict {
  if (known === 0) return 'none-known'
  if (by.length < needed) return 'too-few'
  if (now === undefined) return 'trusted'
  const isRecent = ({ at }: Cosigner) =>
    Math.abs(now.getTime() - at.getTime()) <= cosignatureAgeMsMax
  return by.filter(isRecent).length >= needed ? 'trusted' : 'stale'
}
