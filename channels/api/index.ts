export { registerLogRoutes } from './log-routes.ts'
export { registerApi } from './register-api.ts'
