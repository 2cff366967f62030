import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createRenderer,
  credentialText,
  loadOrCreateDocumentKeys,
  signCredential,
  signPdf,
} from '#platform/documents'
import { text } from '#platform/kernel'
import { rateOf, round, type Measured } from './measure.ts'
import { newFolder, removeFolder } from './program.ts'

const template = fileURLToPath(new URL('../services/domicile/certificate.typ', import.meta.url))

/** Signed PDF/A documents with the code printed and attached, made by one worker. */
export async function pdfRate(seconds: number): Promise<Measured> {
  const folder = newFolder()
  const keys = loadOrCreateDocumentKeys(join(folder, 'keys'), {
    issuer: 'PK-BENCH',
    name: 'Bench',
    now: new Date(),
  })
  const renderer = createRenderer({ workers: 1 })
  let made = 0
  const make = async () => {
    // Every paper differs, as real ones do: an engine that remembers must not look fast for it.
    made += 1
    const number = `PB-MHR-${String(made).padStart(16, '0')}`
    const name = `Amina Bibi ${randomBytes(6).toString('hex')}`
    const claims = new Map([[10, name]])
    const salt = randomBytes(16)
    const credential = signCredential(
      { issuer: keys.issuer, documentType: 2, number, issuedAt: new Date(), salt, claims },
      keys,
    )
    const pdf = await renderer.render({
      template,
      createdAt: new Date(),
      qrText: credentialText(credential),
      attachments: [
        {
          name: 'credential.cose',
          bytes: credential,
          mimeType: 'application/cose',
          description: 'signed data',
        },
      ],
      data: {
        number,
        title: text('Certificate', 'سرٹیفکیٹ'),
        authority: text('Authority', 'ادارہ'),
        office: text('Mehrabad', 'مہرآباد'),
        issued: text('Issued today', 'آج جاری'),
        note: text('Note', 'نوٹ'),
        check: text('Check', 'تصدیق'),
        facts: [{ label: text('Name', 'نام'), value: name }],
      },
    })
    return signPdf(pdf, { keys, signedAt: new Date() })
  }
  const ours = await rateOf(2, seconds, async () => {
    await make()
  })
  await renderer.close()
  removeFolder(folder)
  const signatures = signingRate(keys)
  return {
    name: 'pdf',
    what: 'signed PDF/A-3 with code and attachment, one worker',
    ...ours,
    yardstick: 'QR credentials signed in one thread',
    yardstickPerSecond: signatures,
    ratio: round(ours.perSecond / signatures),
  }
}

function signingRate(keys: ReturnType<typeof loadOrCreateDocumentKeys>): number {
  const from = performance.now()
  let count = 0
  while (performance.now() - from < 2_000) {
    signCredential(
      {
        issuer: keys.issuer,
        documentType: 2,
        number: 'PB-MHR-0032512345678942',
        issuedAt: new Date(),
        salt: randomBytes(16),
        claims: new Map([[10, 'Amina Bibi']]),
      },
      keys,
    )
    count += 1
  }
  return Math.round(count / ((performance.now() - from) / 1_000))
}
