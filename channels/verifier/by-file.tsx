/** Whether a file is the one whose fingerprint stands in the register under a number. */
import { createHash } from 'node:crypto'
import { Button, FileUpload, Form, Link, Split, StatusTag, WarningText } from '#channels/components'
import { verifyByNumber } from '#platform/catalogue'
import { formatNumber } from '#platform/documents'
import type { FastifyReply } from 'fastify'
import { resultWords as words } from './answer-wording.ts'
import { showWait } from './by-number.tsx'
import type { Desk } from './desk.ts'
import { showPage, type Asking } from './frame.tsx'
import { verifierProblems } from './problems.ts'
import { fingerprintIn } from './shown-fields.ts'

type FileFormProps = { readonly asking: Asking; readonly number: string }

/** The file is looked at and let go. */
export function FileForm({ asking: { speak, request }, number }: FileFormProps) {
  return (
    <Form
      action="/verify/file"
      hasFiles
      hidden={{ _csrf: request.visitor.csrfToken, number }}
      label={speak(words.file)}
    >
      <FileUpload name="file" label={speak(words.file)} labelSize="m" />
      <Button variant="secondary">{speak(words.fileGo)}</Button>
    </Form>
  )
}

/** @throws verifier-file-missing, verifier-proof-not-there where no fingerprint is on record */
export async function answerFileOf(asking: Asking, desk: Desk): Promise<FastifyReply> {
  const { platform, request, speak } = asking
  const seconds = desk.limit.refuse(request.ip)
  if (seconds !== undefined) return showWait(asking, seconds)
  const { file, number } = request.body as { readonly file?: unknown; readonly number?: unknown }
  if (!Buffer.isBuffer(file) || file.length === 0) throw verifierProblems['verifier-file-missing']()
  const { state } = await verifyByNumber(
    platform,
    typeof number === 'string' ? number.slice(0, 100) : '',
  )
  const known = typeof state === 'object' ? fingerprintIn(state) : undefined
  if (typeof state !== 'object' || !known) throw verifierProblems['verifier-no-fingerprint']()
  const isSame = createHash('sha256').update(file).digest('hex') === known
  const values = { number: formatNumber(state.number) }
  const name = speak(isSame ? words.fileSame : words.fileOther)
  return showPage(asking, {
    title: name,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{name}</h1>
        {isSame ? (
          <p class="govuk-body">
            <StatusTag tone="done">{speak(words.fileSameMeans, values)}</StatusTag>
          </p>
        ) : (
          <WarningText>{speak(words.fileOtherMeans, values)}</WarningText>
        )}
        <p class="govuk-body">
          <Link href={`/verify/number?number=${encodeURIComponent(state.number)}`}>
            {formatNumber(state.number)}
          </Link>
        </p>
      </Split>
    ),
  })
}
