/**
 * Asks the log's witnesses to cosign its head, on its own clock: sealing never waits for one. What
 * is served then is the last head that they were asked about, with the lines of all who answered;
 * when none answers, the bare head.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createRounds } from '#platform/database'
import { utf8 } from './bytes.ts'
import { findCosigners } from './cosignature.ts'
import type { Cosigner } from './cosignature.ts'
import { readIfThere, writeDurably } from './durable-files.ts'
import { cosignatureType, parseNote, parseVerifierKey } from './note.ts'
import type { Note } from './note.ts'
import { readSignedCheckpoint } from './open-log.ts'
import type { OpenedLog, SignedCheckpoint } from './open-log.ts'
import { checkpointPath, witnessedPath } from './tile-files.ts'
import { formatWitnessRequest } from './witness-request.ts'

export type WitnessContact = {
  /** `name+keyid+base64(0x04 ‖ public key)`. */
  readonly verifierKey: string
  /** Sends one `add-checkpoint` body. Throws when the witness cannot be reached. */
  readonly ask: (body: string) => Promise<{ readonly status: number; readonly body: string }>
}

export type WitnessStatus = {
  readonly name: string
  /** When it last cosigned the served head; undefined while it has not. */
  readonly cosignedAt: Date | undefined
  /** Why it did not, the last time it was asked. */
  readonly failure: string | undefined
}

export type WitnessingOptions = {
  readonly directory: string
  readonly log: OpenedLog
  readonly witnesses: readonly WitnessContact[]
  readonly now: () => Date
  readonly intervalMs?: number
}

export type Witnessing = {
  /** Asks whoever has not cosigned the present head, or not lately, and serves what came. */
  readonly askOnce: () => Promise<void>
  /**
   * Begins before anybody reads the log: what is served from then on never shrinks. `onTrouble` is
   * told of whatever fails outside the witnesses: a full disk, a missing file.
   */
  readonly start: (onTrouble: (error: unknown) => void) => Promise<void>
  readonly stop: () => Promise<void>
  readonly status: () => readonly WitnessStatus[]
}

const intervalMsDefault = 1_000
/** A head that does not change is cosigned again, to show that it still is the last one. */
const refreshMs = 60_000
/** A witness that failed is left alone for this long. */
const restMs = 10_000

type Asked = {
  readonly contact: WitnessContact
  readonly name: string
  /** The tree that it has seen last, as far as we know. */
  size: number
  /** Its line, and on which head's text it stands. */
  line: string | undefined
  onText: string
  cosigner: Cosigner | undefined
  failure: string | undefined
  restsUntilMs: number
}

