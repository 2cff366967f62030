export { registerPayPage } from './pay-page.tsx'
export { registerPayApi } from './register-pay-api.ts'
