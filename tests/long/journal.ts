/**
 * The recorder: it stands outside the program, and what it has noted is on disk before anybody
 * acts on it. What it holds is what the program may never lose, change or do twice.
 */
import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'

export type Body = Readonly<Record<string, unknown>>

/** An answer that a client was given: from here on the act has happened. */
export type Acknowledged = {
  readonly life: string
  readonly act: string
  /** Of the request; a repeat under the same key must get the same answer. */
  readonly key: string
  readonly answer: Body
}

/** The id of the case that an answer speaks of: it names its reference, or leads to its page. */
export function caseIdOf({ reference, location }: Body): string {
  const [, inPath = ''] = /\/cases\/([^/?]+)/.exec(String(location)) ?? []
  const named = typeof reference === 'string' ? reference : inPath
  return named.replace(/-/g, '').slice(-12)
}

export type Journal = {
  note(acknowledged: Acknowledged): void
  /** Everything noted so far, as it stands in the file. */
  read(): readonly Acknowledged[]
  /** Keeps what must not be: a breach once seen is not unseen. */
  breach(what: string): void
  readonly breaches: readonly string[]
  close(): void
}

/** What one run shows of a breach that happens again and again. */
const breachesMax = 20

export function openJournal(file: string): Journal {
  const handle = openSync(file, 'a')
  const breaches: string[] = []
  return {
    note: (acknowledged) => {
      writeSync(handle, `${JSON.stringify(acknowledged)}\n`)
      fdatasyncSync(handle)
    },
    read: () =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Acknowledged),
    breach: (what) => {
      if (breaches.length < breachesMax) breaches.push(what)
    },
    breaches,
    close: () => closeSync(handle),
  }
}
