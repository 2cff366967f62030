export { defineConsultation, type ConsultationDeclaration } from './declare.ts'
export {
  consultationPhase,
  consultationPosts,
  findConsultation,
  findOpened,
  listConsultations,
  servesConsultations,
  type Consultation,
  type ConsultationDuty,
  type ConsultationPhase,
} from './find.ts'
export { openConsultation } from './open.ts'
export { findAnswering, publishAnswer, writeReply, type ToAnswerStill } from './reply.ts'
export {
  findOpenConsultation,
  ownOpinion,
  sayOpinion,
  takeOpinionBack,
  type OwnComment,
  type OwnSaid,
} from './say.ts'
export { areaElsewhere, sayerFor, type KnownSayer } from './sayer.ts'
export {
  appealComment,
  commentsToScreen,
  decideAppeal,
  screenComment,
  type CommentToScreen,
} from './screen.ts'
export { consultationPath } from './tell.ts'
export { tendConsultations } from './tend.ts'
export {
  commentCounts,
  everyComment,
  toldAnswer,
  type ToldAnswer,
  type ToldSection,
} from './told.ts'
