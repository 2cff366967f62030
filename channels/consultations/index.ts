export { registerConsultationData } from './open-data.ts'
export { registerConsultations } from './register-consultations.ts'
