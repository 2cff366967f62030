export { registerEnrolment } from './register-enrolment.ts'
