/** The question to a witness (c2sp.org/tlog-witness, `add-checkpoint`): both sides read it here. */
import { fromBase64, toBase64 } from './bytes.ts'

/** A proof between two trees of 2⁶³ leaves at most. */
const proofHashesMax = 63
/** Room for the longest proof and for a hundred signatures on the checkpoint. */
export const witnessBodyBytesMax = 32 * 1024

export type WitnessRequest = {
  /** The tree that the asker believes the witness to have seen last; 0 for none. */
  readonly oldSize: number
  readonly proof: readonly Uint8Array[]
  /** A signed note. */
  readonly checkpoint: string
}

export function formatWitnessRequest({ oldSize, proof, checkpoint }: WitnessRequest): string {
  const lines = [`old ${oldSize}`, ...proof.map(toBase64)]
  return `${lines.join('\n')}\n\n${checkpoint}`
}

/** The request's parts, or undefined when malformed. Nothing in it is verified yet. */
export function parseWitnessRequest(body: string): WitnessRequest | undefined {
  const end = body.indexOf('\n\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = body.slice(0, end).split('\n')
  const [, typedSize] = /^old (0|[1-9]\d*)$/.exec(first) ?? []
  const oldSize = Number(typedSize)
  const proof = lines.map(fromBase64)
  if (typedSize === undefined || !Number.isSafeInteger(oldSize)) return undefined
  if (proof.length > proofHashesMax || proof.some((hash) => hash?.length !== 32)) return undefined
  return { oldSize, proof: proof as Uint8Array[], checkpoint: body.slice(end + 2) }
}
