export { ratingProblems } from './problems.ts'
export {
  addCounts,
  isReason,
  reasonWords,
  scores,
  scoreWords,
  segments,
  sumOf,
  type Counts,
  type Reason,
  type Score,
  type Segment,
} from './score.ts'
export {
  findRatings,
  forgetRatings,
  putRating,
  settleRatings,
  toldRatings,
  type OwnRating,
  type ToldReason,
  type ToldTally,
} from './store.ts'
export { settle, tellReason, type Settled, type Tally } from './tally.ts'
