export { registerPublicData } from './open-data.ts'
export { registerPublic } from './register-public.ts'
