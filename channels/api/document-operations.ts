import { ownReading, recordReads } from '#platform/consent'
import { actOf, findCase, caseProblems, type Case } from '#platform/cases'
import {
  catalogueProblems,
  getCase,
  logStateOf,
  openCredential,
  handOutCertificate,
  type Platform,
} from '#platform/catalogue'
import { credentialText, findDocumentByNumber, type IssuedDocument } from '#platform/documents'
import { text } from '#platform/kernel'
import type { FastifyRequest } from 'fastify'
import { caseNamed } from './case-operations.ts'
import type { Operation } from './operation.ts'
import { apiProblems } from './problems.ts'
import { credentialAnswer } from './schemas.ts'

const problems = ['case-not-found', 'action-not-now']

export function documentOperations(platform: Platform): Operation[] {
  const { db, setting } = platform
  return [
    {
      ...onDocuments('getCertificate', '/cases/:reference/certificate.pdf'),
      mayActFor: true,
      summary: text('The certificate as a signed PDF', 'دستخط شدہ PDF سرٹیفکیٹ'),
      answers: { 200: { means: 'PDF/A with the signed data.', contentType: 'application/pdf' } },
      problems,
      run: async (request, reply) => {
        const view = await getCase(db, setting, request.caller.actor, caseNamed(request))
        const { bytes, fileName } = await handOutCertificate(platform, request.caller.actor, view)
        return reply
          .type('application/pdf')
          .header('content-disposition', `attachment; filename="${fileName}"`)
          .send(bytes)
      },
    },
    {
      ...onDocuments('getCredential', '/cases/:reference/credential'),
      summary: text('The signed data that the QR code carries', 'QR کوڈ کا دستخط شدہ مواد'),
      description: text(
        'With `Accept: application/cose` the COSE_Sign1 bytes themselves.',
        '`Accept: application/cose` کے ساتھ خود COSE_Sign1 بائٹس۔',
      ),
      answers: {
        200: {
          means: 'The credential.',
          schema: credentialAnswer,
          alternative: 'application/cose',
        },
      },
      problems,
      run: async (request, reply) => {
        const { document, kase } = await documentOf(platform, request)
        const { personId } = request.caller
        const permit = await recordReads(db, ownReading(personId), [personId])
        const { number, issuedAt } = document
        const bytes = openCredential(setting.vault, { case: kase, permit }, document)
        if (request.headers.accept?.includes('application/cose')) {
          return reply.type('application/cose').send(bytes)
        }
        return {
          number,
          issuedAt,
          text: credentialText(bytes),
          cose: bytes.toString('base64'),
        }
      },
    },
    {
      ...onDocuments('getProof', '/cases/:reference/proof'),
      summary: text('The proof that the public log holds it', 'عوامی ریکارڈ میں موجودگی کا ثبوت'),
      description: text(
        'A c2sp.org/tlog-proof with its checkpoint: checkable with the network gone.',
        'c2sp.org/tlog-proof، اپنے checkpoint کے ساتھ: نیٹ ورک کے بغیر جانچا جا سکتا ہے۔',
      ),
      answers: { 200: { means: 'The proof.', contentType: 'text/plain; charset=utf-8' } },
      problems: [...problems, 'api-proof-not-yet'],
      run: async (request, reply) => {
        const { document } = await documentOf(platform, request)
        const { jurisdiction, caseId: id, caseSeq: seq } = document
        const logged = await logStateOf(platform, actOf({ jurisdiction, id, seq }))
        if (logged.kind !== 'sealed') throw apiProblems['api-proof-not-yet']()
        return reply.type('text/plain; charset=utf-8').send(logged.proof)
      },
    },
  ]
}

type Issued = { readonly kase: Case; readonly document: IssuedDocument }

/** What the caller's own case has issued. @throws case-not-found, action-not-now before issue */
async function documentOf({ db }: Platform, request: FastifyRequest): Promise<Issued> {
  const kase: Case | undefined = await findCase(db, caseNamed(request))
  if (kase?.applicantId !== request.caller.personId) throw caseProblems['case-not-found']()
  const document = kase?.recordKey && (await findDocumentByNumber(db, kase.recordKey, kase.service))
  if (!kase || !document) throw catalogueProblems['action-not-now']()
  return { kase, document }
}

function onDocuments(id: string, path: string) {
  return { method: 'GET', id, path, tag: 'documents', needs: 'bearer' } as const
}
