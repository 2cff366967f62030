export { askedClaims, userinfoOf, type AskedClaim } from './asked.ts'
export {
  claimNames,
  claimValue,
  claimWord,
  isClaimName,
  type ClaimName,
  type PersonFacts,
} from './claims.ts'
export {
  acrAnswered,
  comparedIn,
  detailOf,
  passkeyMsMax,
  type Decision,
} from './consent-detail.ts'
export {
  farewellLetter,
  issuerAt,
  logoutForm,
  partyOfRecipient,
  type Farewell,
} from './logout-token.ts'
export { approveParty, findParty, listParties, proposeParty, suspendParty } from './parties.ts'
export { createPartyReader, type PartyReader } from './party-reader.ts'
export { keyFingerprint, type Party, type PartyClaim, type PartyTerms } from './party.ts'
export { neededAssurance, needsPasskeyNow } from './policy.ts'
export { openIdProblems } from './problems.ts'
export {
  createProvider,
  openIdPaths,
  type OpenIdProvider,
  type ProviderPages,
  type SignedIn,
} from './provider.ts'
export { forgetGrant, sweepRecords } from './records.ts'
export { loadSigningKeys, type SigningJwk } from './signing-keys.ts'
export {
  moveVisits,
  pageOfVisits,
  sweepVisits,
  takeVisits,
  visitsOf,
  type PartyVisit,
} from './visits.ts'
