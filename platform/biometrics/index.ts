export {
  judgeCandidate,
  keepCandidates,
  listCandidates,
  openVerdictReasons,
  type Candidate,
  type Verdict,
} from './candidate-store.ts'
export { type AttackTest, type Capture, type Liveness } from './capture.ts'
export {
  captureFault,
  captureKeptMs,
  countCaptures,
  dropTakenFor,
  findCaptures,
  keepCapture,
  keepComparison,
  listCaptures,
  lockCaptures,
  lockCapturesUsedBy,
  sweepCaptures,
  useCaptures,
  type CaptureUse,
  type Comparison,
  type NewCapture,
} from './capture-store.ts'
export {
  answerOfDistance,
  answerOfScore,
  checkStandsMs,
  countChecks,
  keepCheck,
  listChecksOf,
  sweepChecks,
  useCheck,
  type CheckAnswer,
  type CounterCheck,
} from './counter-check.ts'
export {
  askException,
  decideException,
  exceptionWordsMax,
  findException,
  listExceptions,
  listExceptionsOf,
  openException,
  openExceptionsOf,
  type ExceptionAsked,
  type ExceptionDecision,
  type ExceptionPosition,
  type ExceptionWords,
} from './exception-store.ts'
export {
  measuredRates,
  type MeasuredRates,
  type MeasuredSet,
  type RateAt,
} from './error-rates.ts'
export {
  takeLiveFace,
  takePhotographedFace,
  type AttackDetector,
  type FaceTaken,
  type FaceTaking,
} from './face/capture-face.ts'
export { keepChallenge, sweepFaceChallenges, type Challenge } from './face/challenge-store.ts'
export {
  challengeMs,
  framesMax,
  framesMin,
  pickSigns,
  signWords,
  type Sign,
} from './face/challenge.ts'
export {
  compareFaces,
  compareFaceTemplates,
  descriptorOf,
  faceDistanceMax,
} from './face/compare.ts'
export {
  createFaceReader,
  templateOfFace,
  type FaceReader,
  type FaceSeen,
} from './face/faces.ts'
export type { CoverBox } from './face/found.ts'
export { unpackFrames } from './face/packed-frames.ts'
export { faceProblems } from './face/problems.ts'
export { faceFaultWords } from './face/quality.ts'
export {
  compareFinger,
  fingerThreshold,
  minutiaeMin,
  readFinger,
  type ReadFinger,
} from './finger/capture-finger.ts'
export { compareFingers } from './finger/compare.ts'
export { createFingerMatcher, type FingerMatcher } from './finger/matcher.ts'
export { prepareFinger } from './finger/prepare.ts'
export { parseFingerRecord } from './finger/record.ts'
export {
  createFaceSearch,
  scoreOfDistance,
  shortlistMax,
  type FaceSearch,
  type Shortlist,
} from './search/face-search.ts'
export {
  createGallery,
  type Found,
  type Gallery,
  type GalleryOptions,
  type SearchLimits,
} from './search/gallery.ts'
export {
  dropPortraits,
  findPortrait,
  listPortraitsOf,
  openPortrait,
  portraitBytesMax,
  sealsOfPortraits,
  settlePortraits,
  sweepPortraits,
  type Portrait,
  type PortraitEffect,
  type SealedPortrait,
} from './portrait-store.ts'
export {
  fingers,
  positionWords,
  type CaptureModality,
  type Finger,
  type Modality,
  type Position,
} from './positions.ts'
export { biometricsProblems } from './problems.ts'
export {
  destroyTemplates,
  listTemplatesOf,
  openTemplate,
  openTemplatesOf,
  type EnrolledTemplate,
} from './template-store.ts'
export {
  confirmBiometricVault,
  createBiometricVault,
  loadOrCreateBiometricKey,
  type BiometricVault,
  type Template,
  type TemplateFormat,
  type TemplatePlace,
} from './vault.ts'
