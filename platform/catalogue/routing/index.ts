export { colleagueQuestion, findColleagues } from './colleague.ts'
export { courseOf, officeOfCourse, type Course } from './course.ts'
export { daysStood, defaultRungs, lastRungDay, type Pause, type RungRow } from './ladder.ts'
export { tellCourse, type CourseTold } from './told.ts'
export { noRoutes } from './routed-world.ts'
export {
  routedRole,
  type About,
  type Route,
  type RouteRow,
  type Routing,
} from './rows.ts'
export { topicsOfCases, type TopicOf } from './topic-names.ts'
export { headPosts, workPosts, type WorkPosts } from './work-posts.ts'
export { workBelow, type OfficeWork, type PostWork, type WorkCounts } from './work-below.ts'
