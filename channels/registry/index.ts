export { registerRegistry } from './register-registry.ts'
export { registryProblems } from './problems.ts'
