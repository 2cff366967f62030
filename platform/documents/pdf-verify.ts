/**
 * Checking a PDF that a stranger sends. A PDF signature proves less than people think: whoever
 * appends an update can paint another amount over a signed page, and readers still say "valid".
 * So the last signature must cover the whole file, and what counts is the attached credential,
 * never the page.
 */
import { createHash } from 'node:crypto'
import { verifyCms, type CmsResult } from './cms.ts'
import { isDictionary, isString, openPdf, readStream, readValue } from './pdf-objects.ts'
import type { PdfDictionary, PdfFile, PdfValue } from './pdf-objects.ts'
import { documentProblems } from './problems.ts'

/** The root (DER) whose document signers count; `DocumentKeys` fits. */
export type PdfTrust = { readonly rootCertificate: Uint8Array }

export type PdfResult = {
  /**
   * `good`: signed by a document signer we trust. `untrusted`: signed by somebody else.
   * `bad`: there is a signature and it does not fit the content. `none`: not signed.
   */
  readonly signature: 'good' | 'bad' | 'none' | 'untrusted'
  /** True only where nothing of the file lies outside what was signed. */
  readonly coversWholeFile: boolean
  /** A good signature, and then something was added to the file. */
  readonly changedAfterSigning: boolean
  /**
   * Files inside, by name: as they were when signed, where the signature is good; otherwise as
   * they are, and then only what they prove by themselves counts.
   */
  readonly attachments: ReadonlyMap<string, Buffer>
}

const megabytesMax = 20
const candidatesMax = 8
const attachmentsMax = 16
const fieldsMax = 64

/**
 * Problems: `document-file-not-pdf`, `document-pdf-too-large` (over 20 MB),
 * `document-pdf-unreasonable` (a bomb). Everything else is an answer.
 */
export function verifyPdf(pdf: Uint8Array, trust: PdfTrust): PdfResult {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length)
  if (bytes.length > megabytesMax * 1024 * 1024) {
    throw documentProblems['document-pdf-too-large']({
      values: { megabytes: String(megabytesMax) },
    })
  }
  if (!bytes.subarray(0, 1024).includes('%PDF-')) {
    throw documentProblems['document-file-not-pdf']()
  }
  const checked = findSignatures(bytes).map((signature) => ({
    signature,
    result: checkSignature(bytes, signature, trust),
  }))
  // The best one decides: a forger may put broken or foreign signatures after ours.
  const best =
    checked.find(({ result }) => result === 'good') ??
    checked.find(({ result }) => result === 'untrusted') ??
    checked[0]
  if (!best) {
    const attachments = readAttachments(bytes)
    // Something that says it is a signature and cannot be one is not "unsigned".
    const signature = bytes.includes('/ByteRange') ? 'bad' : 'none'
    return { signature, coversWholeFile: false, changedAfterSigning: false, attachments }
  }
  const { signature, result } = best
  const coversWholeFile = signature.end === bytes.length
  const isGood = result === 'good'
  return {
    signature: result,
    coversWholeFile,
    changedAfterSigning: isGood && !coversWholeFile,
    attachments: readAttachments(isGood ? bytes.subarray(0, signature.end) : bytes),
  }
}

type FoundSignature = {
  /** The /Contents string lies between these, and is the only part that is not signed. */
  readonly contentsAt: number
  readonly contentsEnd: number
  /** The signature covers the file up to here. */
  readonly end: number
}

/** Every /ByteRange that could be a signature's, the last in the file first. */
function findSignatures(bytes: Buffer): FoundSignature[] {
  const found: FoundSignature[] = []
  let at = bytes.lastIndexOf('/ByteRange')
  for (let seen = 0; at >= 0 && seen < candidatesMax; seen += 1) {
    const range = readValue(bytes, at + '/ByteRange'.length)?.value
    const signature = Array.isArray(range) ? asSignature(bytes, range, at) : undefined
    if (signature) found.push(signature)
    at = at === 0 ? -1 : bytes.lastIndexOf('/ByteRange', at - 1)
  }
  return found
}

