/** The worker of the register of retention: what is past its time ends, unless it is held. */
import { dropAttachments } from '#platform/attachments'
import { dropPortraits } from '#platform/biometrics'
import {
  casesOfApplicant,
  eraseCases,
  findOldCases,
  sweepOldDrafts,
  type OldCase,
} from '#platform/cases'
import { endsBefore, listHeld } from '#platform/consent'
import { partOpinions } from '#platform/consultations'
import type { Database } from '#platform/database'
import { erasePerson, findLostGuests } from '#platform/identity'
import { withholdRows } from '#platform/publication'
import { forgetWhatNoLawKeeps, ruleKeeping } from './erase.ts'

/** Forgets drafts that nobody touched for the time of their rule. Gives how many. */
export async function sweepDrafts(db: Database, now: Date, limit: number): Promise<number> {
  const before = endsBefore('drafts', now)
  if (!before) return 0
  return db.transact(async (tx) =>
    sweepOldDrafts(tx, { before, except: await listHeld(tx, now), limit }),
  )
}

/** Erases guests without a way back who have handed nothing in. Gives how many. */
export async function sweepGuests(db: Database, now: Date, limit: number): Promise<number> {
  const before = endsBefore('guests', now)
  if (!before) return 0
  return db.transact(async (tx) => {
    const held = new Set(await listHeld(tx, now))
    let erased = 0
    let after = new Date(0)
    // Who has a case stays among them: he must not hide the rest.
    for (let seen = limit; seen === limit && erased < limit; ) {
      const lost = await findLostGuests(tx, { after, before, limit })
      for (const { personId } of lost) {
        const cases = await casesOfApplicant(tx, personId, 1)
        if (cases.length > 0 || held.has(personId)) continue
        await forgetWhatNoLawKeeps(tx, personId)
        await erasePerson(tx, personId, now)
        erased += 1
      }
      seen = lost.length
      after = lost.at(-1)?.createdAt ?? after
    }
    return erased
  })
}

/** Parts what was said from who said it, a while after its answer. Gives how many. */
export async function sweepOpinions(db: Database, now: Date, limit: number): Promise<number> {
  const before = endsBefore('opinions', now)
  if (!before) return 0
  return db.transact(async (tx) =>
    partOpinions(tx, { before, except: await listHeld(tx, now), limit }),
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
    await withholdRows(tx, ids)
    return over.length
  })
}
