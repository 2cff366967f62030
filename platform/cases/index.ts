export {
  casesOfApplicant,
  allCases,
  casesOfServices,
  countCasesOf,
  dueCases,
  findCase,
  findCases,
  insertCases,
  keysAt,
  lockCases,
  queueLength,
  updateCases,
  type Case,
  type CaseShare,
} from './case.ts'
export {
  deleteDrafts,
  draftsOf,
  findDraft,
  insertDrafts,
  moveDraft,
  replaceDraft,
  type Draft,
} from './draft.ts'
export {
  eraseCases,
  eraseCasesNamed,
  findOldCases,
  sweepOldDrafts,
  type OldCase,
} from './erasure.ts'
export {
  actOf,
  appendEvents,
  eventsOf,
  eventsOfCases,
  findHappened,
  keyOfAct,
  stepsTaken,
  type CaseEvent,
  type EventKey,
  type HappenedEvent,
  type StepTaken,
} from './event.ts'
export { casesFoundBy, replaceFoundBy, type FoundBy } from './found-by.ts'
export {
  noteHanded,
  takeHanded,
  type Handed,
  type HandedToTell,
  type HowHanded,
} from './handed.ts'
export { countEvents, findEvents, findLedgerSteps, ledgerStepsOf } from './history.ts'
export { casesWithTasks, similarCases, type Likeness } from './linked.ts'
export { appendNote, notesOf, type CaseNote } from './note.ts'
export { addOpened, sweepOpened, type OpenedBy } from './opened.ts'
export { caseProblems } from './problems.ts'
export {
  endingLength,
  endingOf,
  formatReference,
  parseReference,
  parseReferenceEnd,
  readReference,
  type CaseKey,
} from './reference.ts'
export {
  countQueue,
  queuePage,
  type QueueDays,
  type QueueDue,
  type QueueFilter,
  type QueueGroup,
  type QueuePlace,
} from './queue.ts'
export { queueBeside, type QueueBeside } from './queue-beside.ts'
export {
  insertTemplate,
  listTemplates,
  withdrawTemplate,
  type Template,
  type TemplateKey,
} from './template.ts'
export {
  deleteSavedFilter,
  insertSavedFilter,
  listSavedFilters,
  type SavedFilter,
} from './saved-filter.ts'
export {
  findRequests,
  readRequestKey,
  recordRequests,
  type AnsweredRequest,
  type RequestKey,
} from './request.ts'
export { noteApplicantsToFind, takeToFind } from './to-find.ts'
export { boundFacts, findChangedWords } from './words.ts'
