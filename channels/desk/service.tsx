/** A service's definition as an officer may read it: states, time limits, law. */
import { BackLink, Split, SummaryList, Table } from '#channels/components'
import {
  catalogueProblems,
  rolesInService,
  stateNameOf,
  type Platform,
  type Service,
} from '#platform/catalogue'
import type { HeldPost } from '#platform/identity'
import { fill } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { sayLimit } from './durations.ts'
import { forOfficer } from './officer.ts'
import { postsIn } from './posts.ts'
import { showPage, type OfficerVisit } from './visit.tsx'
import { roleName, Workflow } from './workflow.tsx'
import { caseWords, messageValueWords, serviceWords as words } from './wording.ts'

export function registerService(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/services/:service', forOfficer(platform, showService))
}

async function showService(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, params, actor, speak } = visit
  const service = platform.setting.services.get(params['service'] ?? '')
  if (!service) throw catalogueProblems['service-not-found']()
  const found = await Promise.all(
    actor.posts.map(({ jurisdiction }) => postsIn(visit, rolesInService(service), jurisdiction)),
  )
  const posts = found.flat()
  const { wording } = service
  return showPage(visit, {
    title: speak(wording.name),
    before: <BackLink href="/desk" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(wording.name)}</h1>
        <Split side={<Diagram visit={visit} service={service} posts={posts} />}>
          <SummaryList
            rows={[
              { key: speak(words.summary), value: speak(wording.summary) },
              { key: speak(words.authority), value: speak(service.competentAuthority) },
              { key: speak(words.law), value: speak(service.legalResource) },
              { key: speak(words.cost), value: speak(wording.cost) },
              { key: speak(words.duration), value: speak(wording.duration) },
            ]}
          />
          <Levels visit={visit} service={service} posts={posts} />
          <States visit={visit} service={service} />
        </Split>
      </>
    ),
  })
}

type PartProps = { readonly visit: OfficerVisit; readonly service: Service }
type NamedProps = PartProps & { readonly posts: readonly HeldPost[] }

function Diagram({ visit, service, posts }: NamedProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{visit.speak(caseWords.diagram)}</h2>
      <Workflow visit={visit} service={service} posts={posts} />
    </>
  )
}

/** Within what time which post must act. */
function Levels({ visit, service, posts }: NamedProps) {
  const { speak, language } = visit
  const levels = Object.entries(service.serviceLevels ?? {}).flatMap(([state, level]) =>
    level ? [{ state, ...level }] : [],
  )
  if (levels.length === 0) return <p class="govuk-body">{speak(words.levelsNone)}</p>
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={speak(words.levels)}
      captionSize="m"
      head={[words.state, words.post, words.within].map((column) => ({ text: speak(column) }))}
      rows={levels.map(({ state, ...level }) => [
        { text: speak(stateNameOf(service, state)) },
        { text: roleName(visit, level.role, posts) },
        { text: sayLimit(service, level, language) },
      ])}
    />
  )
}

/** Every state, with what the applicant reads and receives there. */
function States({ visit, service }: PartProps) {
  const { speak, language } = visit
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.states)}</h2>
      <SummaryList
        rows={Object.keys(service.workflow.states).map((state) => {
          const name = service.notify?.[state]
          const message = name && service.wording.messages[name]
          return {
            key: speak(stateNameOf(service, state)),
            value: (
              <>
                {service.wording.states[state]?.meaning[language]}
                {message && (
                  <>
                    <br />
                    {speak(words.message)}: <q>{fill(message, language, messageValueWords)}</q>
                  </>
                )}
              </>
            ),
          }
        })}
      />
    </>
  )
}
