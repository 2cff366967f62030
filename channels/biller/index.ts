export { registerBiller } from './register-biller.ts'
