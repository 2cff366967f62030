export type { Publication } from './declared.ts'
export { announcedFigures, type OfficeFigures } from './figures.ts'
export { lastPublished } from './last-published.ts'
export {
  askForMails,
  confirmMails,
  endMails,
  mailFollowAt,
  sendsMails,
} from './mails.ts'
export {
  coveredText,
  sentencesOf,
  stretchesAsked,
  writtenIn,
  type Sentence,
} from './cover.ts'
export { createFaceFinding, findFacesAfter, previewPart, releasedCopy } from './media.ts'
export { namesOf } from './known-names.ts'
export { partActions } from './part-actions.ts'
export {
  casesToLookOver,
  isOwnCase,
  looksOver,
  mediaHref,
  partsOfCase,
  partsToLookOver,
  shownOf,
  wordsReleased,
  type ShownWords,
  type PartShown,
} from './shown.ts'
export { optionNames, publicNames, topicsOf, type PublicNames } from './names.ts'
export { findNearCases, publicCase, publicServices } from './near.ts'
export { publicationFaults, rebuildPublication, type Night } from './rebuild.ts'
export { withheldWords } from './reason-words.ts'
export { stageWords } from './stage-words.ts'
export { publicDataSets } from './whole-sets.ts'
export { showInTime } from './show-in-time.ts'
export { tendPublication } from './tend.ts'
export type { SupportSought } from './support.ts'
export {
  addOwnVoice,
  followCase,
  ownPart,
  stopFollowing,
  takeOwnVoiceBack,
  type OwnPart,
} from './voices.ts'
