/** What a page in the browser may use: nothing here needs Node. */
export { checkCredential, checkCredentialBytes } from './credential-check.ts'
export type { CredentialResult, TrustedKey, TrustList } from './credential-check.ts'
export {
  commitmentOf,
  credentialBytes,
  encodePayload,
  type ClaimValue,
  type Credential,
} from './credential-format.ts'
export { checkCode, identityCodeKeys, identityCodeType } from './identity-code.ts'
export { formatNumber, parseNumber, type ParsedNumber } from './numbers.ts'
