/** Complaints about kites whose words and photos everybody may see, once they were screened. */
import { longText, photos, text, type Service } from '#platform/catalogue'
import { kiteOutcry } from '#tests/kite-outcry'

const { form, questions, workflow, wording, publication } = kiteOutcry
const { open = {}, joined = {} } = workflow.states
const answering = open['answer']
/** Of the answer to a case itself, and to what has joined it. */
const answer = {
  reason: longText({ max: 500, screened: true }),
  proof: photos({ optional: true, atMost: 2 }),
}
const pictures = { title: text('Photos', 'تصاویر'), short: text('Photos', 'تصاویر') }

export const kiteShown = {
  ...kiteOutcry,
  id: 'kite-shown',
  form: {
    ...form,
    told: longText({ max: 1_000, personal: true, screened: true }),
    pictures: photos({ optional: true, atMost: 3, personal: true }),
  },
  questions: { ...questions, pictures },
  wording: {
    ...wording,
    asks: { ...wording.asks, answer: { ...wording.asks?.['answer'], proof: pictures } },
  },
  workflow: {
    ...workflow,
    states: {
      ...workflow.states,
      open: {
        ...open,
        answer: {
          by: 'routed',
          byHolder: true,
          to: 'answered',
          ...answering,
          asks: answer,
        },
      },
      joined: {
        ...joined,
        answer: { by: 'joined', to: 'answered', ...joined['answer'], asks: answer },
      },
    },
  },
  publication: {
    isPublic: () => false,
    stages: {},
    topic: 'nuisance',
    ...publication,
    text: 'told',
    photos: 'pictures',
    answer: { step: 'answer', text: 'reason', photos: 'proof' },
    releasedBy: 'routed',
  },
} satisfies Service
