/** What is asked of whoever applies for a card. Names and dates come from the register. */
import {
  answer,
  biometric,
  fingerprint,
  not,
  oneOf,
  person,
  shortText,
  type AnswersOf,
} from '#platform/catalogue'

const isChild = answer('kind').is('child')
const isAdult = not(isChild)
const hasCard = answer('kind').oneOf(['renewal', 'modification', 'duplicate'])

export const form = {
  kind: oneOf(['new', 'renewal', 'modification', 'duplicate', 'child']),
  holder: person(),
  previousCard: shortText({ max: 40, holds: 'document-number', when: hasCard }),
  loss: oneOf(['lost', 'damaged'], { when: answer('kind').is('duplicate') }),
  change: oneOf(['address', 'name', 'marital-status', 'photo', 'date-of-birth'], {
    when: answer('kind').is('modification'),
  }),
  firstPaper: oneOf(['birth-certificate', 'matric-certificate', 'citizenship-certificate'], {
    when: answer('kind').is('new'),
  }),
  childPaper: oneOf(['union-council-certificate'], { when: isChild }),
  changePaper: oneOf(
    ['nikahnama', 'divorce-papers', 'court-order', 'address-proof', 'matric-certificate', 'none'],
    { when: answer('kind').is('modification') },
  ),
  paperFile: fingerprint({ optional: true }),
  portrait: biometric({
    modality: 'face',
    optional: true,
    when: answer('kind').oneOf(['renewal', 'duplicate']),
  }),
  card: oneOf(['plain', 'smart'], { when: isAdult }),
  speed: oneOf(['normal', 'urgent', 'executive'], { when: isAdult }),
  childSpeed: oneOf(['normal', 'executive'], { when: isChild }),
  handOver: oneOf(['centre', 'delivery']),
}
export type Answers = AnswersOf<typeof form>
