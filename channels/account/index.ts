export { registerAccount } from './register-account.ts'
