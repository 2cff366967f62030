export { eventContent } from './record.ts'
export {
  addDays,
  addMonths,
  bothLinesOf,
  civilDateOf,
  defineProblems,
  fill,
  filled,
  fiscalYearOf,
  formatCnic,
  formatDate,
  formatInstant,
  formatMoney,
  inBoth,
  isCivilDate,
  isolate,
  maskCnic,
  moneyInWords,
  moneyText,
  parseCnic,
  parseIban,
  parsePhone,
  percentageOf,
  placeholdersOf,
  Problem,
  rupees,
  say,
  text,
  textOf,
  tidyText,
  westernDigits,
  type CivilDate,
  type Duration,
  type FillValues,
  type Language,
  type Paisa,
  type Text,
} from '#platform/kernel'
export {
  all,
  answer,
  any,
  area,
  biometric,
  confirmation,
  date,
  fingerprint,
  longText,
  money,
  not,
  oneFrom,
  oneOf,
  people,
  person,
  quantity,
  shortText,
  type AnswersOf,
  type Form,
  type Option,
  type Refusal,
  type Wording,
} from '#platform/forms'
export { mrzName, parseNumber, writeMrz } from '#platform/documents'
export {
  isSuspendedOn,
  suspensionFields,
  type Item,
  type RegisterDefinition,
  type Suspension,
} from '#platform/registers'
export {
  endSuspension,
  recordsOfPost,
  suspendableBy,
  suspendRecord,
} from './suspension.ts'
export {
  clientName,
  clientOfCase,
  clientPayment,
  clientServiceOf,
  isPayerSeal,
  payerPageOf,
  payerSealOf,
  stateOf,
  type ClientAnswers,
  type ClientState,
} from './client-payment.ts'
export { askBank, raastRecipient, raastWayOf, type RaastWay } from './raast.ts'
export {
  announcedRules,
  announceRules,
  type AnnouncedRule,
  type DatedRule,
} from './announce-rules.ts'
export { accountsOf, headsOf, openLedger } from './accounts.ts'
export type { Amount, AmountStep } from './amount.ts'
export { recordAuthority, type AuthorityChange } from './authority-acts.ts'
export { loggedActsOf, type LoggedAct, type LoggedActs } from './logged-acts.ts'
export { handOutCertificate } from './hand-out.ts'
export * from './audits/index.ts'
export * from './finding/index.ts'
export * from './notes/index.ts'
export * from './photos/index.ts'
export * from './portraits/index.ts'
export * from './templates/index.ts'
export { scrubRecord, type Scrubbed } from './scrub.ts'
export { witnessedHead } from './witness-state.ts'
export {
  getCase,
  trackCase,
  type CaseView,
  type EventView,
  type Tracking,
} from './case-view.ts'
export { readableCases } from './may-read.ts'
export { addressRates, createAddressLimits, questionsPerGuess } from './address-limits.ts'
export { alertPerson, type IdentityAlert } from './identity-alerts.ts'
export {
  decideRecovery,
  openRecoveries,
  type OpenRecovery,
  prepareRecovery,
  recoverByCheck,
  recoveryPostsOf,
} from './recovery.ts'
export { captureOffers, namesInAnswers } from './capture-offers.ts'
export { guestLimitsOf, sendGuestCode, sendSignInCode } from './sign-in-code.ts'
export { createCatalogue, type Catalogue } from './catalogue.ts'
export { copyOf, openLived, type LivedCase } from './copies.ts'
export { checkService, faultsOf } from './check.ts'
export { faultKinds, stopsStart, type DefinitionFault } from './checks/fault.ts'
export type { Clock, ClockTrouble } from './clock.ts'
export {
  admitLine,
  closeDay,
  compare,
  hasBrought,
  isAdmissible,
  takeIn,
  totalsOf,
  type ReconcileProgress,
  type ReconcileStep,
} from './reconcile.ts'
export { treasuryPostsOf } from './treasury-posts.ts'
export type {
  ActCommand,
  Prepared,
  PreparedAct,
  ActOutcome,
  Command,
  Outcome,
  PaymentCommand,
  PaymentOutcome,
  PublishCommand,
  TreasuryCommand,
  RefundsCommand,
} from './command.ts'
export type { CaptureGiven, CapturesGiven } from './captures.ts'
export type { Choice } from './choice.ts'
export { registeredBeside } from './registered-beside.ts'
export {
  limitFor,
  limitRows,
  whoseTime,
  type ServiceLevel,
  type TimeLimit,
} from './time-limit.ts'
export {
  areOf,
  birthdayOf,
  bloodRelative,
  checkAsRegistered,
  familyMember,
  heldIn,
  holdsAnother,
  isAgedOn,
  isOfFamily,
  isStanding,
  isUnjudged,
  livingPerson,
  provesWho,
} from './person-rules.ts'
export type { EvidenceGiven, RecordsHeld } from './evidence-request.ts'
export {
  defineService,
  documentKindOf,
  papersOf,
  type Certificate,
  type Claim,
  type CounterPlace,
  type CostContext,
  type HeadOfAccount,
  type IssueContext,
  type ListSource,
  type Move,
  type Paper,
  type PaperContext,
  type Service,
  type Draw,
  type Output,
  type Refund,
  type ServiceAccount,
  type ServiceDefinition,
  type StepContext,
  type Watch,
  type ServiceWording,
} from './definition.ts'
export * from './open-data/index.ts'
export { countersOf, type OpenCounter } from './counters.ts'
export { dayBook, type BookLine, type DayBook } from './day-book.ts'
export { type Door } from './door.ts'
export { endOf, identityCodeOf, type Identity, type IdentityPerson } from './identity-paper.ts'
export { isInForce } from './in-force.ts'
export { contactCodeOf, type MessageValue } from './messages.ts'
export { partsOf, type Instalments } from './instalments.ts'
export { doneNameOf, endedOtherwise, type Happened } from './event-name.ts'
export { foreseeStep, type Foreseen } from './foresee.ts'
export {
  getDraft,
  giveUpDrafts,
  keepDrafts,
  newDraft,
  openDraftsOf,
  saveDraft,
  takeDraftAlong,
  type OpenDraft,
} from './drafts.ts'
export type { Lists, OptionLists } from './lists.ts'
export { actionNameOf, publicWordingOf, recordName, stateNameOf } from './names.ts'
export { noEffects, type Effects } from './effects.ts'
export { onTheirWay } from './one-at-a-time.ts'
export { openingActionOf } from './open-step.ts'
export { decideAll, performAll, type Answered } from './perform.ts'
export { refundLimits } from './refund-limits.ts'
export { actOnParty, relyingPartyPostsOf, type PartyStep } from './relying-parties.ts'
export {
  createFarewells,
  leaveParty,
  sessionReplaced,
  signOutAll,
  signOutHere,
  signOutOne,
  tellOfEnded,
  withdrawSharing,
} from './signing-out.ts'
export {
  giveToParty,
  isConsentAlive,
  isOnce,
  onceMsMax,
  ownFacts,
  releaseToParty,
} from './sharing.ts'
export { noRefunds } from './refund-world.ts'
export { refundLimitOf, refundPostsOf } from './refunds.ts'
export { requestName, requesterOf, type World } from './world.ts'
export { noPopulation } from './population-world.ts'
export { catalogueProblems } from './problems.ts'
export { assuranceNeeded, quote } from './quote.ts'
export { roleNameOf } from './role-names.ts'
export {
  accountsRole,
  registrarRole,
  isOfficersRole,
  ledgerPosts,
  oversightPosts,
  relyingPartyRole,
  rolesInService,
  rolesMeant,
  rolesTaking,
  rolesToFill,
  rolesOf,
  treasuryRole,
  assistantRole,
  mandateOfficerRole,
  oversightRoles,
} from './roles.ts'
export { createCounter } from './count-log.ts'
export { createExceptionCounter } from './count-exceptions.ts'
export { checkMoneyCount, createMoneyCounter, recountMoney } from './count-money.ts'
export type { Counter } from './counting.ts'
export { openCredential } from './sealed-answers.ts'
export type { Jurisdiction, Setting } from './setting.ts'
export { asksFor, chargeAskedFor } from './settlement.ts'
export { waitsForMoney } from './step-money.ts'
export { logStateOf, sealsOf, type LogState, type SealedEvent } from './log-state.ts'
export {
  credentialFileName,
  printChallan,
  proofFileName,
  psidFileName,
  type PrintedPaper,
} from './papers.ts'
export {
  fillBasket,
  getBasket,
  openChargesOf,
  type BasketView,
  type OwnCharge,
} from './baskets.ts'
export { printReceipt } from './receipt.ts'
export { verifyReceiptByHash } from './receipt-verification.ts'
export { receiptClaims, receiptDocumentType, receiptWords } from './receipt-wording.ts'
export type { Biometrics, Demo, DemoPerson, Platform } from './platform.ts'
export {
  verifyByCode,
  verifyByHash,
  verifyByNumber,
  verifyByNumbers,
  verifyByPdf,
  type PdfVerification,
} from './verification.ts'
export {
  answerAt,
  judgeCode,
  judgeNumber,
  nothingHeld,
  placesOf,
  type Held,
  type HeldDocument,
  type Place,
  type RegisterAnswer,
  type Verification,
} from './verification-rule.ts'
export { nameOfCase } from './new-case.ts'
export { dueAction, remindAction, stateEndsAt } from './reminders.ts'
export { createReminding, type Reminding } from './bill-reminders.ts'
export { defineBiller, type BillerDeclaration } from './biller-service.ts'
export {
  askToPay,
  billerNamed,
  billersOf,
  billsOf,
  takingInOf,
  unwatchBill,
  watchBill,
  watchedAccounts,
  type BillerService,
  type BillPayment,
  type ChosenBill,
  type DueBill,
  type WatchedBill,
} from './bills.ts'
export { takeInFile } from './take-in-file.ts'
export { findTakingPart, type PartInCase } from './taking-part.ts'
export {
  allowVisit,
  askForVisit,
  assistedPlaces,
  assistedServices,
  assistIn,
  beginVisit,
  closeVisit,
} from './visits/visits.ts'
export { appliesAs } from './authority.ts'
export * from './enrolment/index.ts'
export * from './insight/index.ts'
export * from './mandates/index.ts'
export * from './offices/index.ts'
export * from './privacy/index.ts'
export * from './publication/index.ts'
export * from './reports/index.ts'
export * from './ratings/index.ts'
export * from './registry/index.ts'
export * from './wallets/index.ts'
export * from './routing/index.ts'
export * from './ballots/index.ts'
export * from './linked/index.ts'
export * from './consultations/index.ts'
