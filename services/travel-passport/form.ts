/** What is asked of whoever applies for a passport. Names and dates come from the register. */
import { answer, oneOf, person, shortText, type AnswersOf } from '#platform/catalogue'
import { pageCounts, speeds } from './fee-rows.ts'

const isChild = answer('age').is('under-15')

export const form = {
  kind: oneOf(['new', 'renewal', 'lost']),
  holder: person(),
  age: oneOf(['15-and-over', 'under-15']),
  previousPassport: shortText({ max: 24, when: answer('kind').oneOf(['renewal', 'lost']) }),
  losses: oneOf(['1', '2'], { when: answer('kind').is('lost') }),
  pages: oneOf(pageCounts),
  years: oneOf(['5', '10'], { when: answer('age').is('15-and-over') }),
  childYears: oneOf(['5'], { when: isChild }),
  speed: oneOf(speeds),
}
export type Answers = AnswersOf<typeof form>
