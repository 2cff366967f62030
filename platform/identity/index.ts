export {
  assurances,
  covers,
  holdsRole,
  isAssured,
  isAtLeast,
  personOf,
  placesCovering,
  postsFor,
  readingBy,
  type Actor,
  type Assurance,
  type Post,
} from './actors.ts'
export {
  actorOfApiToken,
  createApiToken,
  endProgram,
  listPrograms,
  revokeApiToken,
  type ApiTokenHolder,
  type ListedProgram,
} from './api-tokens.ts'
export { codeLimits, type CodeLimits } from './code-tries.ts'
export {
  confirmCode,
  endCodes,
  requestCode,
  signInCodeMessage,
  sweepCodes,
  type CodeConfirmation,
  type CodeRequest,
  type IssuedCode,
  type SignIn,
} from './codes.ts'
export { deviceOf } from './device.ts'
export { findDutiesThatMeet } from './duties-held.ts'
export { dutiesMeet, dutiesThatMustNotMeet, type Capacity, type DutyPair } from './duties.ts'
export { formatWord, newWord, parseWord } from './guests/word.ts'
export {
  comeBackByWord,
  confirmGuestCode,
  findGuestKinds,
  findLostGuests,
  guestActing,
  type GuestActing,
  guestOfProgram,
  giveWord,
  hasWord,
  openNameless,
  registerGuests,
  requestGuestCode,
} from './guests/guests.ts'
export { guestLimits, spendGuestCase, spendingOrder, type GuestLimits } from './guests/limits.ts'
export { findInstallation, registerInstallation, type Installation } from './installation.ts'
export {
  listJurisdictions,
  registerJurisdictions,
  type Jurisdiction,
} from './jurisdictions.ts'
export {
  checkTerms,
  lastDayOfChildhood,
  mandateKinds,
  mandateStateOn,
  reaches,
  sidesOf,
  whyNotInForce,
  type ActingBy,
  type Mandate,
  type MandateEvent,
  type MandateKind,
  type MandateScope,
  type MandateState,
  type MandateTerms,
} from './mandates/mandate.ts'
export {
  addMandateEvent,
  chooseMandate,
  findActing,
  insertMandate,
  findMandate,
  mandatesOf,
  mandatesOfTheDead,
  mandatesToConfirm,
  otherIndexOf,
  tiesOf,
  type KeptMandate,
  type NewMandate,
} from './mandates/mandates.ts'
export {
  findOrganisations,
  registerOrganisation,
  representativesOf,
  type Organisation,
} from './mandates/organisations.ts'
export { mandateProblems } from './mandates/problems.ts'
export { openDestroyedKeys, type DestroyedKeys } from './destroyed-keys.ts'
export { confirmVault, loadOrCreateKeyFile, loadOrCreateMasterKey } from './master-key.ts'
export {
  askPasskey,
  checkPasskey,
  type PasskeyProof,
  type PasskeyQuestion,
} from './passkeys/assert.ts'
export { sweepChallenges } from './passkeys/challenges.ts'
export { rememberBrowser, sweepKnownBrowsers } from './passkeys/known-browsers.ts'
export {
  listPasskeys,
  passkeyNameLengthMax,
  hasPasskey,
  removeEveryWayIn,
  removePasskey,
  renamePasskey,
  type Passkey,
} from './passkeys/passkeys.ts'
export {
  checkRecoveryLimits,
  insertRecovery,
  listRecoveries,
  placeOfRecovery,
  recoveriesPerDayMax,
  settleByCheck,
  settleRecovery,
  type Recovery,
  type RecoveryDecision,
  type RecoveryParticulars,
} from './passkeys/recovery.ts'
export {
  askForPasskey,
  checkNewPasskey,
  keepPasskey,
  type AllowedAuthenticators,
  type PasskeyMaking,
} from './passkeys/register.ts'
export { passkeySiteOf, type PasskeySite } from './passkeys/site.ts'
export {
  hasWorkPasskey,
  holdsAnyPost,
  issueTicket,
  sweepTickets,
  ticketLifetimeMs,
  tryTicket,
  useTicket,
  withoutWayToWork,
} from './passkeys/tickets.ts'
export {
  changeLanguage,
  changePerson,
  erasePerson,
  personKeyOwner,
  findPersonByCnic,
  findPersonIds,
  findPersons,
  takeRenamed,
  getPerson,
  languagesOf,
  nameIn,
  registerPersons,
  unerasedAmong,
  type GuestKind,
  type Person,
} from './persons.ts'
export {
  idsByCnic,
  openerFor,
  openForPersons,
  openPersons,
  sealForPersons,
  type Opener,
  type PersonPart,
} from './person-parts.ts'
export {
  approverRole,
  checkProposal,
  deciding,
  isLapsed,
  proposerRole,
  proposing,
  staffPosts,
  type Appointment,
  type AppointmentKind,
  type Decision,
  type Proposal,
} from './posts/appointment.ts'
export {
  appointmentsOf,
  decideAppointment,
  holdingsOf,
  insertAppointment,
  listAppointments,
  lockAppointment,
  makeAppointment,
} from './posts/appointments.ts'
export {
  allowingGlass,
  askingGlass,
  breakGlassMs,
  insertGlass,
  isGlassOpen,
  listGlass,
  lockGlass,
  reviewingGlass,
  writeAllowed,
  writeReviewed,
  type BreakGlass,
  type BreakGlassScope,
  type Finding,
  type Hand,
} from './posts/break-glass.ts'
export {
  findHeldPosts,
  findPostNames,
  findPostsFor,
  listIdlePosts,
  seatsOn,
  type HeldPost,
} from './posts/find-posts.ts'
export {
  endLeave,
  endPosting,
  giveLeave,
  givePost,
  listHoldings,
  listLeaves,
  type Charge,
  type Holding,
  type Leave,
} from './posts/holdings.ts'
export { inForce, lastsOn } from './posts/in-force.ts'
export {
  calendarIn,
  findOfficeTree,
  findWhoWasAt,
  nearestOffice,
  nearestOfKind,
  noOffices,
  officeName,
  officesUpFrom,
  type OfficeTree,
  type WasAt,
  type WhoWasAt,
} from './posts/office-tree.ts'
export {
  findOfficesByName,
  findOfficesFor,
  listOffices,
  listPosts,
  registerOffices,
  registerPosts,
  type Office,
  type PostInOffice,
} from './posts/offices.ts'
export {
  openDaysOf,
  weekdays,
  type OpenDays,
  type OpeningHours,
  type Weekday,
} from './posts/opening-hours.ts'
export { postProblems } from './posts/problems.ts'
export { identityProblems } from './problems.ts'
export { secureRandomness, type Randomness } from './randomness.ts'
export { createVault, openUnder, sealUnder, type DataKey, type Vault } from './sealing.ts'
export { endSession, findSessions, listSessions, type ListedSession } from './session-list.ts'
export {
  checkCsrfToken,
  createSessionReader,
  csrfTokenOf,
  openSession,
  phoneHoldMs,
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
export { findStandings, lockPersons, setStandings, type Standing } from './standing.ts'
export { visitProblems } from './visits/problems.ts'
export {
  assistingOf,
  visitLimits,
  visitReaches,
  visitStateAt,
  type Assisting,
  type Visit,
  type VisitState,
} from './visits/visit.ts'
export {
  askVisit,
  beginVisitByCode,
  beginVisitByOwn,
  endVisit,
  findVisits,
  lockVisits,
  openVisitsAt,
  useVisit,
  visitsOf,
} from './visits/visits.ts'
