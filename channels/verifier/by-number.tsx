/** Questions by number: the page, the JSON for the offline page, the proof of the public log. */
import { Split, tellProblem } from '#channels/components'
import {
  questionsPerGuess,
  verifyByHash,
  verifyByNumber,
  verifyReceiptByHash,
  type Verification,
} from '#platform/catalogue'
import { documentProblems } from '#platform/documents'
import { Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import type { Desk } from './desk.ts'
import { elsewhereOf } from './elsewhere.ts'
import { codeStart, type Findings } from './findings.ts'
import { showPage, type Asking } from './frame.tsx'
import { numberLengthMax } from './number-field.tsx'
import type { StateAnswer } from './offline-data.ts'
import { waitWords } from './page-wording.ts'
import { verifierProblems } from './problems.ts'
import { showResult } from './result-page.tsx'
import { findingsByNumber, knownStateOf, logPlaceOf } from './server-findings.ts'
import { showStart } from './start-page.tsx'

function queryOf({ request }: Asking, name: string): string {
  const value = (request.query as Record<string, unknown>)[name]
  return typeof value === 'string' ? value.trim().slice(0, 5_000) : ''
}

/** The findings for a number, or the problem with what was typed. */
export async function findByNumber(asking: Asking, typed: string): Promise<Findings | Problem> {
  if (typed === '') return verifierProblems['verifier-number-missing']()
  if (typed.startsWith(codeStart)) return verifierProblems['verifier-number-is-code']()
  if (typed.length > numberLengthMax) return verifierProblems['verifier-number-mistyped']()
  const found = await verifyByNumber(asking.platform, typed).catch(asNeedOfPrefix)
  if (found instanceof Problem) return found
  if (found.state === 'mistyped') return verifierProblems['verifier-number-mistyped']()
  countGuess(asking, found)
  return findingsByNumber(asking, found)
}

/** Whoever tries numbers out soon waits; who holds a document never meets this. */
function countGuess({ platform, request }: Asking, { state }: Verification): void {
  if (state !== 'unknown') return
  platform.limits.verifyPage.spend(request.ip, questionsPerGuess.verifyPage)
}

/** Digits that two documents share need their letters: the asker can mend that. @throws all else */
export function asNeedOfPrefix(thrown: unknown): Problem {
  const code: keyof typeof documentProblems.list = 'document-number-needs-prefix'
  if (thrown instanceof Problem && thrown.code === code) return thrown
  throw thrown
}

export async function answerNumber(asking: Asking, desk: Desk): Promise<FastifyReply> {
  const seconds = desk.limit.refuse(asking.request.ip)
  if (seconds !== undefined) return showWait(asking, seconds)
  const typed = queryOf(asking, 'number')
  const elsewhere = elsewhereOf(typed)
  if (elsewhere) return showStart(asking, await desk.code(), { elsewhere })
  const found = await findByNumber(asking, typed)
  if (!(found instanceof Problem)) return showResult(asking, found)
  const isCode = typed.startsWith(codeStart)
  return showStart(asking, await desk.code(), {
    fault: { field: 'number', problem: found },
    ...(isCode ? { code: typed } : { number: typed.slice(0, numberLengthMax) }),
  })
}

/** Too many questions: says how long to wait, to the person and to the program. */
export function showWait(asking: Asking, seconds: number): FastifyReply {
  const { speak, language, reply } = asking
  const values = { seconds: String(seconds) }
  const problem = verifierProblems['verifier-too-many-questions']({ values })
  void reply.header('retry-after', String(seconds))
  return showPage(asking, {
    title: speak(waitWords.title),
    status: problem.status,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(waitWords.title)}</h1>
        <p class="govuk-body">{tellProblem(problem, language)}</p>
        <p class="govuk-body">{speak(waitWords.why)}</p>
      </Split>
    ),
  })
}

/**
 * For the offline page when the network is there; `hash` names the credential in its hand. With
 * the payment number of a receipt it is the hash of what is signed there.
 */
export async function answerState(asking: Asking, desk: Desk): Promise<FastifyReply> {
  const { platform, request, reply } = asking
  void reply.header('cache-control', 'no-store')
  const seconds = desk.limit.refuse(request.ip)
  if (seconds !== undefined) {
    void reply.header('retry-after', String(seconds))
    return reply.code(429).send({ kind: 'too-many-questions', seconds })
  }
  const typed = queryOf(asking, 'number').slice(0, numberLengthMax)
  const hash = queryOf(asking, 'hash')
  const psid = queryOf(asking, 'psid').slice(0, numberLengthMax)
  const found = psid
    ? verifyReceiptByHash(platform, { psid, number: typed, hash })
    : hash
      ? verifyByHash(platform, typed, Buffer.from(hash.slice(0, 64), 'hex'))
      : verifyByNumber(platform, typed)
  countGuess(asking, await found)
  return reply.send(await stateOf(asking, await found))
}

async function stateOf(asking: Asking, found: Verification): Promise<StateAnswer> {
  const { platform } = asking
  const asOf = platform.setting.now().toISOString()
  const { state } = found
  if (typeof state !== 'object') {
    return { kind: state, asOf }
  }
  return {
    kind: 'known',
    number: state.number,
    state: knownStateOf(state, found),
    log: await logPlaceOf(asking, found),
  }
}

/** The proof as a file (c2sp.org/tlog-proof), to keep beside the document. */
export async function answerProof(asking: Asking, desk: Desk): Promise<FastifyReply> {
  const { platform, request, reply } = asking
  const seconds = desk.limit.refuse(request.ip)
  if (seconds !== undefined) return showWait(asking, seconds)
  const { number } = request.params as { number: string }
  const found = await verifyByNumber(platform, number.slice(0, numberLengthMax))
  countGuess(asking, found)
  const { log, state } = found
  if (log.kind !== 'sealed' || typeof state !== 'object') {
    throw verifierProblems['verifier-proof-not-there']()
  }
  return reply
    .type('text/plain; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${state.number}.tlog-proof"`)
    .send(log.proof)
}
