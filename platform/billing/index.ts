export { billColumns, columnsOf } from './bill-file.ts'
export {
  closeBills,
  findBills,
  keepBills,
  lockBills,
  payBills,
  type BillPaid,
  type BillsByAccount,
} from './bill-store.ts'
export { billOn, dueBills, holdsOn, termsFrom, type Bill } from './bill.ts'
export type { Biller, Certainty, DueRule, IdentifierPart } from './biller.ts'
export {
  accountOf,
  normalisePart,
  readIdentifier,
  showIdentifier,
  type Identifier,
} from './identifier.ts'
export { askBiller, type BillerAddress, type BillerAddresses } from './inquiry.ts'
export { billingProblems } from './problems.ts'
export { takeReminders, type Reminder } from './reminders.ts'
export {
  forgetAccount,
  forgetAccounts,
  saveAccount,
  countSavedAccounts,
  savedAccounts,
  type SavedAccount,
} from './saved-store.ts'
export { takeInBills, type TakenIn } from './take-in.ts'
