/** Every entry of one document's life in the public log, with proofs to keep. */
import { Isolate, Link, Split, Table, Verbatim } from '#channels/components'
import { loggedActsOf, type LoggedActs } from '#platform/catalogue'
import { formatNumber } from '#platform/documents'
import { formatDate, Problem } from '#platform/kernel'
import { formatProofBundle, leafKindWords } from '#platform/log'
import type { FastifyReply } from 'fastify'
import { asNeedOfPrefix, showWait } from './by-number.tsx'
import type { Desk } from './desk.ts'
import { showPage, type Asking } from './frame.tsx'
import { recordWords as words } from './log-wording.ts'
import { numberLengthMax } from './number-field.tsx'
import { verifierProblems } from './problems.ts'
import { showStart } from './start-page.tsx'

/** From the form, which asks by query, to the page's lasting address. */
export function leadToRecords({ request, reply }: Asking): FastifyReply {
  const { number } = request.query as { number?: unknown }
  const typed = (typeof number === 'string' ? number.replace(/\s/g, '') : '').slice(
    0,
    numberLengthMax,
  )
  const path = typed === '' ? '/log' : `/log/records/${encodeURIComponent(typed)}`
  return reply.redirect(path, 303)
}

export async function showRecords(asking: Asking, desk: Desk): Promise<FastifyReply> {
  const found = await findActs(asking, desk)
  if (found === 'wait') return waitFor(asking, desk)
  if (found instanceof Problem) {
    const fault = { field: 'number', problem: found } as const
    return showStart(asking, await desk.code(), { fault, number: numberOf(asking) })
  }
  const { speak } = asking
  const number = formatNumber(found.number)
  return showPage(asking, {
    title: speak(words.title, { number }),
    section: undefined,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title, { number })}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        <ActTable asking={asking} found={found} />
        {found.waiting > 0 && (
          <p class="govuk-body">{speak(words.waiting, { count: String(found.waiting) })}</p>
        )}
        {found.acts.length > 0 && <SaveAll asking={asking} found={found} />}
        <p class="govuk-body">
          {speak(words.meaning)}{' '}
          <Link href={`/verify/number?number=${encodeURIComponent(found.number)}`}>
            {speak(words.verify)}
          </Link>
        </p>
      </Split>
    ),
  })
}

type PartProps = { readonly asking: Asking; readonly found: LoggedActs }

function ActTable({ asking: { speak, language }, found: { number, acts } }: PartProps) {
  return (
    <Table
      stacked
      head={[
        { text: speak(words.act) },
        { text: speak(words.day) },
        { text: speak(words.index) },
        { text: speak(words.proof) },
      ]}
      rows={acts.map(({ kind, day, index }) => [
        { text: speak(leafKindWords[kind]) },
        { text: formatDate(day, language) },
        { text: <Isolate>{index}</Isolate> },
        {
          text: (
            <Link href={`/log/records/${encodeURIComponent(number)}/${index}.tlog-proof`}>
              {speak(words.save)}
            </Link>
          ),
        },
      ])}
    />
  )
}

function SaveAll({ asking: { speak }, found: { number } }: PartProps) {
  const path = `/log/records/${encodeURIComponent(number)}/proofs.json`
  return (
    <>
      <p class="govuk-body">
        <Link href={path}>{speak(words.all)}</Link>
      </p>
      <p class="govuk-body">{speak(words.later)}</p>
      <Verbatim>{`npm run daftar -- log check ${number}-proofs.json`}</Verbatim>
    </>
  )
}

/** One proof (`12.tlog-proof`), or all of them with the keys (`proofs.json`). */
export async function answerRecordProofs(asking: Asking, desk: Desk): Promise<FastifyReply> {
  const found = await findActs(asking, desk)
  if (found === 'wait') return waitFor(asking, desk)
  if (found instanceof Problem) throw found
  const { number, acts } = found
  const { platform, request } = asking
  const { file } = request.params as { file: string }
  if (file === 'proofs.json' && acts.length > 0) {
    const bundle = formatProofBundle({
      log: platform.logVerifierKey,
      witnesses: platform.witnesses.verifierKeys,
      proofs: acts.map(({ proof }) => proof),
    })
    return saved(asking, `${number}-proofs.json`, 'application/json; charset=utf-8', bundle)
  }
  const act = acts.find(({ index }) => file === `${index}.tlog-proof`)
  if (!act) throw verifierProblems['verifier-proof-not-there']()
  const name = `${number}-${act.index}.tlog-proof`
  return saved(asking, name, 'text/plain; charset=utf-8', act.proof)
}

function saved({ reply }: Asking, name: string, type: string, body: string): FastifyReply {
  return reply
    .type(type)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(body)
}

function numberOf({ request }: Asking): string {
  return (request.params as { number: string }).number.slice(0, numberLengthMax)
}

/** Limited like any question by number: nobody may try out all of them. */
async function findActs(asking: Asking, desk: Desk): Promise<LoggedActs | Problem | 'wait'> {
  if (desk.limit.refuse(asking.request.ip) !== undefined) return 'wait'
  const number = numberOf(asking).replace(/\s/g, '')
  const found = await loggedActsOf(asking.platform, number).catch(asNeedOfPrefix)
  return found ?? verifierProblems['verifier-proof-not-there']()
}

function waitFor(asking: Asking, desk: Desk): FastifyReply {
  return showWait(asking, desk.limit.refuse(asking.request.ip) ?? 1)
}
