export {
  appendEntries,
  findKeys,
  findRecord,
  findRecords,
  listRecords,
  type NewEntry,
} from './entries.ts'
export { registerProblems } from './problems.ts'
export {
  checkEntry,
  splitItem,
  type Item,
  type RegisterDefinition,
  type RegisterRecord,
} from './register.ts'
