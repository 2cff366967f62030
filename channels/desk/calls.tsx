/** What whoever calls back has to do: the list of calls that wait for his office. */
import { BackLink, fieldOf, InsetText, Link, Reference, Table } from '#channels/components'
import {
  callingPosts,
  stateNameOf,
  waitingCalls,
  type Platform,
  type WaitingCall,
} from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Deadline } from './case-table.tsx'
import { answerCall, beginIt, showCall } from './call.tsx'
import { callWords as words } from './call-wording.ts'
import { forOfficer } from './officer.ts'
import { deskProblems } from './problems.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

export const callsPath = '/desk/calls'
/** More than anybody calls in a day; the rest comes up as these are done. */
const shownMax = 25

export function registerCalls(app: FastifyInstance, platform: Platform): void {
  app.get(callsPath, forOfficer(platform, showCalls))
  app.get(
    `${callsPath}/:id`,
    forOfficer(platform, async (visit) => showCall(visit)),
  )
  app.post(`${callsPath}/:id/begin`, forOfficer(platform, beginIt))
  app.post(`${callsPath}/:id`, forOfficer(platform, answerCall))
}

async function showCalls(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, speak, query } = visit
  if (callingPosts(platform.setting, actor).length === 0) {
    throw deskProblems['desk-page-not-found']()
  }
  const waiting = await waitingCalls(platform, actor)
  const said = fieldOf(query, 'noted')
  const isNoted = (word: string): word is keyof typeof words.noted =>
    Object.hasOwn(words.noted, word)
  const noted = isNoted(said) ? words.noted[said] : undefined
  return showPage(visit, {
    title: speak(words.title),
    before: <BackLink href="/desk" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {noted && <InsetText>{speak(noted)}</InsetText>}
        <p class="govuk-body">{speak(words.lead)}</p>
        {waiting.length === 0 ? (
          <InsetText>{speak(words.none)}</InsetText>
        ) : (
          <Table
            stacked
            caption={speak(words.waiting, { count: String(waiting.length) })}
            captionSize="m"
            head={[words.case, words.service, words.closedAs, words.due, words.calls].map(
              (name) => ({ text: speak(name) }),
            )}
            rows={waiting.slice(0, shownMax).map((one) => rowOf(visit, one))}
          />
        )}
        {waiting.length > shownMax && (
          <p class="govuk-body">{speak(words.nearest, { count: String(shownMax) })}</p>
        )}
      </>
    ),
  })
}

function rowOf(visit: OfficerVisit, { audit, service, case: kase, calls }: WaitingCall) {
  const { speak } = visit
  const inVain = calls.filter(({ wasAnswered }) => wasAnswered === false).length
  const tries = String(service.audit?.tries ?? 0)
  return [
    {
      text: (
        <Link href={`${callsPath}/${audit.id}`}>
          <Reference value={formatReference(kase)} />
        </Link>
      ),
    },
    { text: speak(service.wording.name) },
    { text: speak(stateNameOf(service, kase.state)) },
    { text: <Deadline visit={visit} at={audit.dueAt} /> },
    { text: speak(words.ofTries, { count: String(inVain), tries }) },
  ]
}
