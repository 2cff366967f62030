export {
  assurances,
  covers,
  holdsRole,
  isAssured,
  personOf,
  placesCovering,
  postsFor,
  type Actor,
  type Assurance,
  type Post,
} from './actors.ts'
export {
  actorOfApiToken,
  createApiToken,
  revokeApiToken,
  type ApiTokenHolder,
} from './api-tokens.ts'
export {
  codeLimits,
  confirmCode,
  requestCode,
  signInCodeMessage,
  sweepCodes,
  type CodeConfirmation,
  type CodeLimits,
  type CodeRequest,
  type IssuedCode,
  type SignIn,
} from './codes.ts'
export { deviceOf } from './device.ts'
export { findDutiesThatMeet } from './duties-held.ts'
export { dutiesMeet, dutiesThatMustNotMeet, type Capacity, type DutyPair } from './duties.ts'
export { findInstallation, registerInstallation, type Installation } from './installation.ts'
export {
  listJurisdictions,
  registerJurisdictions,
  type Jurisdiction,
} from './jurisdictions.ts'
export { maskPersonal } from './mask.ts'
export { confirmVault, loadOrCreateKeyFile, loadOrCreateMasterKey } from './master-key.ts'
export {
  changeLanguage,
  changePerson,
  erasePerson,
  findPersonByCnic,
  findPersons,
  getPerson,
  registerPersons,
  type Person,
} from './persons.ts'
export {
  endPosting,
  findPostsFor,
  givePost,
  listHoldings,
  listOffices,
  listPosts,
  registerOffices,
  registerPosts,
  type HeldPost,
  type Holding,
  type Office,
  type PostInOffice,
} from './posts.ts'
export { identityProblems } from './problems.ts'
export { secureRandomness, type Randomness } from './randomness.ts'
export { createVault, openUnder, sealUnder, type DataKey, type Vault } from './sealing.ts'
export { endSession, listSessions, type ListedSession } from './session-list.ts'
export {
  checkCsrfToken,
  createSessionReader,
  csrfTokenOf,
  openSession,
  sessionCacheMsMax,
  sessionLimits,
  sessionOf,
  signOut,
  signOutEverywhere,
  signedInBy,
  sweepSessions,
  type AuthenticationMethod,
  type OpenedSession,
  type Session,
  type SessionKind,
  type SessionLimits,
  type SessionReader,
} from './sessions.ts'
