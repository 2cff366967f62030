export { beginning, countedUntil, lockCounted } from './counted.ts'
export { exceptionAgeOf, exceptionAges, type ExceptionAge } from './exception-age.ts'
export { addExceptions, exceptionsOfDays, type DayExceptions } from './exceptions.ts'
export { issueClasses, type IssueClass } from './issue-class.ts'
export {
  meetingRules,
  signalKinds,
  type Decision,
  type Issued,
  type Measures,
  type Meeting,
  type MeetingKind,
  type Reached,
  type Signal,
  type SignalKind,
} from './measure.ts'
export {
  addMoney,
  forgetMoney,
  moneyOfPlace,
  type AccountMoney,
  type DayMoney,
} from './money.ts'
export {
  firstMoneyDay,
  issueTimes,
  moneyOfDays,
  revenueByDay,
  revenueByPlace,
  sharesOfBanks,
  type BankShare,
  type DayRevenue,
  type IssueTimes,
  type Revenue,
} from './money-read.ts'
export {
  decisionsIn,
  officeCounts,
  signalCounts,
  signalsIn,
  type OfficeCount,
  type Span,
} from './read.ts'
export { addMeasures, lockCursor, moveCursor } from './store.ts'
