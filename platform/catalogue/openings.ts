/** How much one person, guest or not, hands in: counted with the act, behind a lock. */
import { addOpened } from '#platform/cases'
import type { Tx } from '#platform/database'
import { civilDateOf, type Problem } from '#platform/kernel'
import type { PreparedAct } from './command.ts'
import { countGuests } from './guests.ts'
import { catalogueProblems } from './problems.ts'
import type { Setting } from './setting.ts'

/** Acts by which somebody opens a case who has opened enough, each with its refusal. */
export type OpenedEnough = ReadonlyMap<PreparedAct, Problem>

/** Counts the openings among the acts, but for those that were answered before. */
export async function countOpenings(
  tx: Tx,
  setting: Setting,
  acts: readonly PreparedAct[],
  wasAnswered: (act: PreparedAct) => boolean,
  now: Date,
): Promise<OpenedEnough> {
  const openings = acts.filter((act) => {
    const { actor, service, faults } = act
    return actor.kind === 'citizen' && service !== undefined && !faults && !wasAnswered(act)
  })
  const guests = await countGuests(tx, setting, openings, now)
  return new Map([...guests, ...(await countPersons(tx, setting, openings, now))])
}

/** By person and service, where the service says how many a day; else nothing is asked. */
async function countPersons(
  tx: Tx,
  { vault, services }: Setting,
  openings: readonly PreparedAct[],
  now: Date,
): Promise<[PreparedAct, Problem][]> {
  const limited = openings.flatMap((act) => {
    const { actor, service = '' } = act
    const most = services.get(service)?.applicant.perDayMax
    if (most === undefined || actor.kind !== 'citizen' || actor.guest) return []
    const subject = vault.blindIndex('cases.opened.subject', `${service}|${actor.personId}`)
    return [{ act, most, subject, name: subject.toString('hex') }]
  })
  const acts = Map.groupBy(limited, ({ name }) => name)
  const counted = await addOpened(
    tx,
    civilDateOf(now),
    [...acts.values()].flatMap(([one, ...more]) =>
      one ? [{ subject: one.subject, number: 1 + more.length }] : [],
    ),
  )
  return counted.flatMap(({ subject, number }) => {
    const own = acts.get(subject.toString('hex')) ?? []
    const before = number - own.length
    return own.flatMap(({ act, most }, n): [PreparedAct, Problem][] =>
      before + n < most ? [] : [[act, tooMany(most)]],
    )
  })
}

const tooMany = (most: number) =>
  catalogueProblems['cases-too-many-today']({ values: { count: String(most) } })
