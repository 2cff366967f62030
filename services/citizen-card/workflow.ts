/** The steps of a card, from the application to the day on which it is lost or cancelled. */
import {
  answer,
  biometric,
  confirmation,
  longText,
  oneOf,
  person,
  shortText,
  type Move,
} from '#platform/catalogue'
import {
  checkApplication,
  checkApproval,
  checkOldCard,
  checkAttestation,
  checkCaptures,
  checkCollection,
  checkDelivery,
  isFree,
  needsNoAttestation,
} from './checks.ts'
import { appealTime, printLimit } from './terms.ts'

export const refusalReasons = [
  'identity-not-proven',
  'papers-not-genuine',
  'already-registered',
  'not-a-citizen',
  'captures-do-not-match',
  'attestation-failed',
  'other',
] as const

const ground = { note: longText({ max: 1_000 }) }
const refusal = { reason: oneOf(refusalReasons), ...ground }

const captures = {
  face: biometric({ modality: 'face', of: 'anybody', optional: true }),
  fingers: biometric({ modality: 'finger', of: 'anybody', optional: true }),
}

const attestation = {
  by: oneOf(['blood-relative', 'gazetted-officer']),
  relative: person({ when: answer('by').is('blood-relative') }),
  relativeCapture: biometric({
    modality: 'finger',
    of: 'anybody',
    when: answer('by').is('blood-relative'),
  }),
  officerPost: shortText({ max: 120, when: answer('by').is('gazetted-officer') }),
}

const report = { where: shortText({ max: 120, optional: true, personal: true }) }

/** Who collects is compared with his own record, or known by an exception. */
const collection = {
  collector: oneOf(['holder', 'family']),
  member: person({ when: answer('collector').is('family') }),
  collectorFace: biometric({ modality: 'face', of: 'anybody', optional: true }),
  collectorFinger: biometric({ modality: 'finger', of: 'anybody', optional: true }),
}
const sending = { courier: shortText({ max: 60 }), tracking: shortText({ max: 40 }) }
const slip = { receivedBy: oneOf(['holder', 'family']), slip: shortText({ max: 40 }) }

/** Losing is the holder's to say and holds at once; only an officer who sees him ends it. */
const inHand = {
  reportLost: { by: 'applicant', to: 'lost', asks: report, leaf: 'withdrawn' },
  cancel: { by: 'identity-approver', to: 'cancelled', asks: ground, leaf: 'cancelled' },
} as const satisfies Record<string, Move>

/** Handing out decides nothing: whoever took the captures may do it too. */
const clerk = { by: 'registration-officer', duty: 'maker', leaf: 'decided' } as const

export const states = {
  draft: {
    submit: {
      by: 'applicant',
      to: 'payable',
      check: checkApplication,
      or: { when: isFree, to: 'capture' },
    },
  },
  payable: {
    settle: { by: 'ledger', to: 'capture' },
    lapse: { by: 'clock', to: 'lapsed', after: '7 days' },
  },
  capture: {
    take: {
      by: 'registration-officer',
      to: 'attestation',
      duty: 'maker',
      asks: captures,
      check: checkCaptures,
      or: { when: needsNoAttestation, to: 'review' },
    },
  },
  attestation: {
    attest: {
      by: 'registration-officer',
      to: 'review',
      duty: 'maker',
      asks: attestation,
      check: checkAttestation,
    },
  },
  review: {
    approve: {
      by: 'identity-approver',
      to: 'issued',
      asks: ground,
      check: checkApproval,
      enrols: ['face', 'fingers'],
    },
    refuse: { by: 'identity-approver', to: 'refused', asks: refusal },
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
    allow: {
      by: 'identity-appeals',
      to: 'issued',
      asks: ground,
      check: checkApproval,
      enrols: ['face', 'fingers'],
    },
    dismiss: { by: 'identity-appeals', to: 'dismissed', asks: refusal },
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
  lost: {
    found: {
      by: 'registration-officer',
      to: 'handed-over',
      duty: 'maker',
      check: checkOldCard,
      asks: { seen: confirmation() },
      leaf: 'reopened',
    },
    cancel: { by: 'identity-approver', to: 'cancelled', asks: ground, leaf: 'cancelled' },
  },
  cancelled: {},
  dismissed: {},
  lapsed: {},
} as const

const given = ['issued', 'printed', 'dispatched', 'handed-over'] as const

/** The register follows the card through all of these. */
export const registered = [...given, 'lost', 'cancelled'] as const
export const inForce = given

/** Days to print are those of `terms.ts`, through review and printing; the others are our own. */
export const levels = {
  capture: {
    role: 'registration-officer',
    within: [{ within: '60 working days', awaits: 'applicant' }],
    answersIn: 'review',
  },
  attestation: {
    role: 'registration-officer',
    within: [{ within: '30 working days', awaits: 'applicant' }],
    answersIn: 'review',
  },
  review: { role: 'identity-approver', within: printLimit },
  issued: { role: 'registration-officer', within: printLimit, goesOnFrom: ['review'] },
  printed: {
    role: 'registration-officer',
    within: [
      { when: answer('handOver').is('delivery'), within: '3 working days' },
      { within: '60 working days', awaits: 'applicant' },
    ],
  },
  dispatched: { role: 'registration-officer', within: '10 working days' },
  appeal: { role: 'identity-appeals', within: '30 working days' },
} as const

/** Whoever is in one of these needs no second application. */
export const onItsWay = ['payable', 'capture', 'attestation', 'review', 'appeal'] as const

export const messageOf = {
  payable: 'pay',
  capture: 'come',
  attestation: 'attest',
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
