export { againDays, countOpened, firstOpened, type OpenedCount } from './day-counts.ts'
export { findChanged } from './changed.ts'
export { changeOf, changesOf, type PublicChange, type PublicStep } from './course.ts'
export {
  figureDays,
  findFigures,
  refreshFigures,
  type Counts,
  type Figure,
  type FigureKind,
} from './figures.ts'
export {
  countPublic,
  findNear,
  findPublic,
  findPublicCase,
  nearMetres,
  type Named,
  type PublicCase,
  type PublicFilter,
} from './find.ts'
export {
  askToMail,
  confirmMailFollow,
  endMailFollow,
  findMailFollow,
  mailAsksMax,
  sweepMailFollows,
  takeMailsToTell,
  type MailFollowState,
} from './mail-follows.ts'
export {
  dropPart,
  dropParts,
  findCopy,
  findParts,
  findReleased,
  findShownParts,
  findUnseen,
  findWaiting,
  noteFaces,
  putCopy,
  putParts,
  type Waiting,
  takeToShow,
} from './part-store.ts'
export {
  backGroups,
  decidedPart,
  grid,
  isOfGroup,
  isShown,
  takenBack,
  withheldReasons,
  type BackGroup,
  type Box,
  type Part,
  type PartDecision,
  type PartKind,
  type PartName,
  type PartSource,
  type PartState,
  type WithheldReason,
} from './parts.ts'
export { addInSteps, addUp, oneAt, sumOf, type Stepped, type StepRule } from './in-steps.ts'
export { publicationProblems } from './problems.ts'
export {
  countRows,
  findOtherRows,
  insertRows,
  putRows,
  rounded,
  updateRows,
  withholdRows,
  type ChangedRow,
  type NewRow,
  type PublicAnswers,
} from './rows.ts'
export { casesMin, confirmedOf, ranked, wilson, withheldAmong, type Interval } from './shares.ts'
export {
  goingOn,
  isDispute,
  isGoingOn,
  isStage,
  stages,
  type Stage,
  type StateStage,
} from './stage.ts'
export {
  findSupport,
  listSupport,
  noteReached,
  supportViews,
  takeUnanswered,
  type Support,
  type SupportView,
  type VoiceLevel,
} from './support.ts'
export { inSupportOrder } from './support-order.ts'
export {
  countPlaces,
  countSpots,
  placeCasesMax,
  refreshTallies,
  talliedAt,
} from './tallies.ts'
export {
  addVoice,
  follow,
  followedBy,
  follows,
  followsMax,
  forgetFollows,
  hasVoice,
  newestWithVoices,
  takeToTell,
  takeVoiceBack,
  unfollow,
  voicesAmong,
  type Followed,
  type ToTell,
} from './voices.ts'
