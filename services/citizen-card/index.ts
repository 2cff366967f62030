export { identityCards } from './register.ts'
export { identityCard } from './service.ts'
