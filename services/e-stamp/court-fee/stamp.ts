/** A court-fee stamp: what is asked, what its record holds, and how a court cancels it. */
import {
  textOf,
  bothLinesOf,
  answer,
  civilDateOf,
  formatInstant,
  maskCnic,
  money,
  oneOf,
  person,
  rupees,
  shortText,
  type AnswersOf,
  type IssueContext,
  type Item,
  type Problem,
  type RegisterDefinition,
  type StepContext,
} from '#platform/catalogue'
import { inBoth } from '../both.ts'
import { isPublicNumber } from '../public-number.ts'
import { paperKinds } from './fee.ts'
import { courtFeeProblems } from './problems.ts'

export const form = {
  court: shortText({ max: 100 }),
  paper: oneOf(paperKinds),
  stated: money({ when: answer('paper').is('stated'), atLeast: rupees(1) }),
  caseTitle: shortText({ max: 120, personal: true }),
  caseNumber: shortText({ max: 40, optional: true }),
  party: person(),
}
export type Answers = AnswersOf<typeof form>

/** A fee that a court has cancelled stays so for ever; what it says never changes. */
export const courtFees: RegisterDefinition = {
  id: 'court-fees',
  publicFields: ['paper', 'amount', 'issuedOn', 'usedOn', 'usedAt', 'usedFor'],
  uniqueFields: ['psid'],
  searchableFields: ['cnic'],
  states: { issued: ['used'], used: [] },
  check: (previous, next) => {
    const fixed = ['paper', 'amount', 'issuedOn']
    const changed = previous && fixed.find((field) => previous[field] !== next[field])
    return changed && `a court fee's ${changed} never changes`
  },
}

export function courtFeeItem(context: IssueContext<Answers>): Item {
  const { answers, amount, psid, number, issuedAt, previous, said, office, state } = context
  const { paper, court, party, caseTitle, caseNumber } = answers
  const today = civilDateOf(issuedAt)
  return {
    number,
    amount,
    psid,
    paper,
    court,
    issuedOn: today,
    ...previous,
    ...(state === 'used' && {
      usedOn: today,
      usedAt: office && `${office.en}\n${office.ur}`,
      usedFor: said['caseNumber'],
    }),
    party: `${party.name.slice(0, 60)} ${maskCnic(party.cnic)}`,
    cnic: party.cnic,
    caseTitle,
    caseNumber,
  }
}

export const searchOf = (item: Item) => ({ cnic: [String(item['cnic'])] })

/** @throws court-fee-case-number-wrong: what is entered here is public */
export function checkCaseNumber({ said }: StepContext<Answers>): void {
  if (isPublicNumber(said['caseNumber'])) return
  throw courtFeeProblems['court-fee-case-number-wrong']({ field: 'caseNumber' })
}

type Closed = { action: string; state: string; item: Item | undefined; since: Date }

/** A second use is told when, where and for which case the first one was. */
export function whyNot({ action, state, item, since }: Closed): Problem | undefined {
  if (action !== 'cancel' || state !== 'used') return undefined
  const when = inBoth((language) => formatInstant(since, language))
  const office = bothLinesOf(item?.['usedAt'])
  const values = { when, office, case: textOf(item?.['usedFor'], '–') }
  return courtFeeProblems['court-fee-used-already']({ values })
}
