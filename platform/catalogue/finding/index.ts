export { findCasesBy, namesOfApplicants, noteSearch, soundsAsName } from './search.ts'
export { tendFinding } from './tend.ts'
export type { Sought } from './terms.ts'
