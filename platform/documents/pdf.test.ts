import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { Certificate, ContentInfo, SignedData } from 'pkijs'
import { credentialText, signCredential } from './index.ts'
import { openPdf } from './pdf-objects.ts'
import { signPdf } from './pdf-sign.ts'
import { verifyPdf } from './pdf-verify.ts'
import { createRenderer } from './render.ts'
import { inventedCredential, inventedKeys, issuedAt, kitePermit, pdfOf } from './testing.ts'

const keys = inventedKeys()
const credential = signCredential(inventedCredential(), keys)
const proof = Buffer.from('c2sp.org/tlog-proof@v1\nindex 3\n')
const attachments = [
  {
    name: 'credential.cose',
    bytes: credential,
    mimeType: 'application/cose',
    description: 'Signed data',
  },
  { name: 'inclusion.tlog-proof', bytes: proof, mimeType: 'text/plain', description: 'Proof' },
]
let unsigned: Buffer
let signed: Buffer

before(async () => {
  const renderer = createRenderer({ workers: 1 })
  unsigned = await renderer.render({
    ...kitePermit,
    attachments,
    qrText: credentialText(credential),
  })
  signed = signPdf(unsigned, { keys, signedAt: issuedAt })
  await renderer.close()
})

const refused = (code: string) => (error: unknown) =>
  error instanceof Error && error.message.startsWith(code)

const copyOf = (pdf: Buffer, at: number, byte: number) => {
  const copy = Buffer.from(pdf)
  copy[at] = byte
  return copy
}

