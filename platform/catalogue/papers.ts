import { fileURLToPath } from 'node:url'
import { actOf, type Case } from '#platform/cases'
import { credentialText, findDocumentByNumber, signPdf, type Attachment } from '#platform/documents'
import { civilDateOf } from '#platform/kernel'
import { formatPsid, type Charge } from '#platform/payments'
import type { CaseView } from './case-view.ts'
import { documentKindOf, papersOf, type Paper, type PaperContext } from './definition.ts'
import { identityCodeOf } from './identity-paper.ts'
import { logStateOf } from './log-state.ts'
import { findDocumentPortrait, openCasePortrait } from './portraits/show.ts'
import { portraitWords } from './portraits/wording.ts'
import type { Platform } from './platform.ts'
import { catalogueProblems } from './problems.ts'
import { raastWayOf } from './raast.ts'
import { openCredential } from './sealed-answers.ts'
import { chargeAskedFor } from './settlement.ts'

/** A printed document, ready to be sent: its bytes and the name under which it is saved. */
export type PrintedPaper = { readonly bytes: Buffer; readonly fileName: string }

export const credentialFileName = 'credential.cose'
export const proofFileName = 'inclusion.tlog-proof'
/** By this a challan is known for one when somebody takes it for the document. */
export const psidFileName = 'psid.txt'

/**
 * A signed paper of a case, its certificate if no other is named: PDF/A with the signed code
 * printed and attached, the log's proof attached once there is one, signed as a whole. It can be
 * made again at any time; the register is the proof, not the paper.
 * @throws action-not-now while nothing is issued
 */
export async function printCertificate(
  platform: Platform,
  view: CaseView,
  documentType = view.service.output?.certificate.documentType,
): Promise<PrintedPaper> {
  const { service } = view
  const { certificate, document, kind } = await documentIn(platform, view, documentType)
  const { issuedAt, number } = document
  const credential = openCredential(platform.setting.vault, view, document)
  const key = { jurisdiction: document.jurisdiction, id: document.caseId, seq: document.caseSeq }
  const logged = await logStateOf(platform, actOf(key))
  const attachments: Attachment[] = []
  if (logged.kind === 'sealed') {
    attachments.push({
      name: proofFileName,
      bytes: Buffer.from(logged.proof),
      mimeType: 'text/plain',
      description: 'Proof that the public log holds this document',
    })
  }
  const context = await contextOf(platform, view, { number, issuedAt })
  const { identity } = certificate
  const { portrait, images } = await portraitIn(platform, view, { certificate, document })
  const bytes = await printSigned(platform, {
    template: certificate.template,
    data: { ...certificate.data(context as never), portrait },
    images,
    credential,
    attachments,
    createdAt: issuedAt,
    qrText:
      identity &&
      view.item &&
      identityCodeOf(identity, { item: view.item, number, issuedAt }, platform.documentKeys),
  })
  const isOwn = kind === service.id
  return { bytes, fileName: `${number}${isOwn ? '' : `-${documentType}`}.pdf` }
}

/**
 * What the template's `portrait-box` draws: the picture that the issuing act has bound, opened
 * under the reading of the case, or in words why there is none.
 * @throws portrait-not-genuine
 */
async function portraitIn(
  platform: Platform,
  view: CaseView,
  printed: Parameters<typeof findDocumentPortrait>[2],
) {
  const found = await findDocumentPortrait(platform, view, printed)
  if (!found) return { portrait: null, images: {} }
  if (found.kind === 'changed') throw catalogueProblems['portrait-not-genuine']()
  const { alt } = portraitWords
  if (found.kind !== 'shown')
    return { portrait: { words: portraitWords[found.kind], alt }, images: {} }
  const images = { portrait: await openCasePortrait(platform, view, found.portrait) }
  return { portrait: { words: null, alt }, images }
}

