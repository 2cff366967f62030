export { publicConsultations } from './consultations.ts'
