import { answer, location, longText, oneFrom, oneOf, photos, shortText } from '#platform/catalogue'
import { problems } from './problems.ts'

export const types = ['complaint', 'suggestion', 'question'] as const

/** What happened comes first: it suggests what it is about. */
export const form = {
  type: oneOf(types),
  told: longText({ max: 4_000, personal: true, screened: true }),
  category: oneFrom('category', {
    found: { suggestedBy: 'told' },
    whenEmpty: problems['complaint-no-categories'],
  }),
  place: location({ list: 'place' }),
  photos: photos({ optional: true, atMost: 5, personal: true }),
  about: oneOf(['nobody', 'office'], { when: answer('type').is('complaint') }),
  office: oneFrom('office', { byName: true, when: answer('about').is('office') }),
  earlier: shortText({ max: 40, optional: true }),
  openness: oneOf(['public', 'personal']),
}

/** Why a complaint ends as it does: the closed list that a closing must choose from. */
export const grounds = [
  'done',
  'done-in-part',
  'planned',
  'law-does-not-allow',
  'before-a-court',
  'not-ours',
  'not-found',
  'no-reply',
] as const

export const outcomes = ['granted', 'partly', 'not-granted'] as const
