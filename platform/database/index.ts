export { byteaText } from './bytes.ts'
export {
  codeOf,
  connect,
  isUniqueViolation,
  type ConnectionOptions,
  type Database,
  type Row,
  type Tx,
} from './connection.ts'
export { startEmbedded, syncEmbedded, type EmbeddedServer } from './embedded.ts'
export { gatherWrites, type Gathering } from './gather.ts'
export { guardWrites } from './guard.ts'
export { applicationRole, migrate, readMigrations } from './migrations.ts'
export { databaseProblems } from './problems.ts'
export { readAtOneMoment } from './one-moment.ts'
export { createRoom, type Room } from './room.ts'
export { createRounds } from './rounds.ts'
export { readTogether, together } from './together.ts'
export { inTurn } from './turn.ts'
