export { usualCutOff, type CutOff } from './business-day.ts'
export {
  agrees,
  dayTotals,
  totalsByHead,
  type BankTotals,
  type DayTotals,
  type KindCount,
} from './close.ts'
export { compareDay, type BankDay, type CompareStep, type Run } from './compare.ts'
export { judgeCreditsOf, overdueCredits } from './credit-exceptions.ts'
export { writeTreasury, type ExceptionChange, type TreasuryEffect } from './effects.ts'
export type { ExceptionKey } from './exceptions.ts'
export { takeInFile, treasury, type FileKind, type NewFile, type TakenFile } from './files.ts'
export {
  exceptionDeadline,
  exceptionWorkingDays,
  type ExceptionTools,
  type Owner,
} from './keep-exceptions.ts'
export { exceptionKinds, type ExceptionKind, type FindingKind, type Line } from './match.ts'
export { keepMissing, overdueFiles, takenWithoutFile } from './missing-files.ts'
export {
  firstExceptionAt,
  openExceptionsAt,
  openExceptionsOf,
  type OpenExceptions,
  type OwnedExceptions,
} from './open-exceptions.ts'
export { reconciliationProblems } from './problems.ts'
export {
  classesOf,
  filesOf,
  findClosed,
  overviewOf,
  recentDays,
  type BankOverview,
  type ClassCount,
  type ClosedDay,
  type DayOverview,
  type FileOverview,
} from './read-days.ts'
export {
  countWaiting,
  exceptionsOn,
  exceptionsWaiting,
  findException,
  historyOf,
  lineOf,
  overdueExceptions,
  type Exception,
  type ExceptionEvent,
  type FileLine,
} from './read-exceptions.ts'
export {
  checkClosable,
  checkOver,
  closesAfter,
  exceptionName,
  findPrepared,
  lockDay,
  lockExceptions,
  type DayStanding,
  type LockedException,
  type PreparedClose,
} from './standing.ts'
