export {
  checkPresentation,
  type Expected,
  type IssuerKeys,
  type PresentationFault,
  type PresentationResult,
  type Presented,
} from './sd-jwt-check.ts'
export {
  credentialType,
  publicPart,
  signSdJwt,
  type ClaimValue,
  type CredentialIssuer,
  type VerifiableCredential,
} from './sd-jwt.ts'
export {
  encodeStatusList,
  signStatusList,
  statusAt,
  statusListType,
  statusValues,
  type CredentialStatus,
} from './status-list.ts'
