export { officesProblems } from './problems.ts'
export { registerOffices } from './register-offices.ts'