function asSignature(
  bytes: Buffer,
  range: readonly PdfValue[],
  rangeAt: number,
): FoundSignature | undefined {
  const [start, contentsAt, contentsEnd, rest] = range
  if (range.length !== 4 || start !== 0 || typeof contentsAt !== 'number') return undefined
  if (typeof contentsEnd !== 'number' || typeof rest !== 'number') return undefined
  if (![contentsAt, contentsEnd, rest].every(Number.isSafeInteger)) return undefined
  const end = contentsEnd + rest
  const isInOrder = contentsAt > 0 && contentsAt < contentsEnd && rest >= 0 && end <= bytes.length
  const isSigned = rangeAt < contentsAt || (rangeAt >= contentsEnd && rangeAt < end)
  return isInOrder && isSigned ? { contentsAt, contentsEnd, end } : undefined
}

function checkSignature(bytes: Buffer, signature: FoundSignature, trust: PdfTrust): CmsResult {
  const { contentsAt, contentsEnd, end } = signature
  const contents = readValue(bytes, contentsAt)
  // Exactly the string and nothing beside it may be left out of the signature.
  if (!contents || contents.start !== contentsAt || contents.end !== contentsEnd) return 'bad'
  if (!isString(contents.value)) return 'bad'
  const dictionary = signatureDictionary(bytes.subarray(0, end), contents.value.string)
  if (!dictionary) return 'bad'
  const digest = createHash('sha256')
    .update(bytes.subarray(0, contentsAt))
    .update(bytes.subarray(contentsEnd, end))
    .digest()
  const cms = withoutPadding(contents.value.string)
  return verifyCms(cms, digest, trust.rootCertificate, dateOf(dictionary.get('M')))
}

/** The signature must be what the form of that revision shows, not bytes lying about. */
function signatureDictionary(revision: Buffer, contents: Buffer): PdfDictionary | undefined {
  const file = openPdf(revision)
  const catalog = file?.resolve(file.trailer.get('Root'))
  const form = isDictionary(catalog) ? file?.resolve(catalog.get('AcroForm')) : undefined
  const fields = isDictionary(form) ? file?.resolve(form.get('Fields')) : undefined
  if (!file || !Array.isArray(fields)) return undefined
  for (const item of fields.slice(0, fieldsMax)) {
    const field = file.resolve(item)
    const value = isDictionary(field) ? file.resolve(field.get('V')) : undefined
    const string = isDictionary(value) ? value.get('Contents') : undefined
    if (isDictionary(value) && isString(string) && string.string.equals(contents)) return value
  }
  return undefined
}

/** /Contents is filled up with zeros behind the DER value. */
function withoutPadding(contents: Buffer): Buffer {
  const extra = (contents[1] ?? 0) & 0x80 ? (contents[1] ?? 0) & 0x7f : 0
  if (extra < 1 || extra > 3 || contents.length < 2 + extra) return contents
  return contents.subarray(0, 2 + extra + contents.readUIntBE(2, extra))
}

function dateOf(value: PdfValue | undefined): Date {
  const text = isString(value) ? value.string.toString('latin1') : ''
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z/.exec(text)
  if (!parts) return new Date(Number.NaN)
  const [, year, month, day, hour, minute, second] = parts
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

/** The embedded files that the catalog names; nothing where the file is not of our kind. */
function readAttachments(bytes: Buffer): Map<string, Buffer> {
  const attachments = new Map<string, Buffer>()
  const file = openPdf(bytes)
  const catalog = file?.resolve(file.trailer.get('Root'))
  const names = isDictionary(catalog) ? file?.resolve(catalog.get('Names')) : undefined
  const embedded = isDictionary(names) ? file?.resolve(names.get('EmbeddedFiles')) : undefined
  const pairs = isDictionary(embedded) ? file?.resolve(embedded.get('Names')) : undefined
  if (!file || !Array.isArray(pairs)) return attachments
  if (pairs.length > attachmentsMax * 2) throw documentProblems['document-pdf-unreasonable']()
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const name = pairs[i]
    const content = readEmbedded(file, pairs[i + 1])
    if (isString(name) && content) attachments.set(name.string.toString('latin1'), content)
  }
  return attachments
}

function readEmbedded(file: PdfFile, value: PdfValue | undefined): Buffer | undefined {
  const specification = file.resolve(value)
  const files = isDictionary(specification) ? file.resolve(specification.get('EF')) : undefined
  return isDictionary(files) ? readStream(file, files.get('F')) : undefined
}
