export { heldColumns } from './columns.ts'
export {
  eraseHeld,
  findErasable,
  repeatErasures,
  type Erasable,
  type Kept,
} from './erase.ts'
export { closeReads } from './close-reads.ts'
export { heldAsJson, printHeld, readHeld, type HeldData } from './export.ts'
export { explainLooks, looksToExplain } from './many-looks.ts'
export { heldParts } from './parts.ts'
export { mandateStateWords } from './told/words.ts'
export type { ToldItem } from './told/row.ts'
export { tellHeld, type ToldPart } from './told/told.ts'
export { sweepCases, sweepDrafts, sweepGuests, sweepOpinions } from './retain.ts'
export { whoLooked, type Look, type Looks, type OrganisationNames } from './who-looked.ts'
