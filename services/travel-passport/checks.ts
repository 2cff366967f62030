/** What refuses a step of a passport. */
import {
  addMonths,
  areOf,
  checkAsRegistered,
  familyMember,
  heldIn,
  holdsAnother,
  isAgedOn,
  isOfFamily,
  isStanding,
  isUnjudged,
  livingPerson,
  mrzName,
  parseNumber,
  textOf,
  type StepContext,
} from '#platform/catalogue'
import type { Answers } from './form.ts'
import { passportProblems } from './problems.ts'

type Context = StepContext<Answers>

/** Everybody applies for himself, and whoever is of a child's family for the child. */
function mayApply({ answers, evidence, applicantId }: Context): boolean {
  if (evidence['holder']?.['personId'] === applicantId) return true
  return answers.age === 'under-15' && isOfFamily(evidence['family'], applicantId)
}

/** As it is printed, in groups, or as it is kept. */
const previousOf = ({ previousPassport = '' }: Answers) => parseNumber(previousPassport)?.number

/** A passport in force that the application does not replace. */
function holdsUnnamed({ answers, evidence, record, today }: Context): boolean {
  return holdsAnother(heldIn(evidence['held']), [record, previousOf(answers)], today)
}

/**
 * @throws passport-holder-not-registered, -age-differs, -name-not-latin, -held, -report-first, and
 * answers-faulty where a name is not as registered
 */
export function checkApplication(context: Context): void {
  const { answers, evidence, today } = context
  const holder = livingPerson(evidence['holder'])
  if (!holder || !mayApply(context))
    throw passportProblems['passport-holder-not-registered']({ field: 'holder' })
  const isChild = today < addMonths(textOf(holder['dateOfBirth']), 15 * 12)
  if (isChild !== (answers.age === 'under-15')) {
    throw passportProblems['passport-age-differs']({ field: 'age' })
  }
  if (mrzName(textOf(holder['nameEn'])) === undefined) {
    throw passportProblems['passport-name-not-latin']({ field: 'holder' })
  }
  checkAsRegistered('holder', answers.holder, holder)
  if (holdsUnnamed(context)) throw passportProblems['passport-held']({ field: 'kind' })
  if (answers.previousPassport === undefined) return
  // Only one of the holder's own.
  const number = previousOf(answers)
  const previous = heldIn(evidence['held']).find((one) => one.number === number)
  if (!previous) throw passportProblems['passport-previous-unknown']({ field: 'previousPassport' })
  if (answers.kind === 'lost' && isStanding(previous, today)) {
    throw passportProblems['passport-report-first']({ field: 'kind' })
  }
}

/**
 * What is taken at which age. No rule for passports was read: these are the ages of the identity
 * card's rules of June 2025, and so unconfirmed here.
 */
export const capturedFromAge = { face: 3, fingers: 10, certainty: 'unconfirmed' } as const

/**
 * Face and fingers are the holder's own: compared with the record where one is held, taken for the
 * first time where none is. An exception that another officer has granted stands equal.
 * @throws passport-holder-not-registered, -captures-of-another, -captures-missing
 */
export function checkCaptures({ captures, evidence, today }: Context): void {
  const holder = livingPerson(evidence['holder'])
  if (!holder) throw passportProblems['passport-holder-not-registered']()
  for (const name of ['face', 'fingers'] as const) {
    const one = captures[name]
    if (one && (one.personId !== holder['personId'] || one.matched === false)) {
      throw passportProblems['passport-captures-of-another']({ field: name })
    }
    const isAsked = isAgedOn(textOf(holder['dateOfBirth']), capturedFromAge[name], today)
    if (isAsked && !one) {
      throw passportProblems['passport-captures-missing']({ field: name })
    }
  }
}

/**
 * Somebody may have died since, and everybody who looks alike was judged to be another.
 * @throws passport-holder-not-registered, -lookalikes
 */
export function checkApproval(context: Context): void {
  const { evidence, captures } = context
  if (!livingPerson(evidence['holder'])) throw passportProblems['passport-holder-not-registered']()
  if (isUnjudged(captures['face'])) throw passportProblems['passport-lookalikes']()
  // Another application of the same person may have been approved since.
  if (holdsUnnamed(context)) throw passportProblems['passport-held']()
}

/** @throws passport-previous-in-force: the old book is given back and cancelled first */
function checkOldBook({ evidence, record, today }: Context): void {
  if (holdsAnother(heldIn(evidence['held']), [record], today))
    throw passportProblems['passport-previous-in-force']()
}

/**
 * Who collects is the holder, or an adult of the family for a child, compared with the own record.
 * @throws passport-previous-in-force, -collector-not-proven
 */
export function checkCollection(context: Context): void {
  checkOldBook(context)
  const { answers, said, evidence, captures, today } = context
  const { cnic = '' } = (said['member'] ?? {}) as { readonly cnic?: string }
  const isForChild = said['collector'] === 'family' && answers.age === 'under-15'
  const who = isForChild ? familyMember(evidence['family'], cnic, today) : evidence['holder']
  if (areOf([captures['collectorFace'], captures['collectorFinger']], who)) return
  throw passportProblems['passport-collector-not-proven']({ field: 'collector' })
}

/** @throws passport-not-for-delivery, -previous-in-force */
export function checkDelivery(context: Context): void {
  checkOldBook(context)
  if (context.answers.handOver === 'delivery') return
  throw passportProblems['passport-not-for-delivery']()
}
