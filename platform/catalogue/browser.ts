/** What a page in the browser may use: nothing here needs Node. */
export { receiptClaims, receiptDocumentType, receiptWords } from './receipt-wording.ts'
