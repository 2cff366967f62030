export { registerOpen311 } from './register-open311.ts'
