/**
 * The steps of a stamp. Until it is issued there is one way; after that it is used for one deed,
 * or its money goes back, and never both.
 */
import { confirmation, longText, oneOf, shortText, type Move } from '#platform/catalogue'
import { checkDeed, deedAsked, deficiency, dutyOfDeed, isUnderStamped } from './consumption.ts'
import { checkApplication, refundByLaw } from './relief.ts'
import { refundReasons } from './relief-rows.ts'

const ground = { note: longText({ max: 1_000 }) }

/** Paying for a stamp: the challan runs for a week. */
const payable = {
  settle: { by: 'ledger', to: 'issued' },
  lapse: { by: 'clock', to: 'lapsed', after: '7 days' },
} as const satisfies Record<string, Move>

/** The sub-registrar uses it for a deed; where the deed needs more, the rest is asked for. */
const issued = {
  consume: {
    by: 'sub-registrar',
    to: 'consumed',
    asks: deedAsked,
    restates: true,
    requires: dutyOfDeed,
    check: checkDeed,
    or: { to: 'deficient', when: isUnderStamped, charge: deficiency },
    leaf: 'consumed',
  },
  applyForRefund: {
    by: 'applicant',
    to: 'refund-asked',
    asks: {
      reason: oneOf(refundReasons),
      explanation: longText({ max: 1_000, optional: true }),
      surrender: confirmation(),
    },
    check: checkApplication,
    leaf: 'applied',
  },
} as const satisfies Record<string, Move>

/**
 * What is asked on top may be paid or left: the stamp stays good for what it is worth. Where it
 * was asked in error any sub-registrar takes that back, with a reason that the holder reads: an
 * office may have one only, so it need not be another.
 */
const deficient = {
  settle: { by: 'ledger', to: 'issued', message: 'top-up-paid' },
  lapse: { by: 'clock', to: 'issued', after: '30 days', message: 'top-up-lapsed' },
  withdraw: { by: 'sub-registrar', to: 'issued', asks: ground, message: 'top-up-withdrawn' },
} as const satisfies Record<string, Move>

/** The clerk confirms the credit in the treasury; another person, the Collector, decides. */
const refund = {
  'refund-asked': {
    checkRefund: {
      by: 'refund-clerk',
      to: 'refund-checked',
      duty: 'maker',
      asks: {
        credit: confirmation(),
        scroll: shortText({ max: 60 }),
        original: confirmation(),
      },
    },
    returnRefund: {
      by: 'refund-clerk',
      to: 'issued',
      duty: 'maker',
      asks: ground,
      message: 'refund-refused',
    },
  },
  'refund-checked': {
    approve: { by: 'collector', to: 'refunded', asks: ground, refund: refundByLaw },
    refuse: { by: 'collector', to: 'issued', asks: ground, message: 'refund-refused' },
  },
} as const satisfies Record<string, Record<string, Move>>

/** What can happen to any stamp once it is there, however it was bought. */
export const afterIssue = {
  issued,
  deficient,
  ...refund,
  consumed: {},
  refunded: {},
} as const

export const states = {
  draft: { submit: { by: 'applicant', to: 'payable' } },
  payable,
  ...afterIssue,
  lapsed: {},
} as const

/** The register follows the stamp through all of these. */
export const registered = [
  'issued',
  'deficient',
  'consumed',
  'refund-asked',
  'refund-checked',
  'refunded',
] as const

/** No time line is laid down by law: these are the service's own. */
export const refundLevels = {
  'refund-asked': { role: 'refund-clerk', within: '7 working days' },
  'refund-checked': { role: 'collector', within: '15 working days' },
} as const

export const messageOf = {
  payable: 'pay-by',
  issued: 'stamp-issued',
  lapsed: 'stamp-lapsed',
  consumed: 'stamp-used',
  deficient: 'stamp-deficient',
  'refund-asked': 'refund-asked',
  'refund-checked': 'refund-checked',
  refunded: 'stamp-refunded',
} as const
