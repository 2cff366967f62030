/** What refuses a step of a card, and by what each step goes on. */
import {
  areOf,
  bloodRelative,
  checkAsRegistered,
  familyMember,
  heldIn,
  holdsAnother,
  isAgedOn,
  isOfFamily,
  isStanding,
  isUnjudged,
  parseNumber,
  provesWho,
  type CaptureGiven,
  type StepContext,
} from '#platform/catalogue'
import { cardFee } from './fee.ts'
import type { Answers } from './form.ts'
import { capturesFor, registeredIn } from './person.ts'
import { cardProblems } from './problems.ts'

type Context = StepContext<Answers>

/**
 * Everybody applies for himself, and whoever is of a child's family for the child. Who is not there
 * and who is somebody else's answer alike, so that no number can be tried out.
 * @throws identity-card-holder-not-registered, -not-adult, -not-child, -held,
 * -previous-unknown, and answers-faulty where a name is not as registered
 */
export function checkApplication(context: Context): void {
  const { answers, evidence, today } = context
  const holder = registeredIn(evidence['holder'])
  if (!holder || !mayApply(context))
    throw cardProblems['identity-card-holder-not-registered']({ field: 'holder' })
  const isAdult = isAgedOn(holder.dateOfBirth, 18, today)
  if (answers.kind === 'child' && isAdult) {
    throw cardProblems['identity-card-not-child']({ field: 'kind' })
  }
  if (answers.kind !== 'child' && !isAdult) {
    throw cardProblems['identity-card-not-adult']({ field: 'kind' })
  }
  checkAsRegistered('holder', answers.holder, evidence['holder'] ?? {})
  if (holdsUnnamed(context)) throw cardProblems['identity-card-held']({ field: 'kind' })
  if (answers.previousCard === undefined) return
  // Only one of the holder's own.
  const number = previousOf(answers)
  const previous = heldIn(evidence['held']).find((one) => one.number === number)
  if (!previous) throw cardProblems['identity-card-previous-unknown']({ field: 'previousCard' })
  if (answers.loss === 'lost' && isStanding(previous, today)) {
    throw cardProblems['identity-card-report-first']({ field: 'loss' })
  }
}

/** As it is printed, in groups, or as it is kept. */
const previousOf = ({ previousCard = '' }: Answers) => parseNumber(previousCard)?.number

/** A card in force that the application does not replace; a child's ends with childhood. */
function holdsUnnamed({ answers, evidence, record, today }: Context): boolean {
  const all = heldIn(evidence['held'])
  const held = answers.kind === 'child' ? all : all.filter(({ card }) => card !== 'child')
  return holdsAnother(held, [record, previousOf(answers)], today)
}

function mayApply({ answers, evidence, applicantId }: Context): boolean {
  const { holder, family } = evidence
  if (holder?.['personId'] === applicantId) return true
  return answers.kind === 'child' && isOfFamily(family, applicantId)
}

/** Nobody pays for the first card without a chip that nobody hurries. */
export function isFree({ answers, today }: Context): boolean {
  return cardFee(answers, today).amount === 0
}

const infant = (dateOfBirth: string, today: string) => capturesFor(dateOfBirth, today).length === 0

/**
 * Attested is who gets a first card, who changes what a card says, and who was never captured
 * before: with no record to compare with, somebody must say who this is.
 */
export function needsNoAttestation({ answers, captures, evidence, today }: Context): boolean {
  const holder = registeredIn(evidence['holder'])
  if (holder && infant(holder.dateOfBirth, today)) return true
  if (answers.kind !== 'renewal' && answers.kind !== 'duplicate') return false
  const personId = evidence['holder']?.['personId']
  return [faceOf({ captures }), captures['fingers']].some((one) => provesWho(one, personId))
}

/**
 * The face taken at the centre, or the applicant's own from home: that counts only where it was
 * alive before the camera and is the one on record.
 */
function faceOf({ captures }: Pick<Context, 'captures'>): CaptureGiven | undefined {
  const { face, portrait } = captures
  if (face) return face
  const isLive = portrait !== undefined && portrait.liveness !== 'not-tested'
  return isLive && portrait.matched === true ? portrait : undefined
}

/**
 * What the holder's age asks for is there, and is the holder's. An exception that another officer
 * has granted stands equal.
 * @throws identity-card-holder-not-registered, -captures-of-another, -captures-missing
 */
export function checkCaptures({ captures, evidence, today }: Context): void {
  const holder = registeredIn(evidence['holder'])
  if (!holder) throw cardProblems['identity-card-holder-not-registered']()
  const face = faceOf({ captures })
  const taken = [face, captures['fingers']]
  const isOther = taken.some((one) => one && one.personId !== evidence['holder']?.['personId'])
  if (isOther || taken.some((one) => one?.matched === false)) {
    throw cardProblems['identity-card-captures-of-another']({ field: 'face' })
  }
  const needed = capturesFor(holder.dateOfBirth, today)
  const isWhole = needed.every((kind) => (kind === 'face' ? face : captures['fingers']))
  if (isWhole) return
  throw cardProblems['identity-card-captures-missing']({ field: 'face' })
}

/**
 * A blood relative whom the register knows, who is of age and lives, and whose finger or face was
 * compared with his own record.
 * @throws identity-card-attestor-not-relative, -captures-of-another
 */
export function checkAttestation(context: Context): void {
  const { said, evidence, today, answers, captures } = context
  if (said['by'] !== 'blood-relative') return
  const { cnic } = said['relative'] as { readonly cnic: string }
  const relative = bloodRelative(evidence['family'], cnic, today)
  if (cnic === answers.holder.cnic || !relative) {
    throw cardProblems['identity-card-attestor-not-relative']({ field: 'relative' })
  }
  if (provesWho(captures['relativeCapture'], relative['personId'])) return
  throw cardProblems['identity-card-captures-of-another']({ field: 'relativeCapture' })
}

/**
 * A card is never given to somebody who has died meanwhile, nor before everybody who looks alike
 * was judged to be another person.
 * @throws identity-card-holder-not-registered, -lookalikes
 */
export function checkApproval(context: Context): void {
  const { evidence, captures } = context
  if (!registeredIn(evidence['holder'])) throw cardProblems['identity-card-holder-not-registered']()
  if (isUnjudged(captures['face'])) throw cardProblems['identity-card-lookalikes']()
  // Another application of the same person may have been approved since.
  if (holdsUnnamed(context)) throw cardProblems['identity-card-held']()
}

/**
 * Who collects is the holder or an adult of the family, and is compared with the own record.
 * @throws identity-card-previous-in-force, -collector-not-proven
 */
export function checkCollection(context: Context): void {
  checkOldCard(context)
  const { said, evidence, captures, today } = context
  const { cnic = '' } = (said['member'] ?? {}) as { readonly cnic?: string }
  const isHolder = said['collector'] === 'holder'
  const who = isHolder ? evidence['holder'] : familyMember(evidence['family'], cnic, today)
  if (areOf([captures['collectorFace'], captures['collectorFinger']], who)) return
  throw cardProblems['identity-card-collector-not-proven']({ field: 'collector' })
}

/** @throws identity-card-not-for-delivery, -previous-in-force: an old card is given back first */
export function checkDelivery(context: Context): void {
  checkOldCard(context)
  if (context.answers.handOver === 'delivery') return
  throw cardProblems['identity-card-not-for-delivery']()
}

/** @throws identity-card-previous-in-force: nobody holds two cards */
export function checkOldCard({ evidence, record, today }: Context): void {
  if (holdsAnother(heldIn(evidence['held']), [record], today))
    throw cardProblems['identity-card-previous-in-force']()
}
