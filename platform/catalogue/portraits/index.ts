export { awaitsPortrait } from './rules.ts'
export { findCasePortrait, pictureOfCase, type CasePortrait } from './show.ts'
export { portraitWords } from './wording.ts'
