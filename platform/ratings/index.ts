export { ratingProblems } from './problems.ts'
export {
  isReason,
  reasonWords,
  scores,
  scoreWords,
  segments,
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
