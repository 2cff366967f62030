export { samplePermitRegister } from './certificate.ts'
export { samplePermit } from './service.ts'
