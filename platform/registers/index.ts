export {
  appendEntries,
  findKeys,
  findRecord,
  findRecords,
  lastRecordedAt,
  listRecords,
  type NewEntry,
} from './entries.ts'
export {
  countEntries,
  countEntriesOf,
  entriesAfter,
  entriesOfCases,
  entriesOfRecord,
  type WrittenEntry,
} from './history.ts'
export { registerProblems } from './problems.ts'
export {
  checkEntry,
  splitItem,
  type BallotRules,
  type ConsultationRules,
  type Item,
  type RegisterDefinition,
  type RegisterRecord,
} from './register.ts'
export {
  isSuspendedOn,
  suspensionFields,
  type Suspendable,
  type Suspension,
} from './suspension.ts'
export {
  bookOf,
  lockSeries,
  nextSerial,
  takeSerials,
  type BookEntry,
  type Serial,
  type Series,
} from './series.ts'
