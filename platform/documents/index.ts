export { isolateRuns, withoutTricks } from './bidi.ts'
export type { CredentialResult, TrustedKey, TrustList } from './credential-check.ts'
export {
  credentialBytes,
  credentialText,
  encodePayload as encodeCredentialPayload,
  readCredential,
  type ClaimValue,
  type Credential,
} from './credential-format.ts'
export { checkCredential, checkCredentialBytes } from './credential-verify.ts'
export {
  credentialDigest,
  credentialHash,
  signCredential,
  type CredentialKey,
} from './credential.ts'
export { checkCode, checkIdentityCode, signIdentityCode } from './identity-code-sign.ts'
export {
  identityCodeKeys,
  identityCodeType,
  isIdentityCode,
  type IdentityClaims,
  type IdentityCodeResult,
  type IdentityToken,
} from './identity-code.ts'
export { loadOrCreateDocumentKeys, type DocumentKeyOptions, type DocumentKeys } from './keys.ts'
export {
  mrzName,
  readMrz,
  writeMrz,
  type MrzFault,
  type MrzReading,
  type MrzSex,
  type TravelDocument,
} from './mrz.ts'
export { formatNumber, makeNumber, parseNumber, type ParsedNumber } from './numbers.ts'
export { signPdf, type PdfSigner } from './pdf-sign.ts'
export { verifyPdf, type PdfResult, type PdfTrust } from './pdf-verify.ts'
export { documentProblems } from './problems.ts'
export { createQrReader, type QrReader } from './qr-read.ts'
export { qrSvg } from './qr.ts'
export {
  createRenderer,
  type Attachment,
  type RenderData,
  type Renderer,
  type RenderRequest,
} from './render.ts'
export { documentsOfCases } from './history.ts'
export { findLastPrinting, notePrinting, type Printing } from './printing.ts'
export {
  findDocumentByNumber,
  findDocumentsByNumbers,
  findDocumentsOfCase,
  hasDocuments,
  storeDocuments,
  type IssuedDocument,
} from './storage.ts'
