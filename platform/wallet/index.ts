export {
  countPlaced,
  credentialsOfList,
  credentialsOfPerson,
  endWallets,
  findCredential,
  listSize,
  placeCredential,
  takeBackWallet,
  type HeldCredential,
  type StatusPlace,
  type WalletCredential,
} from './credentials.ts'
export {
  findOffered,
  isFirstUse,
  keepNonce,
  keepOffer,
  nonceLifetimeMs,
  offerLifetimeMs,
  redeemOffer,
  sweepWallet,
  tokenLifetimeMs,
  spendToken,
  useNonce,
  type Offered,
} from './offers.ts'
export {
  answerRequest,
  findRequest,
  keepRequest,
  questions,
  requestLifetimeMs,
  type PersonQuestion,
  type PresentationRequest,
} from './requests.ts'
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
