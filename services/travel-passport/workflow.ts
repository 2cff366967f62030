/** The steps of a passport. */
import {
  answer,
  biometric,
  confirmation,
  longText,
  oneOf,
  person,
  shortText,
  type CounterPlace,
  type Move,
} from '#platform/catalogue'
import {
  checkApplication,
  checkApproval,
  checkCaptures,
  checkCollection,
  checkDelivery,
} from './checks.ts'
import { daysBySpeed } from './fee-rows.ts'
import { isAt } from './form.ts'

/** The service's own: no rule was read that gives days for an appeal. */
export const appealTime = { within: '30 days', certainty: 'unconfirmed' } as const

const ground = { note: longText({ max: 1_000 }) }
const refusal = {
  reason: oneOf([
    'identity-not-proven',
    'papers-not-genuine',
    'captures-do-not-match',
    'already-holds-another',
    'stopped-by-law',
    'other',
  ]),
  ...ground,
}

const inHand = {
  reportLost: { by: 'applicant', to: 'lost', asks: { sure: confirmation() }, leaf: 'withdrawn' },
  cancel: { by: 'passport-officer', to: 'cancelled', asks: ground, leaf: 'cancelled' },
} as const satisfies Record<string, Move>

const captures = {
  face: biometric({ modality: 'face', of: 'anybody', optional: true }),
  fingers: biometric({ modality: 'finger', of: 'anybody', optional: true }),
}
/** Who collects is compared with his own record, or known by an exception. */
const collection = {
  collector: oneOf(['holder', 'family']),
  member: person({ when: answer('collector').is('family') }),
  collectorFace: biometric({ modality: 'face', of: 'anybody', optional: true }),
  collectorFinger: biometric({ modality: 'finger', of: 'anybody', optional: true }),
}
const sending = { courier: shortText({ max: 60 }), tracking: shortText({ max: 40 }) }
const slip = { receivedBy: oneOf(['holder', 'family']), slip: shortText({ max: 40 }) }

/** Handing out decides nothing: whoever took the captures may do it too. */
const clerk = { by: 'passport-clerk', duty: 'maker', leaf: 'decided' } as const
const issuing = {
  to: 'issued',
  asks: ground,
  check: checkApproval,
  enrols: ['face', 'fingers'],
  series: ({ jurisdiction }: CounterPlace) => `passports/${jurisdiction}`,
} as const

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
      asks: captures,
      check: checkCaptures,
    },
  },
  review: {
    approve: { by: 'passport-officer', ...issuing },
    refuse: { by: 'passport-officer', to: 'refused', asks: refusal },
  },
  refused: {
    appeal: {
      by: 'applicant',
      to: 'appeal',
      within: appealTime.within,
      asks: { ground: longText({ max: 2_000 }) },
      leaf: 'applied',
    },
  },
  appeal: {
    allow: { by: 'passport-appeals', ...issuing },
    dismiss: { by: 'passport-appeals', to: 'dismissed', asks: refusal },
  },
  issued: { print: { ...clerk, to: 'printed' }, ...inHand },
  printed: {
    handOver: { ...clerk, to: 'handed-over', check: checkCollection, asks: collection },
    dispatch: { ...clerk, to: 'dispatched', check: checkDelivery, asks: sending },
    ...inHand,
  },
  dispatched: {
    receive: {
      by: 'applicant',
      to: 'handed-over',
      asks: { inHand: confirmation() },
      leaf: 'decided',
    },
    deliver: { ...clerk, to: 'handed-over', asks: slip },
    return: { ...clerk, to: 'printed', asks: ground },
    ...inHand,
  },
  'handed-over': inHand,
  lost: { cancel: inHand.cancel },
  cancelled: {},
  dismissed: {},
  lapsed: {},
} as const

export const inForce = ['issued', 'printed', 'dispatched', 'handed-over'] as const

const printLimit = [
  { when: isAt.fastTrack, within: daysBySpeed['fast-track'] },
  { when: isAt.urgent, within: daysBySpeed.urgent },
  { when: isAt.electronicUrgent, within: daysBySpeed.urgent },
  { within: daysBySpeed.normal },
] as const

/** The published days run from the captures to the printed book; the others are our own. */
export const levels = {
  capture: {
    role: 'passport-clerk',
    within: [{ within: '60 working days', awaits: 'applicant' }],
    answersIn: 'review',
  },
  review: { role: 'passport-officer', within: printLimit },
  issued: { role: 'passport-clerk', within: printLimit, goesOnFrom: ['review'] },
  printed: {
    role: 'passport-clerk',
    within: [
      { when: answer('handOver').is('delivery'), within: '3 working days' },
      { within: '60 working days', awaits: 'applicant' },
    ],
  },
  dispatched: { role: 'passport-clerk', within: '10 working days' },
  appeal: { role: 'passport-appeals', within: '30 working days' },
} as const

/** Whoever is in one of these needs no second application. */
export const onItsWay = ['payable', 'capture', 'review', 'appeal'] as const

export const messageOf = {
  payable: 'pay',
  capture: 'come',
  review: 'under-review',
  issued: 'issued',
  printed: 'printed',
  dispatched: 'dispatched',
  'handed-over': 'handed-over',
  lost: 'lost',
  refused: 'refused',
  appeal: 'appeal',
  dismissed: 'dismissed',
  cancelled: 'cancelled',
  lapsed: 'lapsed',
} as const
