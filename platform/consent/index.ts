export {
  closingFault,
  digestOfReads,
  keepClosing,
  nextClosing,
  type ClosedSpan,
  type Closing,
  type LinesDigest,
} from './closings.ts'
export {
  answerConsent,
  findConsent,
  findConsents,
  foldConsents,
  giveConsent,
  isLive,
  listConsents,
  receiptOf,
  withdrawConsent,
  type Consent,
  type ConsentEvent,
  type ConsentWords,
  type GivenConsent,
} from './consents.ts'
export {
  listReadDays,
  listReads,
  type DaysAsked,
  type ReadDay,
  type ReadLine,
} from './list-reads.ts'
export { machinePermit, openingUnder, readCounts, type Permit } from './permits.ts'
export {
  approveOrder,
  askOrder,
  findOrder,
  listOrders,
  orderDaysMax,
  type ApprovedOrder,
  type OrderPaper,
  type ReadingOrder,
} from './orders.ts'
export { consentProblems } from './problems.ts'
export {
  isPurpose,
  purposes,
  ruleOf,
  type LegalBasis,
  type Purpose,
  type PurposeRule,
  type ReaderKind,
} from './purposes.ts'
export {
  machineReading,
  operatorReading,
  ownReading,
  type ReadCounts,
  type Reader,
  type Reading,
  type ReadingPost,
  type StoredReader,
  type StoredReading,
} from './reading.ts'
export { recordReads } from './record-reads.ts'
export {
  heldAmong,
  holdData,
  listHeld,
  restrict,
  restrictedAmong,
  type Hold,
} from './restriction.ts'
export {
  endsBefore,
  retentionOf,
  retentions,
  sweepReads,
  type Retention,
  type RetentionId,
} from './retention.ts'
export { recordSearch, searchesPerHourMax, type CaseSearch } from './searches.ts'
export {
  keepKinRead,
  keepManyReads,
  manyRead,
  personsPerHourMax,
  readSignals,
  whyLengthMax,
  whyLengthMin,
  type ReadSignal,
} from './watch.ts'
