export { checkEvidence, checkLifeEvent, checkName, mayActFor } from './check-event.ts'
export {
  boundEntriesOf,
  countPersonEntries,
  countPersonEntriesOf,
  personEntriesAfter,
  type BoundEntry,
  countLiving,
  countPersons,
  entryCommitment,
  findPersonEntries,
  countEntriesAbout,
  type NewEntry,
} from './entry-store.ts'
export {
  documentKinds,
  otherIn,
  type Address,
  type Correction,
  type DocumentKind,
  type Entry,
  type Evidence,
  type Fact,
  type Names,
  type Sex,
} from './entry.ts'
export { heirsOf, relations, relativesOf, type Relation, type Relative } from './family.ts'
export {
  familiesRegister,
  familyItemBy,
  familyItemOf,
  findPopulationItems,
  populationItemOf,
  populationRegister,
  type FamilyItem,
  type FamilyMember,
  type PopulationItem,
  type PopulationQuestion,
} from './items.ts'
export {
  birthFacts,
  factsOf,
  lifeEventKinds,
  needsFourEyes,
  personsIn,
  type EvidencedEvent,
  type Known,
  type LifeEvent,
  type LifeEventKind,
  type NewFact,
  type Newcomer,
  type ParentGiven,
} from './life-event.ts'
export {
  ageOn,
  currentMarriages,
  isAlive,
  personRecordOf,
  standingFacts,
  type PersonRecord,
} from './person-record.ts'
export {
  knownOf,
  loadFamily,
  loadForebears,
  loadKnown,
  loadPerson,
  type Family,
} from './persons-known.ts'
export {
  answerCorrected,
  confirmDecline,
  entriesByTwoSince,
  lockCorrection,
  prepareDecline,
  undoDecline,
  type LockedCorrection,
} from './correction-answers.ts'
export {
  askCorrection,
  correctionsOf,
  openCorrection,
  takeCorrectionBack,
  waitingCorrections,
  wrongLengthMax,
  type CorrectionRequest,
  type CorrectionState,
  type WaitingCorrection,
} from './correction-requests.ts'
export { findByName, indexNames, queryGroups, type Findable, type NameQuery } from './name-index.ts'
export {
  createOutsideRegister,
  type OutsideAddress,
  type OutsideAnswer,
  type OutsideRegister,
} from './outside-register.ts'
export { placeNames, placesWithin, registerPlaces, type Place } from './places.ts'
export { keyOfWord, nameKeys, wordsOf } from './phonetic-key.ts'
export { populationProblems } from './problems.ts'
export {
  findProposal,
  lockProposals,
  listProposals,
  openProposal,
  personsWithProposals,
  type Proposal,
  type WaitingProposal,
} from './proposals.ts'
export { inScriptOf, isSameName } from './same-name.ts'
export {
  isSearchPurpose,
  recordSearch,
  searchLimits,
  searchPurposes,
  type SearchPurpose,
} from './searches.ts'
export { factParts, placesIn, type NamesById } from './telling.ts'
export {
  documentWords,
  factWords,
  roleWords,
  sexWords,
  tieWords,
  useWords,
} from './telling-words.ts'
export { writePopulation, type NewPerson, type PopulationEffect } from './write-population.ts'
