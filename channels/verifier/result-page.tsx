import { Link } from '#channels/components'
import type { FastifyReply } from 'fastify'
import { resultWords } from './answer-wording.ts'
import { FindingsView } from './findings-view.tsx'
import type { Findings } from './findings.ts'
import { FileForm } from './by-file.tsx'
import { showPage, type Asking } from './frame.tsx'

/** The page of three answers. */
export function showResult(asking: Asking, findings: Findings): FastifyReply {
  const { speak } = asking
  return showPage(asking, {
    title: speak(resultWords.title),
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(resultWords.title)}</h1>
        <FindingsView findings={findings} />
        {findings.fileNumber && <FileForm asking={asking} number={findings.fileNumber} />}
        <p class="govuk-body">
          <Link href="/verify">{speak(resultWords.again)}</Link>
        </p>
      </>
    ),
  })
}
