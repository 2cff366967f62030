import assert from 'node:assert/strict'
import { createHash, X509Certificate } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Certificate, CertificateChainValidationEngine } from 'pkijs'
import { loadOrCreateDocumentKeys } from './keys.ts'
import { issuedAt } from './testing.ts'

const options = { issuer: 'PK-XX-WND', name: 'Office of Winds: دفتر', now: issuedAt }
const folder = () => mkdtempSync(join(tmpdir(), 'daftar-keys-'))

test('keys are made once and found again', () => {
  const directory = folder()
  const first = loadOrCreateDocumentKeys(directory, options)
  const again = loadOrCreateDocumentKeys(directory, { ...options, now: new Date() })
  assert.deepEqual(again.certificate, first.certificate)
  assert.deepEqual(again.kid, first.kid)
  assert.deepEqual(again.trustList.keys, first.trustList.keys)
})

test('private keys are readable by their owner alone', () => {
  const directory = folder()
  loadOrCreateDocumentKeys(directory, options)
  const files = readdirSync(directory).toSorted()
  assert.deepEqual(files, ['root-key.pem', 'root.pem', 'signer-key.pem', 'signer.pem'])
  for (const file of files.filter((name) => name.includes('key'))) {
    assert.equal(statSync(join(directory, file)).mode & 0o777, 0o600, file)
  }
})

test('the signer’s certificate may sign documents, under a root that may sign it', async () => {
  const keys = loadOrCreateDocumentKeys(folder(), options)
  const signer = new X509Certificate(keys.certificate)
  const root = new X509Certificate(keys.rootCertificate)
  assert.ok(root.ca && !signer.ca)
  assert.ok(signer.checkIssued(root) && signer.verify(root.publicKey))
  assert.ok(signer.keyUsage?.includes('1.3.6.1.5.5.7.3.36'), 'document signing, RFC 9336')
  assert.match(signer.subject, /C=PK\n.*OU=PK-XX-WND/s)
  assert.equal(root.validToDate.getUTCFullYear() - root.validFromDate.getUTCFullYear(), 20)
  // A second opinion on the whole chain.
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [Certificate.fromBER(new Uint8Array(keys.rootCertificate))],
    certs: [Certificate.fromBER(new Uint8Array(keys.certificate))],
    checkDate: issuedAt,
  })
  const verdict = await engine.verify()
  assert.equal(verdict.result, true, verdict.resultMessage)
})

test('the trust list names the signer by the start of its certificate’s hash', () => {
  const { certificate, kid, trustList } = loadOrCreateDocumentKeys(folder(), options)
  const hash = createHash('sha256').update(certificate).digest('hex')
  assert.equal(kid.toString('hex'), hash.slice(0, 16))
  assert.equal(trustList.keys[0]?.kid, hash.slice(0, 16))
  assert.equal(trustList.keys[0]?.issuer, 'PK-XX-WND')
  assert.equal(trustList.issuedAt, issuedAt.toISOString())
  assert.equal(trustList.keys[0]?.publicKeyJwk.d, undefined, 'nothing private')
})

test('a folder of another issuer, or of mixed keys, is refused and left alone', () => {
  const directory = folder()
  loadOrCreateDocumentKeys(directory, options)
  assert.throws(() => loadOrCreateDocumentKeys(directory, { ...options, issuer: 'PK-XX-SEA' }))
  const other = folder()
  loadOrCreateDocumentKeys(other, options)
  copyFileSync(join(other, 'signer-key.pem'), join(directory, 'signer-key.pem'))
  assert.throws(() => loadOrCreateDocumentKeys(directory, options), /do not belong together/)
  rmSync(join(directory, 'signer-key.pem'))
  assert.throws(() => loadOrCreateDocumentKeys(directory, options))
})

test('a start that was killed before the last file begins again', () => {
  const directory = folder()
  loadOrCreateDocumentKeys(directory, options)
  rmSync(join(directory, 'signer.pem'))
  assert.equal(loadOrCreateDocumentKeys(directory, options).issuer, 'PK-XX-WND')
})
