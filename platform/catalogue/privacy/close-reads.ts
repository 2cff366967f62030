/** Each hour of the record of reads is an act of the installation, so that the log seals it. */
import { actOf, findEvents, keyOfAct } from '#platform/cases'
import {
  closingFault,
  digestOfReads,
  endsBefore,
  keepClosing,
  nextClosing,
  type ClosedSpan,
  type LinesDigest,
} from '#platform/consent'
import { readAtOneMoment, type Database } from '#platform/database'
import { dayMs } from '#platform/kernel'
import type { ScrubFault } from '#platform/log'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import type { Catalogue } from '../catalogue.ts'
import { noEffects, writeEffects } from '../effects.ts'

type Tools = Pick<Catalogue, 'db' | 'setting'>

class Raced extends Error {}

/** Closes what can be closed; gives how many stretches that were. */
export async function closeReads(tools: Tools): Promise<number> {
  let closed = 0
  while (await closeNext(tools)) closed += 1
  return closed
}

async function closeNext({ db, setting }: Tools): Promise<boolean> {
  const now = setting.now()
  const span = await nextClosing(db, now)
  if (!span) return false
  const id = setting.newId()
  const jurisdiction = setting.signer.issuer
  try {
    await db.transact(async (tx) => {
      const { reads, digest } = await digestOfReads(tx, span)
      const act = actOf({ jurisdiction, id, seq: 1 })
      if (!(await keepClosing(tx, { ...span, reads, digest, act }))) throw new Raced()
      const effects = noEffects()
      recordActOfNoCase(setting, effects, {
        jurisdiction,
        id,
        action: 'close-reads',
        kind: 'reads-closed',
        actedBy: { kind: 'clock', id: 'clock', postId: undefined },
        toState: 'closed',
        facts: factsOf(span, { reads, digest }),
        entries: [],
        now,
      })
      await writeEffects(tx, setting, effects, now)
    })
    return true
  } catch (error) {
    // Another process was first: it has closed this stretch, and goes on.
    if (error instanceof Raced) return false
    throw error
  }
}

const factsOf = ({ startsAt, endsAt }: ClosedSpan, { reads, digest }: LinesDigest) => ({
  from: startsAt.toISOString(),
  to: endsAt.toISOString(),
  reads,
  digest: digest.toString('base64url'),
})

type Bound = ClosedSpan & LinesDigest

function boundIn(facts: Readonly<Record<string, unknown>>): Bound {
  const said = (name: string) => String(facts[name])
  return {
    startsAt: new Date(said('from')),
    endsAt: new Date(said('to')),
    reads: Number(facts['reads']),
    digest: Buffer.from(said('digest'), 'base64url'),
  }
}

const closingsAtOnce = 100

/**
 * Whether the record of reads is what was sealed of it, hour by hour, without a gap. `acts`: those
 * that the log knows as closings, in its order; that their events are unchanged is looked into
 * where all events are. What the rule of retention has let end is left out.
 */
export async function readFaults(
  db: Database,
  acts: readonly string[],
  now: Date,
  pause: () => Promise<void>,
): Promise<ScrubFault[]> {
  const faults: ScrubFault[] = []
  // A day to spare: the database ends lines by its own clock.
  const keptFrom = (endsBefore('reads', now)?.getTime() ?? 0) + dayMs
  let until: Date | undefined
  for (let at = 0; at < acts.length; at += closingsAtOnce) {
    const keys = acts.slice(at, at + closingsAtOnce).map(keyOfAct)
    const bound = (await findEvents(db, keys))
      .map(({ facts }) => boundIn(facts))
      .sort((one, next) => one.startsAt.getTime() - next.startsAt.getTime())
    for (const one of bound) {
      const where = `looks of ${one.startsAt.toISOString()} to ${one.endsAt.toISOString()}`
      if (until && until.getTime() !== one.startsAt.getTime()) {
        faults.push({ at: where, fault: `closed not where the last ended, ${until.toISOString()}` })
      }
      until = one.endsAt
      if (one.startsAt.getTime() < keptFrom) continue
      const fault = await readAtOneMoment(db, (tx) => closingFault(tx, one))
      if (fault !== undefined) faults.push({ at: where, fault })
    }
    await pause()
  }
  return faults
}
