/** What is posted: a photo, a PDF or the text of a code, told apart by what they are. */
import {
  credentialFileName,
  psidFileName,
  verifyByCode,
  verifyByPdf,
  type PdfVerification,
} from '#platform/catalogue'
import { credentialText, documentProblems, parseNumber } from '#platform/documents'
import { Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { findByNumber, showWait } from './by-number.tsx'
import { showChallan } from './challan-page.tsx'
import type { Desk } from './desk.ts'
import { elsewhereOf } from './elsewhere.ts'
import type { Findings } from './findings.ts'
import type { Asking } from './frame.tsx'
import { verifierProblems } from './problems.ts'
import { showResult } from './result-page.tsx'
import { findingsByCode, findingsByPdf } from './server-findings.ts'
import { showStart, type Field } from './start-page.tsx'

const codeLengthMax = 10_000
/** As `createQrReader` limits them; the server's limit on uploads comes first. */
const photoLimits = { megabytes: '12', megapixels: '40' }

type Posted = { readonly file?: unknown; readonly code?: unknown }

export async function answerPosted(asking: Asking, desk: Desk): Promise<FastifyReply> {
  const { file, code } = (asking.request.body ?? {}) as Posted
  if (Buffer.isBuffer(file) || code === undefined) return answerFile(asking, desk, file)
  return answerCode(asking, desk, typeof code === 'string' ? code.trim() : '')
}

async function answerFile(asking: Asking, desk: Desk, file: unknown): Promise<FastifyReply> {
  const found = await findInFile(asking, desk, file).catch(asProblem)
  if (found instanceof Problem) return backToStart(asking, desk, 'file', found)
  if (!('challan' in found)) return showResult(asking, found)
  // Its payment number is looked up like a typed number, and counted as one.
  const seconds = desk.limit.refuse(asking.request.ip)
  return seconds === undefined ? showChallan(asking, found.challan) : showWait(asking, seconds)
}

type Found = Findings | { readonly challan: string }

async function findInFile(asking: Asking, desk: Desk, file: unknown): Promise<Found> {
  const { platform } = asking
  if (!Buffer.isBuffer(file) || file.length === 0) {
    throw verifierProblems['verifier-file-missing']()
  }
  if (file.subarray(0, 1024).includes('%PDF-')) {
    const found = await verifyByPdf(platform, file)
    const challan = challanIn(found)
    if (challan !== undefined) return { challan }
    const attached = found.pdf.attachments.get(credentialFileName)
    return findingsByPdf(asking, found, attached ? credentialText(attached) : '')
  }
  const code = await desk.reader.read(file)
  return findingsByCode(asking, await verifyByCode(platform, code), code)
}

/** A challan is not sealed and carries no signed data; whatever has either is a document. */
function challanIn({ pdf, code }: PdfVerification): string | undefined {
  if (pdf.signature !== 'none' || code) return undefined
  return pdf.attachments.get(psidFileName)?.subarray(0, 60).toString('latin1')
}

async function answerCode(asking: Asking, desk: Desk, code: string): Promise<FastifyReply> {
  if (code === '') {
    return backToStart(asking, desk, 'code', verifierProblems['verifier-code-missing']())
  }
  // People paste the number where the code goes; it is answered as a number, and counted as one.
  if (parseNumber(code)) {
    const seconds = desk.limit.refuse(asking.request.ip)
    if (seconds !== undefined) return showWait(asking, seconds)
    const found = await findByNumber(asking, code)
    if (!(found instanceof Problem)) return showResult(asking, found)
    return backToStart(asking, desk, 'code', found, code)
  }
  const elsewhere = elsewhereOf(code)
  if (elsewhere) return showStart(asking, await desk.code(), { elsewhere })
  const text = code.slice(0, codeLengthMax)
  const found = await verifyByCode(asking.platform, text)
  return showResult(asking, await findingsByCode(asking, found, text))
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  throw error
}

async function backToStart(
  asking: Asking,
  desk: Desk,
  field: Field,
  given: Problem,
  code?: string,
): Promise<FastifyReply> {
  const values = { start: 'PK1:', ...given.values }
  const problem = new Problem(given.code, given.kind, { values })
  const page = { fault: { field, problem }, ...(code === undefined ? {} : { code }) }
  return showStart(asking, await desk.code(), page)
}

/** An upload that was cut off for its size comes here; everything else is not ours to tell. */
export async function tellUploadFault(
  asking: Asking,
  desk: Desk,
  error: unknown,
): Promise<FastifyReply> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'FST_REQ_FILE_TOO_LARGE') throw error
  const problem = documentProblems['document-photo-too-large']({ values: photoLimits })
  return backToStart(asking, desk, 'file', problem)
}
