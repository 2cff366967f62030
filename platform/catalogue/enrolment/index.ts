export { openCentreCase, type CentreCase } from './centre-case.ts'
export {
  checkPerson,
  type CheckTold,
  type Shown as ShownAtCounter,
} from './check-person.ts'
export {
  askForException,
  decideOnException,
  exceptionToDecide,
  waitingExceptions,
} from './exceptions.ts'
export {
  judgeLikeness,
  likenessesOf,
  type Likeness,
  type Likenesses,
} from './likenesses.ts'
export { lookAtFace, openPortraitTaken, type LookedAt } from './look-at-face.ts'
export { enrolmentPosts, enrolmentRolesOf, type EnrolmentPosts } from './posts.ts'
export { enrolmentProblems } from './problems.ts'
export { findSubject, openSubject, type Hand, type Subject } from './subject.ts'
export { takeFaceAtCentre, takeFingerAtCentre, type Taken } from './take.ts'
