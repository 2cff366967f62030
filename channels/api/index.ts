export { registerLogRoutes } from './log-routes.ts'
export { registerOpenDataRoutes } from './open-data-routes.ts'
export { registerApi } from './register-api.ts'
