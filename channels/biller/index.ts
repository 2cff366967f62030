export { registerBiller } from './register-biller.ts'
export { registerRaast } from './register-raast.ts'
