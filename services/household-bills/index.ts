export { billers } from './billers.ts'
