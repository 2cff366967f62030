/** X.509 certificates (RFC 5280) for document signing: a root, and signers under it. */
import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { der, integer, membersOf, octets, oid, readDer, sequence, setOf, tags } from './der.ts'

export type CertificateSubject = {
  readonly country?: string | undefined
  readonly organisation: string
  /** The issuer code of the trust list, kept in the certificate as the organisational unit. */
  readonly unit: string
  readonly commonName: string
}

export type CertificateRequest = {
  readonly subject: CertificateSubject
  readonly publicKey: KeyObject
  /** 16 random bytes. */
  readonly serial: Uint8Array
  readonly validFrom: Date
  readonly validTo: Date
  /** `root` may sign certificates; `document-signer` may sign documents and nothing else. */
  readonly role: 'root' | 'document-signer'
  /** Who signs: the root itself, or the root for a signer. */
  readonly by: { readonly subject: CertificateSubject; readonly privateKey: KeyObject }
}

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'))
/** id-kp-documentSigning, RFC 9336. */
const documentSigning = oid('1.3.6.1.5.5.7.3.36')
/** Readers built on NSS (Okular, Evince, pdfsig) accept a signer of documents only with this. */
const emailProtection = oid('1.3.6.1.5.5.7.3.4')

/** The DER bytes of a certificate signed with ECDSA P-256 and SHA-256. */
export function makeCertificate(request: CertificateRequest): Buffer {
  const publicKey = request.publicKey.export({ format: 'der', type: 'spki' })
  const authorityKey = createPublicKey(request.by.privateKey)
  const serial = Buffer.from(request.serial)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40 // Positive, and always of the same length.
  const body = sequence(
    der(0xa0, integer(2)), // Version 3.
    integer(serial),
    ecdsaWithSha256,
    nameOf(request.by.subject),
    sequence(timeOf(request.validFrom), timeOf(request.validTo)),
    nameOf(request.subject),
    publicKey,
    der(0xa3, sequence(...extensionsOf(request, authorityKey))),
  )
  const signature = sign('sha256', body, request.by.privateKey)
  return sequence(body, ecdsaWithSha256, der(tags.bitString, Buffer.from([0]), signature))
}

function extensionsOf(request: CertificateRequest, authorityKey: KeyObject): Buffer[] {
  const isRoot = request.role === 'root'
  // Key usage bits: keyCertSign and cRLSign, or digitalSignature and nonRepudiation.
  const usage = isRoot ? [0x01, 0x06] : [0x06, 0xc0]
  const extensions = [
    extension('2.5.29.14', octets(keyIdentifier(request.publicKey))),
    extension('2.5.29.35', sequence(der(0x80, keyIdentifier(authorityKey)))),
    extension('2.5.29.15', der(tags.bitString, Buffer.from(usage)), true),
  ]
  if (isRoot) {
    const isAuthority = der(tags.boolean, Buffer.from([0xff]))
    extensions.push(extension('2.5.29.19', sequence(isAuthority, integer(0)), true))
  } else {
    extensions.push(extension('2.5.29.37', sequence(documentSigning, emailProtection)))
  }
  return extensions
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  const flag = critical ? [der(tags.boolean, Buffer.from([0xff]))] : []
  return sequence(oid(id), ...flag, octets(value))
}

/** RFC 5280, 4.2.1.2, method 1: SHA-1 of the key's bits; a name, not a protection. */
function keyIdentifier(publicKey: KeyObject): Buffer {
  const [, bits] = membersOf(readDer(publicKey.export({ format: 'der', type: 'spki' }))[0])
  return createHash('sha1')
    .update(bits?.content.subarray(1) ?? Buffer.alloc(0))
    .digest()
}

function nameOf(subject: CertificateSubject): Buffer {
  const parts = [
    attribute('2.5.4.10', subject.organisation),
    attribute('2.5.4.11', subject.unit),
    attribute('2.5.4.3', subject.commonName),
  ]
  if (subject.country !== undefined) {
    const value = der(tags.printableString, Buffer.from(subject.country))
    parts.unshift(setOf(sequence(oid('2.5.4.6'), value)))
  }
  return sequence(...parts)
}

function attribute(id: string, value: string): Buffer {
  return setOf(sequence(oid(id), der(tags.utf8String, Buffer.from(value))))
}

/** UTCTime until 2049, GeneralizedTime from 2050 (RFC 5280, 4.1.2.5). */
function timeOf(instant: Date): Buffer {
  const digits = instant.toISOString().replace(/\.\d+|[-:T]/g, '')
  const isShort = instant.getUTCFullYear() < 2050
  return isShort
    ? der(tags.utcTime, Buffer.from(digits.slice(2)))
    : der(tags.generalizedTime, Buffer.from(digits))
}

/** Issuer name and serial number as they stand in a certificate: how CMS names a signer. */
export function issuerAndSerial(certificate: Uint8Array): { issuer: Buffer; serial: Buffer } {
  const [body] = membersOf(readDer(certificate)[0])
  const fields = membersOf(body)
  const at = fields[0]?.tag === 0xa0 ? 1 : 0
  const serial = fields[at]
  const issuer = fields[at + 2]
  if (serial?.tag !== tags.integer || issuer?.tag !== tags.sequence) {
    throw new RangeError('not a certificate')
  }
  return { issuer: issuer.whole, serial: serial.whole }
}