/** Throws RangeError for a key that is not a witness's. */
export function createWitnessing(options: WitnessingOptions): Witnessing {
  const { directory, log, now, intervalMs = intervalMsDefault } = options
  const witnesses = options.witnesses.map(newAsked)
  /** Why the last round served no head; it is then said of every witness. */
  let unserved: string | undefined
  let onTrouble: (error: unknown) => void = () => undefined
  const askAll = async (): Promise<void> => {
    const head = await readHead(directory)
    const note = head && parseNote(head.note)
    if (!head || !note) return
    const atMs = now().getTime()
    const due = witnesses.filter((one) => isDue(one, note.text, atMs))
    await Promise.all(due.map((one) => askWitness(one, { log, head, note, now })))
    const lines = witnesses.filter(({ onText }) => onText === note.text).map(({ line }) => line)
    await serve(directory, head.note + lines.join(''))
  }
  const askOnce = async (): Promise<void> => {
    try {
      await askAll()
      unserved = undefined
    } catch (error) {
      unserved = messageOf(error)
      throw error
    }
  }
  const rounds = createRounds(async () => {
    try {
      await askOnce()
      return intervalMs
    } catch (error) {
      onTrouble(error)
      return Math.max(intervalMs, restMs)
    }
  })
  return {
    askOnce,
    start: async (listener) => {
      onTrouble = listener
      if (witnesses.length === 0) return
      // What stands in its way the first round meets again, and tells.
      await beginServing(directory).catch(() => undefined)
      rounds.start()
    },
    stop: rounds.stop,
    status: () =>
      witnesses.map(({ name, cosigner, failure }) => ({
        name,
        cosignedAt: cosigner?.at,
        failure: failure ?? unserved,
      })),
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function newAsked(contact: WitnessContact): Asked {
  const key = parseVerifierKey(contact.verifierKey, cosignatureType)
  if (!key) throw new RangeError(`not the verifier key of a witness: ${contact.verifierKey}`)
  return {
    contact,
    name: key.name,
    size: 0,
    line: undefined,
    onText: '',
    cosigner: undefined,
    failure: undefined,
    restsUntilMs: 0,
  }
}

async function readHead(directory: string): Promise<SignedCheckpoint | undefined> {
  const bytes = await readIfThere(join(directory, checkpointPath))
  return bytes === undefined ? undefined : readSignedCheckpoint(bytes.toString('utf8'))
}

function isDue({ onText, cosigner, restsUntilMs }: Asked, text: string, atMs: number): boolean {
  if (atMs < restsUntilMs) return false
  return onText !== text || !cosigner || Math.abs(atMs - cosigner.at.getTime()) >= refreshMs
}

type Question = {
  readonly log: OpenedLog
  readonly head: SignedCheckpoint
  readonly note: Note
  readonly now: () => Date
}

async function askWitness(asked: Asked, question: Question): Promise<void> {
  const { note, now } = question
  try {
    const line = await askFrom(asked, question, asked.size)
    const cosigned = parseNote(question.head.note + line)
    const { by } = await findCosigners(cosigned ?? { ...note, signatures: [] }, [
      asked.contact.verifierKey,
    ])
    const [cosigner] = by
    if (!cosigner) throw new Error('its signature is not good')
    Object.assign(asked, { line, onText: note.text, cosigner, failure: undefined })
    asked.size = question.head.size
  } catch (error) {
    asked.failure = messageOf(error)
    asked.restsUntilMs = now().getTime() + restMs
  }
}

/** Its cosignature line; a witness that has seen another size than we thought is asked again. */
async function askFrom(
  asked: Asked,
  question: Question,
  oldSize: number,
  isAgain = false,
): Promise<string> {
  const { log, head } = question
  const proof = oldSize > 0 ? await log.proveConsistency(oldSize, head.size) : []
  const body = formatWitnessRequest({ oldSize, proof, checkpoint: head.note })
  const answer = await asked.contact.ask(body)
  if (answer.status === 200) return ownLine(answer.body, asked.name)
  const seen = Number(answer.body.trim())
  if (answer.status === 409 && !isAgain && Number.isSafeInteger(seen) && seen !== oldSize) {
    if (seen > head.size) throw new Error(`it has cosigned ${seen} leaves, we show ${head.size}`)
    return askFrom(asked, question, seen, true)
  }
  throw new Error(`it answered ${answer.status}: ${answer.body.trim().slice(0, 200)}`)
}

/** One signature line of the answer; what else it says is not ours to publish. */
function ownLine(body: string, name: string): string {
  const line = body.split('\n').find((one) => one.startsWith(`— ${name} `))
  return `${line ?? ''}\n`
}

async function serve(directory: string, note: string): Promise<void> {
  const path = join(directory, witnessedPath)
  if ((await readIfThere(path))?.toString('utf8') === note) return
  await writeDurably([{ path, bytes: utf8(note) }])
}

/**
 * The very first round takes its time while the log grows: a reader who was given the bare head
 * meanwhile would then be given the smaller one that the witnesses were asked about.
 */
async function beginServing(directory: string): Promise<void> {
  const head = await readHead(directory)
  const isBegun = (await readIfThere(join(directory, witnessedPath))) !== undefined
  if (head && !isBegun) await serve(directory, head.note)
}

/** For a log without witnesses: what they cosigned once is not served any more. */
export async function endWitnessing(directory: string): Promise<void> {
  await rm(join(directory, witnessedPath), { force: true })
}
