/**
 * What becomes of a stamp after it is issued: an officer uses it for a deed, or its money is asked
 * back, checked and approved; sometimes both at one moment, and sometimes what is too late is tried
 * all the same.
 */
import { createHash } from 'node:crypto'
import { asCitizen, type Act } from './acts.ts'
import type { Chance } from './chance.ts'
import { press } from './desk.ts'
import type { Body } from './journal.ts'

/** Acts at one moment, of which exactly one is done; or one that must be refused, and with what. */
export type Step =
  | { readonly rule: string; readonly rivals: readonly Act[] }
  | { readonly rule: string; readonly forbidden: Act; readonly problem: string }

/** Steps in their order; each is told which act was done. */
export type Ending = Generator<Step, void, Act>

/** The deed of a use: by its number it is known which of two uses the register holds. */
export function deedNumberOf(lifeId: string, act: string): string {
  const hash = createHash('sha256').update(`${lifeId} ${act}`).digest()
  return `${hash.readUInt32BE(0) % 1_000_000}/2026`
}

function use(name: string, post: 'registrar' | 'other registrar'): Act {
  return press({
    name,
    post,
    action: 'consume',
    types: ({ id }) => ({ deedNumber: deedNumberOf(id, name), pageCount: '3' }),
    shutsWith: 'e-stamp-used-already',
  })
}

const useIt = use('use it', 'registrar')
const useElsewhere = use('use it elsewhere', 'other registrar')

export const askBack: Act = {
  name: 'ask for its money',
  request: (life, credentials) => ({
    method: 'POST',
    path: `/api/cases/${life.reference}/actions/applyForRefund`,
    headers: asCitizen(life, credentials, 'ask for its money'),
    body: { reason: 'party-refused', surrender: true },
  }),
  promise: (answer) => answer,
  shutsWith: 'e-stamp-refund-pending',
}

const checkRefund = press({
  name: 'check the refund',
  post: 'refund clerk',
  action: 'checkRefund',
  types: () => ({ credit: 'yes', scroll: '12/77', original: 'yes' }),
  shutsWith: 'action-not-now',
})

function approval(name: string): Act {
  return press({
    name,
    post: 'collector',
    action: 'approve',
    types: () => ({ note: 'The credit was found' }),
    shutsWith: 'action-not-now',
  })
}

const approve = approval('approve')
/** The same page open twice: another key, and the same money. */
const approveAgain = approval('approve on another page')

/** What the acts lead to, by their names: for whoever holds the record against them. */
export const stateAfter: ReadonlyMap<string, string> = new Map([
  [useIt.name, 'consumed'],
  [useElsewhere.name, 'consumed'],
  [askBack.name, 'refund-asked'],
  [checkRefund.name, 'refund-checked'],
  [approve.name, 'refunded'],
  [approveAgain.name, 'refunded'],
])

/** The applicant reads what has become of it, and anybody verifies it. */
function readAs(wanted: string): readonly Act[] {
  return [
    {
      name: `read it ${wanted}`,
      request: (life, credentials) => ({
        method: 'GET',
        path: `/api/cases/${life.reference}`,
        headers: asCitizen(life, credentials, 'read'),
      }),
      refusalIn: ({ state }) =>
        state === wanted ? undefined : `${wanted}, and its state is ${String(state)}`,
      promise: ({ number }) => number,
    },
    {
      name: `verify it ${wanted}`,
      request: ({ number }) => ({ method: 'GET', path: `/api/verify/${number}` }),
      refusalIn: ({ state: answer }) => {
        const { state } = (answer ?? {}) as Body
        return state === wanted ? undefined : `${wanted}, and verifying says ${String(state)}`
      },
    },
  ]
}

const readUsed = readAs('consumed')
const readPaidBack = readAs('refunded')

type Beginning = { readonly rule: string; readonly rivals: readonly Act[] }

/** As often used as given back; two in five are both at one moment, or used by two. */
const beginnings: readonly Beginning[] = [
  { rule: 'CO-1', rivals: [useIt] },
  { rule: 'CO-3', rivals: [askBack] },
  { rule: 'CO-3', rivals: [askBack] },
  { rule: 'CO-3', rivals: [useIt, askBack] },
  { rule: 'CO-1', rivals: [useIt, useElsewhere] },
]

const triesPercent = 40

const only = (act: Act): Step => ({ rule: 'GL-2', rivals: [act] })

export function* endingOf(chance: Chance): Ending {
  const { rule, rivals } = chance.pick(beginnings)
  // A page that was opened before it was too late.
  const late = chance.percent(triesPercent) ? useElsewhere : undefined
  yield* openPages(late ? new Set([...rivals, late]) : rivals)
  const first = yield { rule, rivals }
  if (first === askBack) yield* giveBack(chance, late)
  else yield* beUsed(first, late)
}

function* openPages(acts: Iterable<Act>): Ending {
  for (const { opens } of acts) if (opens) yield only(opens)
}

function* beUsed(by: Act, late: Act | undefined): Ending {
  if (late) {
    const problem = by.shutsWith ?? ''
    if (late !== by) yield { rule: 'CO-1', forbidden: late, problem }
    yield { rule: 'CO-3', forbidden: askBack, problem }
  }
  for (const act of readUsed) yield only(act)
}

function* giveBack(chance: Chance, late: Act | undefined): Ending {
  if (late) yield { rule: 'CO-3', forbidden: late, problem: 'e-stamp-refund-pending' }
  yield* openPages([checkRefund])
  yield only(checkRefund)
  const isTwice = chance.percent(triesPercent)
  yield* openPages(isTwice ? [approve, approveAgain] : [approve])
  if (isTwice && chance.percent(50)) {
    yield { rule: 'PAY-6', rivals: [approve, approveAgain] }
  } else {
    yield only(approve)
    if (isTwice) yield { rule: 'PAY-6', forbidden: approveAgain, problem: 'action-not-now' }
  }
  if (late) yield { rule: 'CO-3', forbidden: late, problem: 'e-stamp-refunded-already' }
  for (const act of readPaidBack) yield only(act)
}

/** Whether a stamp was used, or its money given back, by this act. */
export function endsLife({ name }: Act, as: 'consumed' | 'refunded'): boolean {
  return stateAfter.get(name) === as
}
