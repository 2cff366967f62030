export { counterProblems } from './problems.ts'
export { registerCounter } from './register-counter.ts'
