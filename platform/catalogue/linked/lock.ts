/** The cases that a batch's acts name, and those that they are joined to, locked in one order. */
import {
  formatReference,
  lockCases,
  parseReference,
  type Case,
  type CaseKey,
} from '#platform/cases'
import type { Tx } from '#platform/database'
import type { PreparedAct } from '../command.ts'
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

/** What services declare does not change while they run. */
const namedBy = new WeakMap<Setting['services'], Named>()

type Asked = { readonly tx: Tx; readonly acts: readonly PreparedAct[] } & Pick<Setting, 'services'>

/** Locks the cases with these keys and those joined to them; `next` is asked right behind it. */
export async function lockThen<Answer>(
  asked: Asked,
  keys: readonly CaseKey[],
  next: () => Promise<Answer>,
): Promise<[readonly Case[], Answer]> {
  const { joining } = stepsNamed(asked.services)
  const into = opened(asked.acts).filter(({ action }) => joining.has(action))
  const [own, answer] = await Promise.all([
    lockCases(asked.tx, [...keys, ...into.flatMap(intoOf)]),
    next(),
  ])
  return [await withJoined(asked, own), answer]
}

/**
 * With those joined to them, which only the locked cases tell: two batches that lock some in
 * another order are a deadlock, which the database ends, and the transaction is tried again.
 */
async function withJoined(
  { tx, acts, services }: Asked,
  cases: readonly Case[],
): Promise<readonly Case[]> {
  const known = new Set(cases.map(formatReference))
  const concerned = new Set(concernedBy({ acts, services }).map(formatReference))
  const joined = cases
    .filter((kase) => concerned.has(formatReference(kase)))
    .flatMap(joinedKeys)
    .filter((key) => !known.has(formatReference(key)))
  return joined.length === 0 ? cases : [...cases, ...(await lockCases(tx, joined))]
}

const opened = (acts: readonly PreparedAct[]) => acts.filter(({ service }) => service === undefined)

/** The cases on which a step is taken that concerns those joined to them. */
function concernedBy({ acts, services }: Omit<Asked, 'tx'>): CaseKey[] {
  const { concerning } = stepsNamed(services)
  return opened(acts).flatMap((act) => (concerning.has(act.action) ? [act.case] : []))
}

function stepsNamed(services: Setting['services']): Named {
  const named = namedBy.get(services) ?? readSteps(services)
  namedBy.set(services, named)
  return named
}

function readSteps(services: Setting['services']): Named {
  const linking = [...services.values()].filter(linksCases)
  const states = linking.flatMap(({ workflow }) => Object.values(workflow.states))
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

/** Cases that no act names, and which are joined to one that an act does. */
export const besideThem = (cases: readonly Case[], named: readonly CaseKey[]): CaseKey[] => {
  const known = new Set(named.map(formatReference))
  return cases.filter((kase) => !known.has(formatReference(kase)))
}
