/**
 * A witness: it cosigns a log's heads, and only those that extend every head it has cosigned
 * before (c2sp.org/tlog-witness). A log that shows two people two histories finds no witness for
 * the second. It keeps one small file and needs no database.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fromBase64, sameBytes, toBase64, utf8 } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { cosignedText, encodeCosignature } from './cosignature.ts'
import { readIfThere, writeDurably } from './durable-files.ts'
import { openNote } from './log-key.ts'
import { isConsistent } from './merkle.ts'
import { cosignatureType, parseNote, parseVerifierKey, signatureLine } from './note.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { logProblems } from './problems.ts'
import { loadOrCreateSigningKey } from './signing-key.ts'
import { parseWitnessRequest } from './witness-request.ts'

export type WitnessAnswer = {
  /**
   * 200 cosignature lines; 400 not understood; 403 not signed by the log; 404 a log that this
   * witness does not know; 409 it has seen another tree, whose size is the body; 422 the new tree
   * does not extend it.
   */
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly type: 'text/plain; charset=utf-8' | 'text/x.tlog.size'
  readonly body: string
}

export type Witness = {
  readonly verifierKey: string
  /** Answers one `add-checkpoint`. What it cosigns is on disk before it says so. */
  readonly addCheckpoint: (body: string) => Promise<WitnessAnswer>
  /** The largest tree that it has cosigned of each log, by the log's name. */
  readonly seen: () => Promise<ReadonlyMap<string, Checkpoint>>
}

export type WitnessOptions = {
  /** Holds `witness.key` and `witness-state.json`; nobody else writes there. */
  readonly directory: string
  /** By convention a URL without scheme. */
  readonly name: string
  /** Verifier keys of the logs that it watches. */
  readonly logs: readonly string[]
  readonly now: () => Date
}

const keyFile = 'witness.key'
const stateFile = 'witness-state.json'

/**
 * Opens a witness; its key and its empty state are made at the first start. Refuses
 * `log-witness-state-missing` when there is a key that has cosigned but nothing says what: it
 * could then be led to cosign a second history. Throws RangeError for a key of a log that is none.
 */
export async function openWitness(options: WitnessOptions): Promise<Witness> {
  const { directory, name, now } = options
  const logs = new Map(options.logs.map((key) => [logNameOf(key), key]))
  const file = join(directory, stateFile)
  if (existsSync(join(directory, keyFile)) && !existsSync(file)) throw stateMissing(file)
  // The state comes first: a key without one is never found after a crash in between.
  await makeState(file)
  const key = await loadOrCreateSigningKey(join(directory, keyFile), name, cosignatureType)
  const cosign = (text: string): string => {
    const time = Math.floor(now().getTime() / 1_000)
    const signature = encodeCosignature(time, key.sign(cosignedText(time, text)))
    return signatureLine({ name, keyId: key.keyId, signature })
  }
  const alone = oneAtATime()
  return {
    verifierKey: key.verifierKey,
    // Looking at the last head and replacing it must not be torn apart by another request.
    addCheckpoint: (body) => alone(() => addCheckpoint({ file, logs, cosign }, body)),
    seen: () => readState(file),
  }
}

function logNameOf(verifierKey: string): string {
  const key = parseVerifierKey(verifierKey)
  if (!key) throw new RangeError(`not the verifier key of a log: ${verifierKey}`)
  return key.name
}

type Desk = {
  readonly file: string
  readonly logs: ReadonlyMap<string, string>
  readonly cosign: (checkpointText: string) => string
}

async function addCheckpoint({ file, logs, cosign }: Desk, body: string): Promise<WitnessAnswer> {
  const request = parseWitnessRequest(body)
  const note = request && parseNote(request.checkpoint)
  const head = note && parseCheckpoint(note.text)
  if (!request || !note || !head) return tell(400, 'not an add-checkpoint request')
  const verifierKey = logs.get(head.origin)
  if (verifierKey === undefined) return tell(404, 'this witness does not know that log')
  if (openNote(request.checkpoint, verifierKey) === undefined) {
    return tell(403, 'not signed by the key of that log')
  }
  const { oldSize, proof } = request
  if (oldSize > head.size) return tell(400, 'the old size is larger than the new one')
  const seen = await readState(file)
  const last = seen.get(head.origin)
  const conflict = { status: 409, type: 'text/x.tlog.size', body: `${last?.size ?? 0}\n` } as const
  if (oldSize !== (last?.size ?? 0)) return conflict
  if (last && last.size === head.size && !sameBytes(last.root, head.root)) return conflict
  const oldRoot = last?.root ?? new Uint8Array()
  // Every tree extends the one without leaves, which has no root that was seen.
  const extendsLast = last
    ? isConsistent({ oldSize, oldRoot, size: head.size, root: head.root, proof })
    : proof.length === 0
  if (!extendsLast) return tell(422, 'the new tree does not extend the one that was cosigned')
  const isNew = !last || last.size < head.size
  if (isNew) await writeState(file, new Map(seen).set(head.origin, head))
  return tell(200, cosign(note.text))
}

function tell(status: 200 | 400 | 403 | 404 | 422, said: string): WitnessAnswer {
  const body = said.endsWith('\n') ? said : `${said}\n`
  return { status, type: 'text/plain; charset=utf-8', body }
}

type StoredHead = { readonly size: number; readonly root: string }

async function makeState(file: string): Promise<void> {
  if ((await readIfThere(file)) !== undefined) return
  await writeDurably([{ path: file, bytes: utf8('{}\n') }])
}

async function writeState(file: string, seen: ReadonlyMap<string, Checkpoint>): Promise<void> {
  const stored: Record<string, StoredHead> = {}
  for (const [origin, { size, root }] of seen) stored[origin] = { size, root: toBase64(root) }
  await writeDurably([{ path: file, bytes: utf8(`${JSON.stringify(stored, undefined, 1)}\n`) }])
}

/** What is on disk is what it has seen: nothing is believed from memory. */
async function readState(file: string): Promise<ReadonlyMap<string, Checkpoint>> {
  const bytes = await readIfThere(file)
  if (bytes === undefined) throw stateMissing(file)
  const seen = new Map<string, Checkpoint>()
  for (const [origin, head] of Object.entries(parseState(file, bytes.toString('utf8')))) {
    const root = fromBase64(String(head.root))
    if (!Number.isSafeInteger(head.size) || root?.length !== 32) throw stateMissing(file)
    seen.set(origin, { origin, size: head.size, root })
  }
  return seen
}

function parseState(file: string, content: string): Record<string, StoredHead> {
  try {
    return JSON.parse(content) as Record<string, StoredHead>
  } catch {
    throw stateMissing(file)
  }
}

function stateMissing(file: string): Error {
  return logProblems['log-witness-state-missing']({ values: { file } })
}
