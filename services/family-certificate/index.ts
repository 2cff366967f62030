export { familyCertificates } from './certificate.ts'
export { familyCertificate } from './service.ts'
