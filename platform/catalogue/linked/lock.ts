/** The cases that a batch's acts name, and those that they are joined to, locked in one order. */
import {
  findCases,
  formatReference,
  lockCases,
  parseReference,
  type Case,
  type CaseKey,
} from '#platform/cases'
import type { Tx } from '#platform/database'
import type { PreparedAct } from '../command.ts'
import type { Service } from '../definition.ts'
import type { Setting } from '../setting.ts'
import { joinedRole, joinedTo, linksCases } from './links.ts'

/** The question of a step that joins: the reference of the other case. */
export const intoQuestion = 'into'

type Named = {
  /** Steps that name the other case. */
  readonly joining: ReadonlySet<string>
  /** Steps that concern those that are joined already. */
  readonly concerning: ReadonlySet<string>
}

/**
 * One more read where an act may concern joined cases, and none else. What another program has
 * joined between that read and the lock is locked after it: a deadlock is tried again.
 */
export async function lockWithJoined(
  tx: Tx,
  setting: Pick<Setting, 'services'>,
  acts: readonly PreparedAct[],
  keys: readonly CaseKey[],
): Promise<Case[]> {
  const services = [...setting.services.values()].filter(linksCases)
  const { joining, concerning } = stepsNamed(services)
  const opened = acts.filter(({ service }) => service === undefined)
  const concerned = opened.filter(({ action }) => concerning.has(action)).map((act) => act.case)
  const joined = (await findCases(tx, concerned)).flatMap(joinedKeys)
  const named = opened.filter(({ action }) => joining.has(action)).flatMap(intoOf)
  const cases = await lockCases(tx, [...keys, ...named, ...joined])
  const known = new Set(cases.map(formatReference))
  const isConcerned = new Set(concerned.map(formatReference))
  const late = cases
    .filter((kase) => isConcerned.has(formatReference(kase)))
    .flatMap(joinedKeys)
    .filter((key) => !known.has(formatReference(key)))
  return late.length === 0 ? cases : [...cases, ...(await lockCases(tx, late))]
}

function stepsNamed(services: readonly Service[]): Named {
  const states = services.flatMap(({ workflow }) => Object.values(workflow.states))
  const moves = states.flatMap((state) => Object.entries(state))
  const ofJoined = states.filter((state) =>
    Object.values(state).some(({ by }) => by === joinedRole),
  )
  const followed = moves.flatMap(([, { follows = [] }]) => follows)
  return {
    joining: new Set(moves.flatMap(([action, { joins }]) => (joins ? [action] : []))),
    concerning: new Set([...followed, ...ofJoined.flatMap((state) => Object.keys(state))]),
  }
}

const joinedKeys = (kase: Case): CaseKey[] =>
  joinedTo(kase).flatMap((reference) => parseReference(reference) ?? [])

/** What somebody typed; that it is none is told in its turn. */
export function intoOf({ input }: Pick<PreparedAct, 'input'>): CaseKey[] {
  const typed = (input as Readonly<Record<string, unknown>> | undefined)?.[intoQuestion]
  return typeof typed === 'string' ? [parseReference(typed) ?? []].flat() : []
}
