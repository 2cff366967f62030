export { tendInsight } from './tend.ts'
export { insightTold, type ToldInsight } from './told.ts'
