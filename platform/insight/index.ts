export {
  addCounts,
  countedPlaces,
  dayCounts,
  daysKept,
  daysToCount,
  firstDayCounted,
  forgetCounts,
  markCounted,
  takeRound,
  weekCounts,
  type DayCount,
} from './day-counts.ts'
export { forecastRules, type Forecast, type WeekAhead } from './forecast.ts'
export { findReport, keepReport, listReports } from './report-store.ts'
export {
  againRules,
  daysFrom,
  reportOf,
  weeksKnown,
  type Again,
  type InsightReport,
  type OfficeAhead,
  type Subject,
} from './report.ts'
export { risingRules, type Rise } from './rising.ts'
export {
  countWords,
  forgetSaid,
  hear,
  onceInDays,
  peopleMin,
  spellingsOf,
  type Said,
} from './said.ts'
export { toldOnce } from './told-once.ts'
export { wordsTold } from './words.ts'
