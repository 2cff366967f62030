export {
  beginCall,
  callingPosts,
  openCall,
  waitingCalls,
  type OpenCall,
  type WaitingCall,
} from './calls.ts'
export { auditActor } from './declared.ts'
export { auditDrawn, isReopening } from './draw.ts'
export { noteAnswer, reachedWords, type Reached } from './end.ts'
export {
  announcedAudits,
  auditCountedDays,
  type AuditFigure,
  type ServiceAudits,
} from './figures.ts'
export { reopenFound } from './reopen.ts'
