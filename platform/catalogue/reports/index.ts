export { firstOf, isPlain, isReportable } from './answerable.ts'
export { handInVia, remarkVia, type Reported } from './hand-in.ts'
