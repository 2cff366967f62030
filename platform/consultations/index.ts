export {
  commentsIn,
  commentsOf,
  countComments,
  countStates,
  dropComment,
  grounds,
  isGround,
  lockComment,
  putComment,
  sayerOf,
  setComment,
  takeUnwithheld,
  toldComments,
  type CommentCount,
  type CommentState,
  type Ground,
  type KeptComment,
  type ToldComment,
} from './comments.ts'
export { differenceOf, type Piece } from './difference.ts'
export {
  commentMax,
  opinionFaults,
  tidyComment,
  type Opinion,
  type OpinionFault,
} from './opinion.ts'
export {
  dropOpinion,
  dropPhoneOpinions,
  findOpinion,
  forgetOpinions,
  holdPhone,
  opinionsAfter,
  opinionsOf,
  partOpinions,
  phoneSpoke,
  putOpinion,
  takeToAnswer,
  type KeptOpinion,
  type Sayer,
} from './opinions.ts'
export { consultationProblems } from './problems.ts'
export {
  adoptedOf,
  putReply,
  repliesOf,
  replyFault,
  subjectIn,
  subjectsToAnswer,
  type Reply,
} from './replies.ts'
export { toldResults, type Answered, type ToldQuestion, type ToldRow } from './results.ts'
export {
  closeConsultation,
  findConsultations,
  holdConsultation,
  insertConsultation,
  levels,
  noteAnswered,
  takeOverdue,
  takeToClose,
  type ConsultationOutcome,
  type ConsultationRound,
  type Level,
} from './rounds.ts'
export {
  consultationFault,
  consultationFields,
  consultationTermsOf,
  inGeneral,
  namesOf,
  subjectsOf,
  titlesOf,
  type ConsultationTerms,
  type Question as ConsultationQuestion,
  type Section,
} from './terms.ts'
