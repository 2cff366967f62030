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
  checkAttestation,
  checkFirstCaptures,
  checkHolder,
  checkLaterCaptures,
  checkOldCard,
  hasLookalikes,
  isFree,
  isInfant,
  needsNoAttestation,
} from './checks.ts'

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
  ground: longText({ max: 500, optional: true }),
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

/** Losing is the holder's to say and holds at once; only an officer who sees him ends it. */
const inHand = {
  reportLost: { by: 'applicant', to: 'lost', asks: report, leaf: 'withdrawn' },
  cancel: { by: 'identity-approver', to: 'cancelled', asks: ground, leaf: 'cancelled' },
} as const satisfies Record<string, Move>

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
      check: checkFirstCaptures,
      enrols: 'face',
      or: { when: hasLookalikes, to: 'lookalikes' },
    },
    compare: {
      by: 'registration-officer',
      to: 'review',
      duty: 'maker',
      asks: captures,
      check: checkLaterCaptures,
      enrols: 'face',
      or: { when: hasLookalikes, to: 'lookalikes' },
    },
    skip: {
      by: 'registration-officer',
      to: 'review',
      duty: 'maker',
      asks: ground,
      check: isInfant,
    },
  },
  lookalikes: {
    clear: {
      by: 'identity-approver',
      to: 'attestation',
      asks: ground,
      or: { when: needsNoAttestation, to: 'review' },
    },
    refuse: { by: 'identity-approver', to: 'refused', asks: refusal },
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
      check: checkHolder,
    },
    refuse: { by: 'identity-approver', to: 'refused', asks: refusal },
  },
  refused: {
    appeal: {
      by: 'applicant',
      to: 'appeal',
      within: '30 days',
      asks: { ground: longText({ max: 2_000 }) },
      leaf: 'applied',
    },
  },
  appeal: {
    allow: { by: 'identity-appeals', to: 'issued', asks: ground, check: checkHolder },
    dismiss: { by: 'identity-appeals', to: 'dismissed', asks: refusal },
  },
  issued: {
    handOver: {
      by: 'registration-officer',
      to: 'handed-over',
      check: checkOldCard,
      asks: { seen: confirmation() },
      leaf: 'decided',
    },
    ...inHand,
  },
  'handed-over': inHand,
  lost: {
    found: {
      by: 'registration-officer',
      to: 'handed-over',
      asks: { seen: confirmation() },
      leaf: 'reopened',
    },
    cancel: { by: 'identity-approver', to: 'cancelled', asks: ground, leaf: 'cancelled' },
  },
  cancelled: {},
  dismissed: {},
  lapsed: {},
} as const

/** The register follows the card through all of these. */
export const registered = ['issued', 'handed-over', 'lost', 'cancelled'] as const
export const inForce = ['issued', 'handed-over'] as const

/** No time line is confirmed: these are the service's own. */
export const levels = {
  capture: { role: 'registration-officer', within: '60 working days' },
  attestation: { role: 'registration-officer', within: '30 working days' },
  lookalikes: { role: 'identity-approver', within: '10 working days' },
  review: { role: 'identity-approver', within: '10 working days' },
  appeal: { role: 'identity-appeals', within: '30 working days' },
} as const

export const messageOf = {
  payable: 'pay',
  capture: 'come',
  attestation: 'attest',
  review: 'under-review',
  issued: 'issued',
  'handed-over': 'handed-over',
  lost: 'lost',
  refused: 'refused',
  appeal: 'appeal',
  dismissed: 'dismissed',
  cancelled: 'cancelled',
  lapsed: 'lapsed',
} as const