/** An update that paints something over the page, as a forger appends it. */
function updateAfter(pdf: Buffer): Buffer {
  const file = openPdf(pdf)
  assert.ok(file)
  const start = pdf.length + '999 0 obj\n(over)\nendobj\n'.length
  const root = file.trailer.get('Root')
  assert.ok(root && typeof root === 'object' && 'object' in root)
  const update =
    `999 0 obj\n(over)\nendobj\nxref\n999 1\n${String(pdf.length).padStart(10, '0')} 00000 n\r\n` +
    `trailer\n<< /Size 1000 /Root ${root.object} 0 R /Prev ${file.crossReferenceAt} >>\n` +
    `startxref\n${start}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(update)])
}

describe('a signed PDF', () => {
  test('is good, whole, and gives its attachments back', () => {
    const result = verifyPdf(signed, keys)
    assert.deepEqual(
      { ...result, attachments: [...result.attachments] },
      {
        signature: 'good',
        coversWholeFile: true,
        changedAfterSigning: false,
        attachments: [
          ['credential.cose', credential],
          ['inclusion.tlog-proof', proof],
        ],
      },
    )
  })

  test('is good for another CMS library, signer and chain', async () => {
    const { contents, content } = takeApart(signed)
    const cms = new SignedData({ schema: ContentInfo.fromBER(contents).content })
    const verdict = await cms.verify({
      signer: 0,
      data: content,
      trustedCerts: [Certificate.fromBER(new Uint8Array(keys.rootCertificate))],
      checkChain: true,
      checkDate: issuedAt,
      extendedMode: true,
    })
    assert.equal(verdict.signatureVerified, true)
    assert.equal(verdict.signerCertificateVerified, true)
    new Uint8Array(content)[500] = 0
    const changed = cms.verify({ signer: 0, data: content, trustedCerts: [] })
    assert.equal(await changed.catch(() => false), false)
  })

  test('names what PAdES asks for: its certificate, and no signing time', () => {
    const { contents } = takeApart(signed)
    const cms = new SignedData({ schema: ContentInfo.fromBER(contents).content })
    const types = cms.signerInfos[0]?.signedAttrs?.attributes.map(({ type }) => type)
    assert.deepEqual(types?.toSorted(), [
      '1.2.840.113549.1.9.16.2.47',
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
    ])
    assert.match(signed.toString('latin1'), /\/SubFilter \/ETSI\.CAdES\.detached/)
  })

  test('still begins with the file that was signed, byte for byte', () => {
    assert.ok(signed.subarray(0, unsigned.length).equals(unsigned))
  })

  test('is not signed twice', () => {
    assert.throws(() => signPdf(signed, { keys, signedAt: issuedAt }), /already/)
  })
})

describe('each its own answer', () => {
  test('no signature', () => {
    const result = verifyPdf(unsigned, keys)
    assert.equal(result.signature, 'none')
    assert.deepEqual(result.attachments.get('credential.cose'), credential)
  })

  test('a changed byte, wherever it is', () => {
    const places = [200, 5_000, unsigned.length - 20, unsigned.length + 40, signed.length - 3]
    for (const at of [
      ...places,
      signed.indexOf('/M (D:') + 10,
      signed.indexOf('/ByteRange') + 30,
    ]) {
      const changed = copyOf(signed, at, (signed[at] ?? 0) ^ 1)
      assert.equal(verifyPdf(changed, keys).signature, 'bad', `byte ${at}`)
    }
  })

  test('another signature value', () => {
    const at = signed.indexOf('/Contents <') + 1_500
    const changed = copyOf(signed, at, signed[at] === 0x30 ? 0x31 : 0x30)
    assert.notEqual(verifyPdf(changed, keys).signature, 'good')
  })

  test('an appended update: good as it was signed, and changed since (T-DOC-3)', () => {
    const changed = updateAfter(signed)
    const result = verifyPdf(changed, keys)
    assert.equal(result.signature, 'good')
    assert.equal(result.coversWholeFile, false)
    assert.equal(result.changedAfterSigning, true)
    assert.deepEqual(result.attachments.get('credential.cose'), credential)
  })

  test('a single byte behind the end counts as well', () => {
    const result = verifyPdf(Buffer.concat([signed, Buffer.from(' ')]), keys)
    assert.deepEqual([result.coversWholeFile, result.changedAfterSigning], [false, true])
  })

  test('a foreign signature, though it bears the same names (T-DOC-2)', () => {
    const foreign = signPdf(unsigned, { keys: inventedKeys(), signedAt: issuedAt })
    assert.equal(verifyPdf(foreign, keys).signature, 'untrusted')
  })

  test('a date outside the signer’s life', () => {
    const old = signPdf(unsigned, { keys, signedAt: new Date('2020-01-01') })
    assert.equal(verifyPdf(old, keys).signature, 'untrusted')
  })

  test('a byte range that leaves out more than the signature (T-DOC-3)', () => {
    const text = signed.toString('latin1')
    const [whole = '', start = '', end = ''] = /\[0 (\d+) (\d+) \d+\]/.exec(text) ?? []
    const wider = whole.replace(`${start} ${end}`, `${start} ${Number(end) + 10}`)
    const rest = Number(/(\d+)\]$/.exec(whole)?.[1])
    const shifted = wider.replace(/\d+\]$/, `${rest - 10}]`)
    const changed = Buffer.from(text.replace(whole, shifted.padEnd(whole.length)), 'latin1')
    assert.equal(verifyPdf(changed, keys).signature, 'bad')
  })

  test('bytes that only look like a signature (T-DOC-3)', () => {
    const bait = pdfOf(['<< /Type /Catalog >>', '(/ByteRange [0 10 20 5] /Contents <00>)'])
    assert.equal(verifyPdf(bait, keys).signature, 'bad')
    const junk = Buffer.concat([signed, Buffer.from('/ByteRange [0 1 2 3] '.repeat(3))])
    assert.equal(verifyPdf(junk, keys).changedAfterSigning, true)
  })

  test('the end cut off', () => {
    const result = verifyPdf(signed.subarray(0, signed.length - 400), keys)
    assert.notEqual(result.signature, 'good')
  })
})

describe('a file that is not ours', () => {
  const withAttachment = (stream: Buffer, entries = '/Filter /FlateDecode') =>
    pdfOf([
      '<< /Type /Catalog /Names << /EmbeddedFiles << /Names [(a) 2 0 R] >> >> >>',
      '<< /Type /Filespec /EF << /F 3 0 R >> >>',
      Buffer.concat([
        Buffer.from(`<< /Length ${stream.length} ${entries} >>\nstream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    ])

  test('is read where it is plain', () => {
    const pdf = withAttachment(deflateSync('hello'))
    assert.equal(verifyPdf(pdf, keys).attachments.get('a')?.toString(), 'hello')
  })

  test('is refused when it is no PDF or far too large', () => {
    for (const junk of [Buffer.alloc(0), Buffer.from('hello'), Buffer.alloc(5_000)]) {
      assert.throws(() => verifyPdf(junk, keys), refused('document-file-not-pdf'))
    }
    const large = Buffer.concat([signed, Buffer.alloc(20 * 1024 * 1024)])
    assert.throws(() => verifyPdf(large, keys), refused('document-pdf-too-large'))
  })

  test('is refused when it inflates without end', () => {
    const bomb = withAttachment(deflateSync(Buffer.alloc(100_000_000)))
    assert.throws(() => verifyPdf(bomb, keys), refused('document-pdf-unreasonable'))
  })

  test('is refused when it carries hundreds of files', () => {
    const names = '(a) 2 0 R '.repeat(500)
    const pdf = pdfOf([`<< /Names << /EmbeddedFiles << /Names [${names}] >> >> >>`, '<< >>'])
    assert.throws(() => verifyPdf(pdf, keys), refused('document-pdf-unreasonable'))
  })

  test('is answered, not followed, when it goes in circles or in depth', () => {
    const circle = pdfOf(['<< /Names 2 0 R >>', '2 0 R'])
    const deep = pdfOf([`<< /Names ${'['.repeat(100_000)} >>`])
    const text = signed.toString('latin1')
    const loop = Buffer.from(text.replace(/\/Prev \d+/, `/Prev ${signed.length}`), 'latin1')
    for (const pdf of [circle, deep, loop]) {
      assert.notEqual(verifyPdf(pdf, keys).signature, 'good')
    }
  })

  test('with tables of millions of objects is refused', () => {
    const table = 'xref\n0 4000000000\n0000000000 65535 f\r\n'
    const pdf = Buffer.from(`%PDF-1.7\n${table}trailer\n<< >>\nstartxref\n9\n%%EOF\n`)
    assert.throws(() => verifyPdf(pdf, keys), refused('document-pdf-unreasonable'))
  })
})

/** The signature and what it covers, found without this block's reader. */
function takeApart(pdf: Buffer): { contents: Uint8Array<ArrayBuffer>; content: ArrayBuffer } {
  const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(pdf.toString('latin1'))
  const [, start = 0, end = 0, rest = 0] = (range ?? []).map(Number)
  assert.equal(end + rest, pdf.length)
  const padded = Buffer.from(pdf.toString('latin1', start + 1, end - 1), 'hex')
  const contents = new Uint8Array(padded.subarray(0, 4 + padded.readUInt16BE(2)))
  const covered = Buffer.concat([pdf.subarray(0, start), pdf.subarray(end)])
  return { contents, content: new Uint8Array(covered).buffer }
}
