/** The steps of a passport. */
import { confirmation, longText, oneOf, type CounterPlace, type Move } from '#platform/catalogue'
import { checkApplication, checkHolder } from './passport.ts'

const ground = { note: longText({ max: 1_000 }) }
const refusal = {
  reason: oneOf(['identity-not-proven', 'papers-not-genuine', 'stopped-by-law', 'other']),
  ...ground,
}

const inHand = {
  reportLost: { by: 'applicant', to: 'lost', asks: { sure: confirmation() }, leaf: 'withdrawn' },
  cancel: { by: 'passport-officer', to: 'cancelled', asks: ground, leaf: 'cancelled' },
} as const satisfies Record<string, Move>

export const states = {
  draft: { submit: { by: 'applicant', to: 'payable', check: checkApplication } },
  payable: {
    settle: { by: 'ledger', to: 'capture' },
    lapse: { by: 'clock', to: 'lapsed', after: '7 days' },
  },
  capture: {
    take: {
      by: 'passport-clerk',
      to: 'review',
      duty: 'maker',
      asks: {
        photo: oneOf(['taken', 'not-asked']),
        fingers: oneOf(['matched', 'exception', 'not-asked']),
        ...ground,
      },
    },
  },
  review: {
    approve: {
      by: 'passport-officer',
      to: 'issued',
      asks: ground,
      check: checkHolder,
      series: ({ jurisdiction }: CounterPlace) => `passports/${jurisdiction}`,
    },
    refuse: { by: 'passport-officer', to: 'refused', asks: refusal },
  },
  issued: {
    handOver: { by: 'passport-clerk', to: 'handed-over', asks: { seen: confirmation() } },
    ...inHand,
  },
  'handed-over': inHand,
  lost: { cancel: inHand.cancel },
  refused: {},
  cancelled: {},
  lapsed: {},
} as const

/** The urgent ways are no rule of the desk: an officer sees how urgent an application is. */
export const levels = {
  capture: { role: 'passport-clerk', within: '60 working days' },
  review: { role: 'passport-officer', within: '21 working days' },
} as const

export const messageOf = {
  payable: 'pay',
  capture: 'come',
  review: 'under-review',
  issued: 'issued',
  'handed-over': 'handed-over',
  lost: 'lost',
  refused: 'refused',
  cancelled: 'cancelled',
  lapsed: 'lapsed',
} as const
