export { paymentPage } from './service.ts'
