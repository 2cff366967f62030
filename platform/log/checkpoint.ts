/** Checkpoints (c2sp.org/tlog-checkpoint): which tree the log stands for. Nothing from Node. */
import { fromBase64, toBase64 } from './bytes.ts'

export type Checkpoint = {
  /** The log's name: a URL without scheme, such as `log.example.gov.pk/daftar`. */
  readonly origin: string
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
}

/** The text that is signed, newline included. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** The checkpoint in a note's text (extension lines are skipped), or undefined when malformed. */
export function parseCheckpoint(noteText: string): Checkpoint | undefined {
  if (!noteText.endsWith('\n')) return undefined
  const [origin = '', typedSize = '', typedRoot = '', ...extensions] = noteText
    .slice(0, -1)
    .split('\n')
  const root = fromBase64(typedRoot)
  const size = Number(typedSize)
  if (origin === '' || root?.length !== 32 || extensions.includes('')) return undefined
  if (!/^(0|[1-9]\d*)$/.test(typedSize) || !Number.isSafeInteger(size)) return undefined
  return { origin, size, root }
}
