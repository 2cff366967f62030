export { actFor } from './act-for.ts'
export type { ActingIn } from './acting-in.ts'
export {
  answerMandate,
  confirmMandate,
  isConfirmedByOfficer,
  mandateStepUp,
  offerMandate,
  withdrawMandate,
  type MandateOffer,
  type Present,
} from './mandates.ts'
export { mandateToConfirm, type ToConfirm } from './to-confirm.ts'
