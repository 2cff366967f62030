/** Offline proofs (c2sp.org/tlog-proof): one entry's place in a signed tree. Nothing from Node. */
import { fromBase64, toBase64 } from './bytes.ts'

const header = 'c2sp.org/tlog-proof@v1'

export type ProofFile = {
  readonly index: number
  /** The inclusion proof, leaf's sibling first; 32 bytes each. */
  readonly hashes: readonly Uint8Array[]
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string
  /** Whatever the application adds; no signature covers it. */
  readonly extra?: Uint8Array | undefined
}

export function formatProofFile({ index, hashes, checkpoint, extra }: ProofFile): string {
  const lines = [
    header,
    ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...hashes.map(toBase64),
  ]
  return `${lines.join('\n')}\n\n${checkpoint}`
}

/** The proof's parts, or undefined when malformed. Nothing in it is verified yet. */
export function parseProofFile(typed: string): ProofFile | undefined {
  const end = typed.indexOf('\n\n')
  if (end < 0) return undefined
  const [first, ...lines] = typed.slice(0, end).split('\n')
  if (first !== header) return undefined
  const extraLine = lines[0]?.startsWith('extra ') ? lines.shift() : undefined
  const extra = extraLine === undefined ? undefined : fromBase64(extraLine.slice('extra '.length))
  const [, typedIndex] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '') ?? []
  const index = Number(typedIndex)
  const hashes = lines.map(fromBase64)
  if (typedIndex === undefined || !Number.isSafeInteger(index)) return undefined
  if (extraLine !== undefined && extra === undefined) return undefined
  if (hashes.some((hash) => hash?.length !== 32)) return undefined
  const checkpoint = typed.slice(end + 2)
  return { index, hashes: hashes as Uint8Array[], checkpoint, ...(extra ? { extra } : {}) }
}
