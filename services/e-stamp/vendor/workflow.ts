/** The life of a vendor's stamp: confirmed by phone, issued out of stock, used or lapsed. */
import { shortText, type Draw, type StepContext } from '#platform/catalogue'
import { commissionOn } from './commission.ts'
import { checkLicence, seriesOf, vendorRole } from './licence.ts'
import { validity } from './limits.ts'
import { checkEntry, checkIssue, checkOpening, dutyOf, isWrongCode, type Answers } from './stamp.ts'

const drawDuty = (context: StepContext<Answers>): Draw => {
  const { amount } = dutyOf(context.answers.instrument, context.today)
  return {
    account: `stock/${checkLicence(context).licence}`,
    amount,
    commission: commissionOn(context.evidence['commission'], context.today, amount),
  }
}

const issue = {
  by: vendorRole,
  to: 'issued',
  asks: { code: shortText({ max: 6 }) },
  check: checkIssue,
  series: seriesOf,
  draw: drawDuty,
} as const
const drop = { by: 'clock', to: 'dropped', after: '1 day' } as const
const use = {
  to: 'used',
  leaf: 'consumed',
  within: validity,
  asks: { entry: shortText({ max: 60 }) },
  check: checkEntry,
} as const

/** Two tries at the code; then nothing is issued, and both tries are on record. */
export const states = {
  draft: { open: { by: vendorRole, to: 'to-confirm', check: checkOpening } },
  'to-confirm': { issue: { ...issue, or: { to: 'to-retry', when: isWrongCode } }, drop },
  'to-retry': { issue: { ...issue, or: { to: 'dropped', when: isWrongCode } }, drop },
  issued: {
    attest: { by: 'oath-commissioner', ...use },
    register: { by: 'sub-registrar', ...use },
    lapse: { by: 'clock', to: 'lapsed', after: validity },
  },
  used: {},
  lapsed: {},
  dropped: {},
} as const
