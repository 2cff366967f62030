export { createHttpGateway, timeoutMsMax, type HttpGatewayOptions } from './http-gateway.ts'
export { faultsOfFields } from './request-fields.ts'
