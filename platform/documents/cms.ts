/**
 * Detached CMS signatures (RFC 5652) as PAdES baseline B-B wants them (ETSI EN 319 142-1):
 * signed attributes content-type, message-digest and signing-certificate-v2 (RFC 5035); no
 * signing-time, since the PDF's own /M says it.
 */
import { createHash, sign, verify, X509Certificate, type KeyObject } from 'node:crypto'
import { issuerAndSerial } from './certificate.ts'
import { der, integer, membersOf, octets, oid, readDer, sequence, setOf, tags } from './der.ts'
import type { DerValue } from './der.ts'

const sha256Oid = oid('2.16.840.1.101.3.4.2.1')
const sha256 = sequence(sha256Oid)
const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'))
const data = oid('1.2.840.113549.1.7.1')
const signedData = oid('1.2.840.113549.1.7.2')
const contentType = oid('1.2.840.113549.1.9.3')
const messageDigest = oid('1.2.840.113549.1.9.4')
const signingCertificateV2 = oid('1.2.840.113549.1.9.16.2.47')
const documentSigningUsage = '1.3.6.1.5.5.7.3.36'

export type CmsSigner = {
  readonly privateKey: KeyObject
  readonly certificate: Uint8Array
  readonly rootCertificate: Uint8Array
}

/** The signature over content whose SHA-256 is `digest`. */
export function signCms(digest: Uint8Array, signer: CmsSigner): Buffer {
  const { issuer, serial } = issuerAndSerial(signer.certificate)
  const certificateHash = createHash('sha256').update(signer.certificate).digest()
  const generalNames = sequence(der(0xa4, issuer))
  const certificateId = sequence(octets(certificateHash), sequence(generalNames, serial))
  const attributes = setOf(
    sequence(contentType, setOf(data)),
    sequence(messageDigest, setOf(octets(digest))),
    sequence(signingCertificateV2, setOf(sequence(sequence(certificateId)))),
  )
  const signature = sign('sha256', attributes, signer.privateKey)
  const implicit = Buffer.from(attributes)
  implicit[0] = 0xa0 // In the message the SET is tagged [0]; what is signed is the SET.
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    sha256,
    implicit,
    ecdsaWithSha256,
    octets(signature),
  )
  const certificates = [signer.certificate, signer.rootCertificate].toSorted((one, other) =>
    Buffer.compare(one, other),
  )
  const content = sequence(
    integer(1),
    setOf(sha256),
    sequence(data),
    der(0xa0, ...certificates),
    setOf(signerInfo),
  )
  return sequence(signedData, der(0xa0, content))
}

/**
 * `good`: made by a document signer under the root, while its certificate was valid.
 * `untrusted`: sound in itself, by somebody else. `bad`: does not fit the content, or no CMS.
 */
export type CmsResult = 'good' | 'untrusted' | 'bad'

/** Checks a signature over content whose SHA-256 is `digest`; `signedAt` as the document claims. */
export function verifyCms(
  cms: Uint8Array,
  digest: Uint8Array,
  rootCertificate: Uint8Array,
  signedAt: Date,
): CmsResult {
  try {
    const read = readCms(cms)
    if (!read) return 'bad'
    const { signer, attributes, signature } = read
    if (!attributesFit(attributes, digest, signer.raw)) return 'bad'
    const signed = Buffer.from(attributes.whole)
    signed[0] = tags.set
    if (!verify('sha256', signed, signer.publicKey, signature)) return 'bad'
    return isTrusted(signer, rootCertificate, signedAt) ? 'good' : 'untrusted'
  } catch {
    return 'bad' // Not DER, not a certificate, not a key that we can use.
  }
}

function readCms(
  cms: Uint8Array,
): { signer: X509Certificate; attributes: DerValue; signature: Buffer } | undefined {
  const [type, wrapped] = membersOf(readDer(cms)[0])
  if (!type?.whole.equals(signedData)) return undefined
  const fields = membersOf(membersOf(wrapped, 0xa0)[0])
  const certificates = membersOf(
    fields.find((field) => field.tag === 0xa0),
    0xa0,
  )
  const infos = membersOf(fields.at(-1), tags.set)
  const [version, sid, digestAlgorithm, attributes, algorithm, signature] = membersOf(infos[0])
  if (infos.length !== 1 || !version || !sid || !attributes || !signature) return undefined
  if (attributes.tag !== 0xa0 || signature.tag !== tags.octetString) return undefined
  const digestOid = membersOf(digestAlgorithm)[0]
  if (!digestOid?.whole.equals(sha256Oid)) return undefined
  if (!algorithm?.whole.equals(ecdsaWithSha256)) return undefined
  const found = certificates.find((certificate) => {
    const { issuer, serial } = issuerAndSerial(certificate.whole)
    return sid.whole.equals(sequence(issuer, serial))
  })
  if (!found) return undefined
  return { signer: new X509Certificate(found.whole), attributes, signature: signature.content }
}

/** The attributes must name this content and this very certificate, each exactly once. */
function attributesFit(attributes: DerValue, digest: Uint8Array, certificate: Buffer): boolean {
  const values = new Map<string, DerValue>()
  for (const attribute of membersOf(attributes, 0xa0)) {
    const [type, set] = membersOf(attribute)
    const [value, ...more] = membersOf(set, tags.set)
    const name = type?.whole.toString('hex') ?? ''
    if (!value || more.length > 0 || values.has(name)) return false
    values.set(name, value)
  }
  const stated = values.get(messageDigest.toString('hex'))
  const type = values.get(contentType.toString('hex'))
  const named = values.get(signingCertificateV2.toString('hex'))
  if (!stated || !stated.content.equals(digest) || !type?.whole.equals(data)) return false
  const [certificateIds] = membersOf(named)
  const [certificateId] = membersOf(certificateIds)
  const [hash] = membersOf(certificateId)
  const expected = createHash('sha256').update(certificate).digest()
  return hash?.tag === tags.octetString && hash.content.equals(expected)
}

function isTrusted(signer: X509Certificate, rootCertificate: Uint8Array, signedAt: Date): boolean {
  const at = signedAt.getTime()
  if (!(at >= Date.parse(signer.validFrom) && at <= Date.parse(signer.validTo))) return false
  if (signer.ca || !signer.keyUsage?.includes(documentSigningUsage)) return false
  const root = new X509Certificate(rootCertificate)
  return signer.checkIssued(root) && signer.verify(root.publicKey)
}
