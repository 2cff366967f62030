export { budgetVotes } from './votes.ts'
