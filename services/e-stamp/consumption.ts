/**
 * A stamp is used for one deed, once (Stamp Act, sections 14 and 15): what the officer enters of
 * the deed, the duty that it requires, and what is still to be paid where the stamp is too low.
 */
import {
  date,
  fingerprint,
  formatInstant,
  area,
  money,
  moneyText,
  oneOf,
  Problem,
  quantity,
  shortText,
  text,
  westernDigits,
  type Amount,
  type Item,
  type StepContext,
} from '#platform/catalogue'
import { inBoth, textIn } from './both.ts'
import { costOfStamp, type CostAnswers } from './cost.ts'
import { lifeProblems } from './life-problems.ts'
import { isPublicNumber } from './public-number.ts'
import { unconfirmedAct } from './relief-rows.ts'
import { firstDay } from './tariff-rows.ts'
import { instruments, leaseTerms } from './tariff.ts'
import { classifications, landUnits, roadSides } from './valuation.ts'

/** First the deed itself; then, under the names of the application, what it says otherwise. */
export const deedAsked = {
  deedFile: fingerprint({ optional: true }),
  deedNumber: shortText({ max: 40, optional: true }),
  pageCount: quantity({ unit: 'page', decimals: 0, atLeast: 1, atMost: 200 }),
  instrument: oneOf(instruments, { optional: true }),
  executionDate: date({ notAfter: 'today', notBefore: firstDay, optional: true }),
  consideration: money({ atLeast: 100, optional: true }),
  classification: oneOf(classifications, { optional: true }),
  roadSide: oneOf(roadSides, { optional: true }),
  landArea: area({ units: landUnits, optional: true }),
  coveredArea: quantity({ unit: 'square-foot', optional: true }),
  leaseTerm: oneOf(leaseTerms, { optional: true }),
  leaseAmount: money({ atLeast: 100, optional: true }),
}

type Context = StepContext<CostAnswers>

/** @throws e-stamp-deed-not-named, e-stamp-deed-number-wrong */
export function checkDeed({ said }: Context): void {
  const { deedFile, deedNumber } = said
  if (deedFile === undefined && deedNumber === undefined) {
    throw lifeProblems['e-stamp-deed-not-named']({ field: 'deedFile' })
  }
  if (deedNumber === undefined || isPublicNumber(deedNumber)) return
  throw lifeProblems['e-stamp-deed-number-wrong']({ field: 'deedNumber' })
}

/**
 * The duty on the deed as it lies before the officer: where it differs from the application, the
 * deed counts.
 * @throws as `stampDuty`; e-stamp-deed-of-another-kind where the application cannot say enough
 */
export function dutyOfDeed({ answers, said, evidence, today }: Context): Amount {
  const deed = { ...answers, ...said }
  try {
    return costOfStamp({ answers: deed, evidence, today })
  } catch (problem) {
    const isOther = deed.instrument !== answers.instrument && problem instanceof Problem
    if (!isOther || !missingFacts.has(problem.code)) throw problem
    throw lifeProblems['e-stamp-deed-of-another-kind']({ field: 'instrument' })
  }
}

/** Those that a stamp for another kind of deed was never asked for. */
const missingFacts: ReadonlySet<string> = new Set([
  'e-stamp-valuation-missing',
  'e-stamp-consideration-missing',
  'e-stamp-area-missing',
  'e-stamp-lease-terms-missing',
  'e-stamp-last-transfer-wrong',
])

export function isUnderStamped(context: Context): boolean {
  return dutyOfDeed(context).amount > context.amount
}

/** What is still to be paid: the duty on the deed less what was paid, step by step. */
export function deficiency(context: Context): Amount {
  const { amount, steps, notices } = dutyOfDeed(context)
  const paid = context.amount
  return {
    amount: amount - paid,
    notices,
    steps: [
      ...steps,
      {
        label: paidBefore,
        values: { paid: moneyText(paid), rest: moneyText(amount - paid) },
        amount: -paid,
        article: text('Sections 33 and 35', 'دفعات 33 اور 35'),
        authority: unconfirmedAct,
      },
    ],
  }
}

const paidBefore = text(
  'Less {paid}, paid with this stamp before; the rest is {rest}. An officer may not act on a ' +
    'deed that is not duly stamped',
  'منہا {paid} جو اس اسٹامپ پر پہلے ادا ہوا؛ بقیہ {rest}۔ جس دستاویز پر پورا اسٹامپ نہ ہو اس پر افسر ' +
    'کارروائی نہیں کر سکتا',
)

/** The deed as the register keeps it: public, and names nobody. */
export function deedInRegister(
  said: Readonly<Record<string, unknown>>,
  office: { en: string; ur: string } | undefined,
  usedOn: string,
): Item {
  return {
    usedOn,
    deedKind: said['instrument'],
    usedAt: office && `${office.en}\n${office.ur}`,
    deedNumber: numberOf(said['deedNumber']),
    deedFile: said['deedFile'],
    pageCount: Number(said['pageCount']),
  }
}

function numberOf(deedNumber: unknown): string | undefined {
  return typeof deedNumber === 'string' ? westernDigits(deedNumber) : undefined
}

type Closed = {
  readonly action: string
  readonly state: string
  readonly item: Item | undefined
  readonly since: Date
}

/** Why a stamp cannot be used, or its money asked back: when, where and for which deed it went. */
export function whyNot({ action, state, item, since }: Closed): Problem | undefined {
  if (action !== 'consume' && action !== 'applyForRefund') return undefined
  const when = inBoth((language) => formatInstant(since, language))
  switch (state) {
    case 'consumed':
      return lifeProblems['e-stamp-used-already']({
        values: { when, office: officeIn(item), deed: deedIn(item) },
      })
    case 'refund-asked':
    case 'refund-checked':
      return lifeProblems['e-stamp-refund-pending']({ values: { when } })
    case 'refunded':
      return lifeProblems['e-stamp-refunded-already']({ values: { when } })
    default:
      return undefined
  }
}

function officeIn(item: Item | undefined) {
  const [en = '', ur = en] = (textIn(item, 'usedAt') ?? '–').split('\n')
  return text(en, ur)
}

/** By its number, and by the beginning of its file's fingerprint. */
function deedIn(item: Item | undefined): string {
  const file = textIn(item, 'deedFile')
  const parts = [textIn(item, 'deedNumber'), file && `SHA-256 ${file.slice(0, 16)}…`]
  return parts.filter((part) => part !== undefined).join(', ')
}
