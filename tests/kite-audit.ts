/** Complaints about kites whose closings are audited: all of them, unless a share is said. */
import { longText, oneOf, text, type Move, type Service } from '#platform/catalogue'
import { kiteOutcry } from '#tests/kite-outcry'

const { workflow, wording } = kiteOutcry
const dispute = { dispute: workflow.states['answered']?.['dispute'] as Move }
const found = {
  by: 'audit',
  to: 'open',
  raises: true,
  asks: { finding: longText({ max: 500 }) },
  timesMax: 20,
  message: 'found',
  leaf: 'reopened',
} as const

export const callingRole = 'kite-caller'

export const kiteAudit = (share = 1): Service => ({
  ...kiteOutcry,
  id: 'kite-audit',
  wording: {
    ...wording,
    name: text('Kite outcry, audited', 'پتنگ کی فریاد، جانچ کے ساتھ'),
    actions: { ...wording.actions, found: text('Open again', 'دوبارہ کھولیں') },
    done: { ...wording.done, found: text('Found not done', 'کام نہ ہونا سامنے آیا') },
    asks: {
      ...wording.asks,
      found: { finding: { title: text('What is not done?', 'کیا نہیں ہوا؟') } },
    },
    audit: {
      done: {
        title: text('Is it done?', 'کیا ہو گیا؟'),
        options: { yes: text('Yes', 'ہاں'), no: text('No', 'نہیں') },
      },
      pressed: {
        title: text('Were you pressed?', 'کیا دباؤ تھا؟'),
        options: { yes: text('Yes', 'ہاں'), no: text('No', 'نہیں') },
      },
    },
    messages: {
      ...wording.messages,
      found: text('{reference} is open again.', '{reference} دوبارہ کھل گئی۔'),
    },
  },
  workflow: {
    ...workflow,
    states: { ...workflow.states, closed: { found, ...dispute }, done: { found } },
  },
  delivered: ['answered', 'closed', 'done'],
  audit: {
    share,
    of: ['done', 'closed'],
    role: callingRole,
    within: '14 days',
    tries: 3,
    asks: { done: oneOf(['yes', 'no']), pressed: oneOf(['yes', 'no']) },
    upheld: ({ done }) => done === 'yes',
    pressed: ({ pressed }) => pressed === 'yes',
    reopens: 'found',
  },
})
