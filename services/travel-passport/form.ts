/** What is asked of whoever applies for a passport. Names and dates come from the register. */
import { all, answer, oneOf, person, shortText, type AnswersOf } from '#platform/catalogue'
import { electronicPageCounts, electronicSpeeds, pageCounts, speeds } from './fee-rows.ts'

const isChild = answer('age').is('under-15')
const isElectronic = answer('book').is('electronic')
const isMachineReadable = answer('book').is('machine-readable')

export const form = {
  kind: oneOf(['new', 'renewal', 'modification', 'damaged', 'lost']),
  holder: person(),
  age: oneOf(['15-and-over', 'under-15']),
  previousPassport: shortText({
    max: 40,
    holds: 'document-number',
    when: answer('kind').isNot('new'),
  }),
  losses: oneOf(['1', '2'], { when: answer('kind').is('lost') }),
  change: oneOf(['name', 'marital-status', 'photo', 'other'], {
    when: answer('kind').is('modification'),
  }),
  book: oneOf(['machine-readable', 'electronic']),
  pages: oneOf(pageCounts, { when: isMachineReadable }),
  electronicPages: oneOf(electronicPageCounts, { when: isElectronic }),
  years: oneOf(['5', '10'], { when: answer('age').is('15-and-over') }),
  childYears: oneOf(['5'], { when: isChild }),
  speed: oneOf(speeds, { when: isMachineReadable }),
  electronicSpeed: oneOf(electronicSpeeds, { when: isElectronic }),
  handOver: oneOf(['office', 'delivery']),
}
export type Answers = AnswersOf<typeof form>

/** How urgent an application is, for whichever book: the desk's time limit follows it. */
export const isAt = {
  fastTrack: all([isMachineReadable, answer('speed').is('fast-track')]),
  urgent: answer('speed').is('urgent'),
  electronicUrgent: answer('electronicSpeed').is('urgent'),
} as const
