/** The worker of the register of retention: what is past its time ends, unless it is held. */
import { dropAttachments } from '#platform/attachments'
import { dropPortraits } from '#platform/biometrics'
import { eraseCases, findOldCases, sweepOldDrafts, type OldCase } from '#platform/cases'
import { endsBefore, listHeld } from '#platform/consent'
import type { Database } from '#platform/database'
import { ruleKeeping } from './erase.ts'

/** Forgets drafts that nobody touched for the time of their rule. Gives how many. */
export async function sweepDrafts(db: Database, now: Date, limit: number): Promise<number> {
  const before = endsBefore('drafts', now)
  if (!before) return 0
  return db.transact(async (tx) =>
    sweepOldDrafts(tx, { before, except: await listHeld(tx, now), limit }),
  )
}

/** Destroys the keys of ended cases whose rule no longer keeps them. Gives how many. */
export async function sweepCases(db: Database, now: Date, limit: number): Promise<number> {
  const before = endsBefore('cases', now)
  if (!before) return 0
  return db.transact(async (tx) => {
    const except = await listHeld(tx, now)
    const over: OldCase[] = []
    let after = new Date(0)
    // Those that a longer rule keeps stay among the old ones: they must not hide the rest.
    for (let seen = limit; seen === limit && over.length < limit; ) {
      const old = await findOldCases(tx, { after, before, except, limit })
      for (const kase of old) {
        if (!(await ruleKeeping(tx, { ...kase, recordKey: undefined }, now))) over.push(kase)
      }
      seen = old.length
      after = old.at(-1)?.updatedAt ?? after
    }
    await eraseCases(tx, over)
    const ids = over.map(({ id }) => id)
    await dropPortraits(tx, ids)
    await dropAttachments(tx, ids)
    return over.length
  })
}
