export { domiciles } from './certificate.ts'
export { domicile } from './service.ts'
