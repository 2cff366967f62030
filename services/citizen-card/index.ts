export { identityCards } from './register.ts'
export { citizenCard } from './service.ts'
