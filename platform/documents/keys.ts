/**
 * The keys that make documents: a root, and the document signer under it. On a laptop both lie in
 * the data folder; in production the root's private key is taken off the machine, since only the
 * making of a new signer needs it.
 */
import { createHash, createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { X509Certificate, type KeyObject } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeCertificate, type CertificateSubject } from './certificate.ts'
import type { TrustList } from './credential-check.ts'

export type DocumentKeys = {
  /** The authority's code in credentials and the trust list, like `PK-PB-BOR`. */
  readonly issuer: string
  /** The authority's name as certificates and PDF readers show it. */
  readonly name: string
  /** First 8 bytes of SHA-256 of the signer's certificate. */
  readonly kid: Buffer
  readonly privateKey: KeyObject
  /** DER. */
  readonly certificate: Buffer
  readonly rootCertificate: Buffer
  readonly trustList: TrustList
}

export type DocumentKeyOptions = {
  readonly issuer: string
  readonly name: string
  readonly now: Date
  /** From when the signer may date documents; without it, 1 January of the present year. */
  readonly validFrom?: Date
}

const rootYears = 20
const signerYears = 5

/**
 * Reads the keys in a folder, or makes them when it has none. Throws an Error for a folder that
 * is damaged or belongs to another issuer: never silently starts with new keys.
 */
export function loadOrCreateDocumentKeys(
  directory: string,
  options: DocumentKeyOptions,
): DocumentKeys {
  // The signer's certificate is written last; before it exists, nothing was ever signed.
  if (!existsSync(join(directory, 'signer.pem'))) createKeys(directory, options)
  return loadKeys(directory, options)
}

function loadKeys(directory: string, options: DocumentKeyOptions): DocumentKeys {
  const signer = new X509Certificate(readFileSync(join(directory, 'signer.pem')))
  const root = new X509Certificate(readFileSync(join(directory, 'root.pem')))
  const privateKey = createPrivateKey(readFileSync(join(directory, 'signer-key.pem')))
  if (!signer.checkPrivateKey(privateKey) || !signer.verify(root.publicKey)) {
    throw new Error(`the document keys in ${directory} do not belong together`)
  }
  if (!signer.subject.split('\n').includes(`OU=${options.issuer}`)) {
    throw new Error(`the document keys in ${directory} are not those of ${options.issuer}`)
  }
  const kid = createHash('sha256').update(signer.raw).digest().subarray(0, 8)
  const trustList: TrustList = {
    issuedAt: options.now.toISOString(),
    keys: [
      {
        kid: kid.toString('hex'),
        issuer: options.issuer,
        publicKeyJwk: signer.publicKey.export({ format: 'jwk' }),
        validFrom: signer.validFromDate.toISOString(),
        validTo: signer.validToDate.toISOString(),
      },
    ],
  }
  return {
    issuer: options.issuer,
    name: options.name,
    kid,
    privateKey,
    certificate: signer.raw,
    rootCertificate: root.raw,
    trustList,
  }
}

function createKeys(directory: string, options: DocumentKeyOptions): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const validFrom = options.validFrom ?? new Date(Date.UTC(options.now.getUTCFullYear(), 0, 1))
  const subject = (commonName: string): CertificateSubject => ({
    country: /^([A-Z]{2})(?:-|$)/.exec(options.issuer)?.[1],
    organisation: options.name,
    unit: options.issuer,
    commonName,
  })
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signer = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const by = { subject: subject(`${options.name}: root`), privateKey: root.privateKey }
  const rootCertificate = makeCertificate({
    subject: by.subject,
    publicKey: root.publicKey,
    serial: randomBytes(16),
    validFrom,
    validTo: yearsAfter(validFrom, rootYears),
    role: 'root',
    by,
  })
  const signerCertificate = makeCertificate({
    subject: subject(`${options.name}: document signer`),
    publicKey: signer.publicKey,
    serial: randomBytes(16),
    validFrom,
    validTo: yearsAfter(validFrom, signerYears),
    role: 'document-signer',
    by,
  })
  writeWhole(join(directory, 'root-key.pem'), privatePem(root.privateKey), 0o600)
  writeWhole(join(directory, 'root.pem'), certificatePem(rootCertificate), 0o644)
  writeWhole(join(directory, 'signer-key.pem'), privatePem(signer.privateKey), 0o600)
  writeWhole(join(directory, 'signer.pem'), certificatePem(signerCertificate), 0o644)
}

function yearsAfter(instant: Date, years: number): Date {
  const later = new Date(instant)
  later.setUTCFullYear(later.getUTCFullYear() + years)
  return later
}

function privatePem(key: KeyObject): string {
  return key.export({ format: 'pem', type: 'pkcs8' }).toString()
}

function certificatePem(certificate: Buffer): string {
  return new X509Certificate(certificate).toString()
}

/** All or nothing, also when the machine stops in between. */
function writeWhole(path: string, text: string, mode: number): void {
  const file = openSync(`${path}.new`, 'w', mode)
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.new`, path)
}