export type SignedPaper = {
  readonly template: URL
  readonly data: object
  /** JPEG pictures by the names that the template knows them by. */
  readonly images?: Readonly<Record<string, Uint8Array>>
  readonly credential: Buffer
  /** Beside the signed data. */
  readonly attachments: readonly Attachment[]
  readonly createdAt: Date
  /** The code that is printed, where it is not that of the signed data. */
  readonly qrText?: string | undefined
}

/** The bytes of a paper with its signed code printed and attached, signed as a whole. */
export async function printSigned(
  { renderer, documentKeys, setting, demo, verifyAt }: Platform,
  { template, data, images = {}, credential, attachments, createdAt, qrText }: SignedPaper,
): Promise<Buffer> {
  const pdf = await renderer.render({
    template: fileURLToPath(template),
    data: { ...data, isSpecimen: demo !== undefined, verifyAt: verifyAt ?? null },
    images,
    attachments: [
      {
        name: credentialFileName,
        bytes: credential,
        mimeType: 'application/cose',
        description: 'The signed data of this document, as in its QR code',
      },
      ...attachments,
    ],
    qrText: qrText ?? credentialText(credential),
    createdAt,
  })
  return signPdf(pdf, { keys: documentKeys, signedAt: setting.now() })
}

/** A document that a case has issued, and the paper that it is printed on. */
export async function documentIn(
  platform: Pick<Platform, 'db'>,
  { service, case: kase }: CaseView,
  documentType: number | undefined,
) {
  const certificate = papersOf(service)
    .map((output) => output.certificate)
    .find((one) => one.documentType === documentType)
  const number = kase.recordKey
  const kind = certificate && documentKindOf(service, certificate.documentType)
  const document = number && (await findDocumentByNumber(platform.db, number, kind))
  if (!certificate || !kind || !document) throw catalogueProblems['action-not-now']()
  return { certificate, document, kind }
}

/**
 * The paying-in form of the case's open charge, for a bank's counter. It is not signed: it proves
 * nothing, and its payment number is attached only so that a verifier can say what it is.
 */
export async function printChallan(platform: Platform, view: CaseView): Promise<PrintedPaper> {
  const challan: Paper<never> | undefined = view.service.cost?.challan
  const charge = chargeAskedFor(view)
  if (!challan || !charge) throw catalogueProblems['action-not-now']()
  const context = await contextOf(
    platform,
    view,
    { number: '', issuedAt: charge.createdAt },
    charge,
  )
  const raast = await raastWayOf(platform, charge)
  const { qrText } = raast ?? {}
  const bytes = await platform.renderer.render({
    template: fileURLToPath(challan.template),
    data: {
      ...challan.data(context as never),
      isSpecimen: platform.demo !== undefined,
      hasCode: qrText !== undefined,
    },
    ...(qrText !== undefined && { qrText }),
    attachments: [
      {
        name: psidFileName,
        bytes: Buffer.from(charge.psid),
        mimeType: 'text/plain',
        description: 'The payment number of this challan',
      },
    ],
    createdAt: charge.createdAt,
  })
  return { bytes, fileName: `challan-${charge.psid}.pdf` }
}

async function contextOf(
  platform: Platform,
  view: CaseView,
  issued: { number: string; issuedAt: Date },
  asked?: Charge,
): Promise<PaperContext<unknown>> {
  const { service, jurisdiction, case: kase } = view
  const charge = asked ?? view.charges.findLast(({ state }) => state === 'paid')
  return {
    answers: view.answers,
    reference: view.reference,
    item: view.item,
    ...issued,
    lists: await platform.lists.of(service, kase.jurisdiction, view.answers),
    jurisdiction: { code: jurisdiction.code, name: jurisdiction.name },
    // A challan asks for what is still to be paid, a certificate says what was.
    amount: asked?.amountPaisa ?? amountOf(kase),
    steps: view.explanation?.steps ?? [],
    psid: charge && formatPsid(charge.psid),
    headOfAccount: service.cost?.headOfAccount,
    payBy: charge && civilDateOf(charge.expiresAt),
  }
}

function amountOf(kase: Case): number {
  return Number(kase.facts['amount'] ?? 0)
}
