export {
  assignAudit,
  auditingOffices,
  callsOf,
  endAudit,
  findAudit,
  findToReopen,
  lockAudit,
  noteAnswered,
  noteCall,
  noteReopened,
  openAudits,
  releaseAudits,
  takeUnassigned,
  type Audit,
  type Call,
} from './audits.ts'
export {
  closingsOf,
  countClosings,
  writeClosings,
  type Closing,
  type CountedClosings,
  type Reopening,
} from './closings.ts'
export { isDrawn, outcomes, type Outcome } from './outcome.ts'
export { auditProblems } from './problems.ts'
export { auditCells, tallyAudits, toldAudits, type ToldAudits } from './tallies.ts'
