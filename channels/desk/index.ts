export { deskProblems } from './problems.ts'
export { registerDesk } from './register-desk.ts'
