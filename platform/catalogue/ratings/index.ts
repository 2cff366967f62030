export { announcedRatings, type ServiceRatings } from './announced.ts'
export {
  isFinished,
  isRatable,
  ownRating,
  ownRatings,
  rateCase,
  ratingDays,
} from './rate.ts'
export { tendRatings } from './tend.ts'
