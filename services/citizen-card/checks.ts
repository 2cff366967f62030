/** What refuses a step of a card, and by what each step goes on. */
import type { Item, StepContext } from '#platform/catalogue'
import { cardFee } from './fee.ts'
import type { Answers } from './form.ts'
import { capturesFor, isAgedOn, isBloodRelative, isOfFamily, registeredIn } from './person.ts'
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

/** @throws identity-card-attestor-not-relative */
export function checkAttestation({ said, evidence, today, answers }: Context): void {
  if (said['by'] !== 'blood-relative') return
  const { cnic } = said['relative'] as { readonly cnic: string }
  const isOther = cnic !== answers.holder.cnic
  if (isOther && isBloodRelative(evidence['family'], cnic, today)) return
  throw cardProblems['identity-card-attestor-not-relative']({ field: 'relative' })
}

/**
 * An officer decides over those whom the search has found; a card is never given past them, and
 * never to somebody who has died meanwhile.
 * @throws identity-card-duplicates-open, identity-card-holder-not-registered
 */
export function checkDuplicates({ evidence }: Context): void {
  if (!registeredIn(evidence['holder'])) throw cardProblems['identity-card-holder-not-registered']()
}

/** @throws identity-card-previous-in-force: nobody holds two cards */
export function checkOldCard({ evidence }: Context): void {
  const previous = evidence['previous']
  if (previous && isStanding(previous)) throw cardProblems['identity-card-previous-in-force']()
}
