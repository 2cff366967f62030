/** A vendor's stamp: what is asked, when it may be issued, and what its record holds. */
import {
  textOf,
  bothLinesOf,
  addDays,
  civilDateOf,
  formatInstant,
  maskCnic,
  oneOf,
  person,
  shortText,
  type Amount,
  type AnswersOf,
  type CivilDate,
  type IssueContext,
  type Item,
  type Problem,
  type RegisterDefinition,
  type StepContext,
} from '#platform/catalogue'
import { inBoth } from '../both.ts'
import { stampDuty } from '../duty.ts'
import { relationWords } from '../paper-wording.ts'
import { isPublicNumber } from '../public-number.ts'
import { checkLimits, dayInBoth, licenceIn } from './licence.ts'
import { vendorProblems } from './problems.ts'

/** Every instrument whose confirmed duty is fixed and within the vendors' limit. */
export const vendorInstruments = ['affidavit'] as const

export const form = {
  instrument: oneOf(vendorInstruments),
  buyer: person({ phone: 'required' }),
  reason: shortText({ max: 120 }),
}
export type Answers = AnswersOf<typeof form>

/** A stamp that was used or has lapsed stays so for ever; what it says never changes. */
export const vendorStamps: RegisterDefinition = {
  id: 'vendor-stamps',
  publicFields: [
    'instrument',
    'amount',
    'issuedOn',
    'validUntil',
    'licence',
    'serial',
    'vendor',
    'place',
    'usedOn',
    'usedAt',
    'usedFor',
  ],
  searchableFields: ['cnic'],
  states: { issued: ['used', 'lapsed'], used: [], lapsed: [] },
  check: (previous, next) => {
    const fixed = ['instrument', 'amount', 'issuedOn', 'validUntil', 'licence', 'serial']
    const changed = previous && fixed.find((field) => previous[field] !== next[field])
    return changed && `a stamp's ${changed} never changes`
  },
}

/** The duty of the day on which it is issued: there is no other day. */
export function dutyOf(instrument: Answers['instrument'], today: CivilDate): Amount {
  return stampDuty({ answers: { instrument }, today })
}

type Context = StepContext<Answers>

/** @throws as `checkLimits` */
export function checkOpening(context: Context): void {
  checkLimits(context, dutyOf(context.answers.instrument, context.today).amount)
}

/** @throws as `checkLimits`; vendor-stamp-of-yesterday, for nothing is ever dated back */
export function checkIssue(context: Context): void {
  const { since, today } = context
  checkOpening(context)
  if (since === today) return
  throw vendorProblems['vendor-stamp-of-yesterday']({ values: { day: dayInBoth(since) } })
}

/** The buyer has the phone that was named in hand, or the stamp is not issued. */
export const isWrongCode = ({ said, code }: Context) => said['code'] !== code

/** The record of a stamp: public fields, and the buyer, whom only its holder's code names. */
export function stampItem(context: IssueContext<Answers>): Item {
  const { answers, amount, number, issuedAt, previous, serial, said, office, state } = context
  const { buyer, instrument, reason } = answers
  const licence = licenceIn(context.evidence ?? {})
  const today = civilDateOf(issuedAt)
  return {
    number,
    instrument,
    amount,
    serial,
    licence: licence?.licence,
    vendor: licence?.vendor,
    place: licence && `${licence.placeEn}\n${licence.placeUr}`,
    issuedOn: today,
    validUntil: addDays(today, 7),
    ...previous,
    ...(state === 'used' && {
      usedOn: today,
      usedAt: office && `${office.en}\n${office.ur}`,
      usedFor: said['entry'],
    }),
    reason,
    buyer: `${buyer.name.slice(0, 60)} ${maskCnic(buyer.cnic)}`,
    cnic: buyer.cnic,
    name: buyer.name,
    relation: `${relationWords[buyer.relation].en}\n${relationWords[buyer.relation].ur}`,
    relativeName: buyer.relativeName,
    residence: buyer.address,
  }
}

/** @throws vendor-entry-wrong: what is entered here is public */
export function checkEntry({ said }: Context): void {
  if (isPublicNumber(said['entry'])) return
  throw vendorProblems['vendor-entry-wrong']({ field: 'entry' })
}

export const searchOf = (item: Item) => ({ cnic: [String(item['cnic'])] })

type Closed = { action: string; state: string; item: Item | undefined; since: Date }

/** Why a stamp cannot be used: when and where it was, or when it lapsed. */
export function whyNot({ action, state, item, since }: Closed): Problem | undefined {
  if (action !== 'attest' && action !== 'register') return undefined
  const when = inBoth((language) => formatInstant(since, language))
  if (state === 'lapsed') return vendorProblems['vendor-stamp-lapsed']({ values: { when } })
  if (state !== 'used') return undefined
  const office = bothLinesOf(item?.['usedAt'])
  const entry = textOf(item?.['usedFor'], '–')
  return vendorProblems['vendor-stamp-used-already']({
    values: { when, office, entry },
  })
}
