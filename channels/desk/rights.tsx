/** What an officer may do and why: posts, steps, law, the duties that must not meet, the record. */
import { BackLink, InsetText, Link, SummaryList, Table } from '#channels/components'
import { covers, dutiesThatMustNotMeet } from '#platform/identity'
import {
  actionNameOf,
  roleNameOf,
  rolesTaking,
  stateNameOf,
  type Platform,
  type Service,
} from '#platform/catalogue'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { sayLimit } from './durations.ts'
import { forOfficer } from './officer.ts'
import { ownPosts } from './posts.ts'
import { rightsWords as words } from './rights-wording.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

export function registerRights(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/rights', forOfficer(platform, showRights))
}

async function showRights(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak, language } = visit
  const posts = await ownPosts(visit)
  const { services, jurisdictions } = platform.setting
  const mine = [...services.values()].filter((service) => stepsOf(visit, service).length > 0)
  const placesOf = (jurisdiction: string) =>
    [...jurisdictions.values()]
      .filter(({ code }) => covers(jurisdiction, code))
      .map(({ name }) => speak(name))
      .join(language === 'ur' ? '، ' : ', ')
  return showPage(visit, {
    title: speak(words.title),
    before: <BackLink href="/desk" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <h2 class="govuk-heading-m">{speak(words.posts)}</h2>
        <SummaryList
          rows={posts.map(({ title, office, jurisdiction }) => ({
            key: speak(title),
            value: speak(words.postAt, {
              office: speak(office),
              places: placesOf(jurisdiction) || jurisdiction,
            }),
          }))}
        />
        <p class="govuk-body">{speak(words.placesWhy)}</p>
        {mine.length === 0 && <InsetText>{speak(words.none)}</InsetText>}
        {mine.map((service) => (
          <Steps visit={visit} service={service} />
        ))}
        <Duties visit={visit} />
        <h2 class="govuk-heading-m">{speak(words.record)}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {words.recorded.map((one) => (
            <li>{speak(one)}</li>
          ))}
        </ul>
      </>
    ),
  })
}

/** The steps of a service that belong to one of the officer's roles, in any state. */
function stepsOf({ actor }: OfficerVisit, service: Service) {
  const roles = new Set(actor.posts.map(({ role }) => role))
  return Object.entries(service.workflow.states).flatMap(([state, moves]) =>
    Object.entries(moves).flatMap(([action, move]) =>
      rolesTaking(service, move).some((role) => roles.has(role)) ? [{ state, action, move }] : [],
    ),
  )
}

function Steps({ visit, service }: { readonly visit: OfficerVisit; readonly service: Service }) {
  const { speak, language } = visit
  const nameOf = (state: string) => speak(stateNameOf(service, state))
  return (
    <>
      <h2 class="govuk-heading-m">
        <Link href={`/desk/services/${service.id}`}>{speak(service.wording.name)}</Link>
      </h2>
      <p class="govuk-body">{speak(words.law, { law: speak(service.legalResource) })}</p>
      <Table
        stacked
        firstCellIsHeader
        caption={speak(words.steps)}
        captionSize="s"
        head={[words.step, words.when, words.leads, words.duty].map((one) => ({
          text: speak(one),
        }))}
        rows={stepsOf(visit, service).map(({ state, action, move }) => {
          const level = service.serviceLevels?.[state]
          const within = level && sayLimit(service, level, language)
          const ends = [move.to, ...(move.or ? [move.or.to] : [])].map(nameOf)
          return [
            { text: speak(actionNameOf(service, action)) },
            {
              text: within
                ? speak(words.whenWithin, { state: nameOf(state), within })
                : nameOf(state),
            },
            { text: ends.join(language === 'ur' ? ' یا ' : ' or ') },
            { text: speak(words.duties[move.duty ?? 'decider']) },
          ]
        })}
      />
    </>
  )
}

/** The one table of duties, as the door applies it. */
function Duties({ visit: { speak, platform } }: { readonly visit: OfficerVisit }) {
  const known = (duty: string) =>
    Object.hasOwn(words.duties, duty)
      ? speak(words.duties[duty as keyof typeof words.duties])
      : speak(roleNameOf(platform.setting, duty))
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.mustNotMeet)}</h2>
      <p class="govuk-body">{speak(words.mustNotMeetMeans)}</p>
      <Table
        stacked
        firstCellIsHeader
        caption={speak(words.mustNotMeet)}
        captionClasses="govuk-visually-hidden"
        head={[words.oneDuty, words.otherDuty, words.why].map((one) => ({ text: speak(one) }))}
        rows={dutiesThatMustNotMeet.map(({ duties: [first, second], why }) => [
          { text: known(first) },
          { text: known(second) },
          { text: speak(why) },
        ])}
      />
    </>
  )
}
