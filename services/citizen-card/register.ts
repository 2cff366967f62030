/** The register of identity cards: what a card says, and what became of it. */
import {
  addMonths,
  birthdayOf,
  civilDateOf,
  type CivilDate,
  type IssueContext,
  type Item,
  type RegisterDefinition,
} from '#platform/catalogue'
import { cardOf } from './fee.ts'
import type { Answers } from './form.ts'
import { registeredIn } from './person.ts'
import { cardYears } from './terms.ts'

export const identityCards: RegisterDefinition = {
  id: 'identity-cards',
  publicFields: ['card', 'issuedOn', 'expiresOn', 'standing'],
  searchableFields: ['cnic'],
  // A card that was cancelled stays so for ever; a lost one may be found.
  states: {
    issued: ['printed', 'lost', 'cancelled'],
    printed: ['dispatched', 'handed-over', 'lost', 'cancelled'],
    dispatched: ['printed', 'handed-over', 'lost', 'cancelled'],
    'handed-over': ['lost', 'cancelled'],
    lost: ['handed-over', 'cancelled'],
    cancelled: [],
  },
  check: (previous, next) => {
    const fixed = ['card', 'issuedOn', 'expiresOn']
    const changed = previous && fixed.find((field) => previous[field] !== next[field])
    return changed && `a card's ${changed} never changes`
  },
}

export function expiryOf(card: string, dateOfBirth: CivilDate, issuedOn: CivilDate): CivilDate {
  const { years, childUntilAge } = cardYears
  return card === 'child' ? birthdayOf(dateOfBirth, childUntilAge) : addMonths(issuedOn, years * 12)
}

export function cardItem(context: IssueContext<Answers>): Item {
  const { answers, issuedAt, state, previous, evidence, heldBefore } = context
  const held = heldBefore?.()
  if (previous) return { ...held, ...previous, standing: state }
  const holder = registeredIn(evidence?.['holder'])
  const card = cardOf(answers)
  const issuedOn = civilDateOf(issuedAt)
  return {
    card,
    issuedOn,
    expiresOn: expiryOf(card, holder?.dateOfBirth ?? issuedOn, issuedOn),
    standing: state,
    ...holder,
    holder: `${holder?.nameEn ?? ''}\n${holder?.nameUr ?? ''}`,
  }
}

export const searchOf = (item: Item) => ({ cnic: [String(item['cnic'])] })
