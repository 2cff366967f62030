export { passports } from './passport.ts'
export { passport } from './service.ts'
