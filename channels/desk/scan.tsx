/** Looking a case up by the square code on its paper: a photo, or what a camera read. */
import { BackLink, ErrorSummary, fieldOf, goTo, Split, tellProblem } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { checkCredential, createQrReader, type QrReader } from '#platform/documents'
import { asRefusal, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { findCases, soughtIn } from './find-cases.ts'
import { forOfficer } from './officer.ts'
import { deskProblems } from './problems.ts'
import { ScanForm } from './scan-form.tsx'
import { SearchForm } from './search-form.tsx'
import { showPage, type OfficerVisit } from './visit.tsx'
import { searchWords as words } from './wording.ts'

const codeLengthMax = 10_000

/** Closes its reader of pictures, whose thread starts with the first photo, with the instance. */
export function registerScan(app: FastifyInstance, platform: Platform): void {
  const reader = createQrReader({ workers: 1 })
  app.addHook('onClose', () => reader.close())
  app.get(
    '/desk/scan',
    forOfficer(platform, async (visit) => goTo(visit, '/desk')),
  )
  app.post(
    '/desk/scan',
    forOfficer(platform, async (visit) => scan(visit, reader)),
  )
}

async function scan(visit: OfficerVisit, reader: QrReader): Promise<FastifyReply> {
  try {
    return goTo(visit, await addressOf(visit, await codeIn(visit, reader)))
  } catch (thrown) {
    return showFault(visit, asRefusal(thrown))
  }
}

/** The text of the code, from the camera or out of the photo. */
async function codeIn(visit: OfficerVisit, reader: QrReader): Promise<string> {
  const code = fieldOf(visit.fields, 'code').trim()
  if (code !== '') return code.slice(0, codeLengthMax)
  const { file } = visit.request.body as { readonly file?: unknown }
  if (!Buffer.isBuffer(file) || file.length === 0) throw deskProblems['desk-photo-missing']()
  return reader.read(file)
}

/** Only a good signature names a number; which case it is, the register says. */
async function addressOf({ platform, actor }: OfficerVisit, code: string): Promise<string> {
  const read = await checkCredential(code, platform.documentKeys.trustList)
  if (read.signature !== 'good') throw deskProblems['desk-code-not-ours']()
  const [only] = await findCases(platform, actor, soughtIn(read.credential.number))
  if (!only) throw deskProblems['desk-code-elsewhere']()
  return `/desk/cases/${formatReference(only)}`
}

function showFault(visit: OfficerVisit, problem: Problem): FastifyReply {
  const { speak, language } = visit
  return showPage(visit, {
    title: speak(words.scan),
    status: problem.status,
    hasErrors: true,
    before: <BackLink href="/desk" />,
    body: (
      <Split>
        <ErrorSummary errors={[{ text: problem.title(language), href: '#file' }]} />
        <h1 class="govuk-heading-l">{speak(words.scan)}</h1>
        <ScanForm visit={visit} error={tellProblem(problem, language)} />
        <SearchForm visit={visit} />
      </Split>
    ),
  })
}
