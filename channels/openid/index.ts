export { createOpenIdHost, type OpenIdHost, type OpenIdOptions } from './host.ts'
export { registerOpenIdPages } from './register-openid.ts'
export { registerOpenIdProvider } from './register-provider.ts'
