/** What refuses a step of a card, and by what each step goes on. */
import type { Item, StepContext } from '#platform/catalogue'
import { cardFee } from './fee.ts'
import type { Answers } from './form.ts'
import { capturesFor, bloodRelative, isAgedOn, isOfFamily, registeredIn } from './person.ts'
import { cardProblems } from './problems.ts'

type Context = StepContext<Answers>

/**
 * Everybody applies for himself, and whoever is of a child's family for the child. Who is not there
 * and who is somebody else's answer alike, so that no number can be tried out.
 * @throws identity-card-holder-not-registered, -not-adult, -not-child, -previous-unknown
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
  if (answers.previousCard === undefined) return
  const previous = evidence['previous']
  if (!previous) throw cardProblems['identity-card-previous-unknown']({ field: 'previousCard' })
  if (answers.loss === 'lost' && isStanding(previous)) {
    throw cardProblems['identity-card-report-first']({ field: 'loss' })
  }
}

function mayApply({ answers, evidence, applicantId }: Context): boolean {
  const { holder, family } = evidence
  if (holder?.['personId'] === applicantId) return true
  return answers.kind === 'child' && isOfFamily(family, applicantId)
}

const isStanding = (card: Item) => ['issued', 'handed-over'].includes(String(card['standing']))

/** Nobody pays for the first card without a chip that nobody hurries. */
export function isFree({ answers, today }: Context): boolean {
  return cardFee(answers, today).amount === 0
}

/** Attested is who gets a first card, and who changes what a card says. */
export function needsNoAttestation({ answers }: Context): boolean {
  return answers.kind === 'renewal' || answers.kind === 'duplicate'
}

/** @throws identity-card-holder-not-registered unless the holder is too young for any capture */
export function isInfant({ evidence, today }: Context): void {
  const holder = registeredIn(evidence['holder'])
  if (holder && capturesFor(holder.dateOfBirth, today).length === 0) return
  throw cardProblems['identity-card-not-child']()
}

/**
 * What the holder's age asks for is there, and is the holder's; or an officer says why not, and by
 * what the person is known instead.
 * @throws identity-card-captures-missing, -captures-of-another, -not-adult
 */
function checkCaptures({ captures, said, evidence, today }: Context): void {
  const holder = registeredIn(evidence['holder'])
  if (!holder) throw cardProblems['identity-card-holder-not-registered']()
  const taken = [captures['face'], captures['fingers']]
  const isOther = taken.some((one) => one && one.personId !== evidence['holder']?.['personId'])
  if (isOther || taken.some((one) => one?.matched === false)) {
    throw cardProblems['identity-card-captures-of-another']({ field: 'face' })
  }
  const needed = capturesFor(holder.dateOfBirth, today)
  const isWhole = needed.every((kind) => captures[kind === 'face' ? 'face' : 'fingers'])
  if (isWhole || said['ground'] !== undefined) return
  throw cardProblems['identity-card-captures-missing']({ field: 'face' })
}

/** @throws identity-card-step-of-another-kind, and as `checkCaptures` */
export function checkFirstCaptures(context: Context): void {
  if (needsNoAttestation(context)) throw cardProblems['identity-card-step-of-another-kind']()
  checkCaptures(context)
}

/** @throws identity-card-step-of-another-kind, and as `checkCaptures` */
export function checkLaterCaptures(context: Context): void {
  if (!needsNoAttestation(context)) throw cardProblems['identity-card-step-of-another-kind']()
  checkCaptures(context)
}

/** Whether the search has found others who look alike, or has not been made yet. */
export function hasLookalikes({ captures }: Context): boolean {
  const { face } = captures
  return face !== undefined && face.modality === 'face' && (face.duplicates > 0 || !face.searchedAt)
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
  const taken = captures['relativeCapture']
  const isHis = taken?.personId === relative['personId']
  const isProven = taken?.matched === true || taken?.modality === 'exception'
  if (isHis && isProven) return
  throw cardProblems['identity-card-captures-of-another']({ field: 'relativeCapture' })
}

/**
 * A card is never given to somebody who has died meanwhile.
 * @throws identity-card-holder-not-registered
 */
export function checkHolder({ evidence }: Context): void {
  if (!registeredIn(evidence['holder'])) throw cardProblems['identity-card-holder-not-registered']()
}

/** @throws identity-card-previous-in-force: nobody holds two cards */
export function checkOldCard({ evidence }: Context): void {
  const previous = evidence['previous']
  if (previous && isStanding(previous)) throw cardProblems['identity-card-previous-in-force']()
}
