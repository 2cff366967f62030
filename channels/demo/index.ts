export { registerDemo } from './register-demo.ts'
