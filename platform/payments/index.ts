export {
  accountKinds,
  checkAccountId,
  clearingAccount,
  isAccountId,
  kindOf,
  refundsPayable,
  sideOf,
  suspenseAccount,
  treasuryAccount,
  type Account,
  type AccountId,
  type AccountKind,
  type OwnerKind,
  type Side,
} from './account.ts'
export { listAccounts, openAccounts } from './account-store.ts'
export { lockBankDays, writeBankDays } from './bank-days.ts'
export { createBankDirectory, type BankDirectory } from './bank-directory.ts'
export {
  createMessageBook,
  countMessages,
  readMessages,
  sweepBankMessages,
  type BankMessage,
  type MessageBook,
} from './bank-messages.ts'
export { isNetwork } from './bank-networks.ts'
export { createPasswordGate, hashPassword, sealOf } from './bank-password.ts'
export {
  signatureFault,
  signatureHeaders,
  signMessage,
  sweepNonces,
  takeNonce,
  type SignatureFault,
} from './bank-signature.ts'
export {
  findBankNames,
  giveSigningKey,
  listBanks,
  registerBanks,
  replaceCredential,
} from './bank-store.ts'
export {
  maySpeakFor,
  type Bank,
  type BankLimits,
  type BankTerms,
  type Credential,
} from './banks.ts'
export { basketChargesMax, chargeOfBasket, newBasket, type Basket } from './basket.ts'
export { findBasketOver, findBaskets, findPayable, insertBasket } from './basket-store.ts'
export {
  adviceOf,
  answerInquiry,
  answerPayment,
  billInquiryRequest,
  billInquiryResponse,
  billPaymentRequest,
  billPaymentResponse,
  readBillInquiry,
  readBillPayment,
  refuseInquiry,
  refusePayment,
  type BillInquiry,
  type BillInquiryRequest,
  type BillInquiryResponse,
  type BillPayment,
  type BillPaymentRequest,
  type BillPaymentResponse,
} from './biller-messages.ts'
export { checkBooks, type Books } from './books.ts'
export {
  amountAfterDue,
  amountDueOn,
  chargeMoves,
  chargeMovesFrom,
  chargePaisaMax,
  chargeStateAt,
  chargeStateNames,
  chargeStates,
  consumerDetailOf,
  linesDueOn,
  newCharge,
  type Charge,
  type ChargeLine,
  type ChargeState,
  type NewCharge,
  type PaidBy,
} from './charge.ts'
export {
  closeCharges,
  findCharge,
  findCharges,
  findChargesOfCase,
  insertCharges,
  lockCharges,
  type ClosedCharge,
} from './charge-store.ts'
export {
  earnedOn,
  scanDayClaims,
  takenBy,
  type BusinessDayAsked,
  type DayClaim,
  type Earned,
} from './day-claims.ts'
export { accountOfClient, bankAccounts, provinceAccounts } from './declared-accounts.ts'
export { daySums, firstPosted, type DaySum } from './day-sums.ts'
export { paidChargesOf, paidTimesOf, refundsOfCase } from './history.ts'
export {
  drawStocks,
  orderRefunds,
  refundTransfer,
  stockBalance,
  stockMoved,
  type RefundOrder,
  type StockDraw,
} from './journal.ts'
export { balances, checkLedger, type Balance, type Breach, type Invariant } from './ledger.ts'
export { checkTransfers, type KeptBalance } from './ledger-books.ts'
export { createMarking, settledAfterMs, type Marking } from './marking.ts'
export { findByReference, findPayments, writePayments } from './payment-store.ts'
export {
  decideBasket,
  decidePayment,
  failPayment,
  jurisdictionUnknown,
  type Advice,
  type AdviceChannel,
  type AdviceOutcome,
  type Facts,
  type Payment,
  type PaymentDecision,
  type ResponseCode,
  type Verdict,
} from './payment.ts'
export { endPending, postTransfers, type Ending } from './posting.ts'
export { paymentProblems } from './problems.ts'
export { decideAnswer, type AnswerLine, type BatchLine } from './refunds/answer.ts'
export {
  approveBatch,
  prepareBatch,
  refuseBatch,
  type Hand,
  type PayingAccount,
  type RefundBatch,
  type RefundLimit,
} from './refunds/batch.ts'
export { movedParts, payoutTransfers, type RefundEffect } from './refunds/effect.ts'
export {
  mayMove,
  partName,
  refundStateNames,
  sumOf,
  type PartKey,
  type Payout,
  type RefundPart,
} from './refunds/part.ts'
export { paymentFileOf, type PaymentFile } from './refunds/payment-file.ts'
export { refundProblems } from './refunds/problems.ts'
export { readAnswer } from './refunds/read-answer.ts'
export {
  answersTaken,
  findBatch,
  lockBatches,
  lockParts,
  lockPayouts,
  openRefundSums,
  partsIn,
  payoutsOf,
  recentBatches,
  refundPartsOfCase,
  takersOfReturns,
  returnedPayouts,
} from './refunds/refund-store.ts'
export { writeRefunds } from './refunds/write-refunds.ts'
export {
  formatPsid,
  isBasketPsid,
  makeBasketPsid,
  makePsid,
  parsePsid,
} from './psid.ts'
export type { StatementBalance } from './statement.ts'
export { readStatement, type Statement } from './statement-store.ts'
export { placesPosted, positionAt, sumsBefore, type Position } from './sums.ts'
export { changesOf, type Transfer } from './transfer.ts'
export {
  type TrialBalance,
  type TrialSides,
} from './trial-balance.ts'
export { readTrialBalance } from './trial-balance-store.ts'
export {
  keepUnread,
  unreadSince,
  type UnreadMessage,
  type UnreadReason,
} from './unread-messages.ts'
export {
  readRaastAccount,
  registerRaastAccount,
  type RaastAccount,
} from './raast/account.ts'
export { readCreditNotification } from './raast/credit-notification.ts'
export { adviceOfTransfer, readCreditTransfer } from './raast/credit-transfer.ts'
export { raastQrText } from './raast/qr.ts'
export {
  noteRequest,
  noteRequestStatus,
  readRequestStatus,
  requestsFor,
  requestsMax,
  requestToPay,
  type PayRequest,
  type RaastPayer,
} from './raast/request-to-pay.ts'
export { reportFault, reportTransfer } from './raast/status-report.ts'
