/** The desk's first page: what waits for the officer's posts, the nearest deadline first. */
import {
  Button,
  Details,
  Figures,
  Form,
  InsetText,
  LinkList,
  Pagination,
  Select,
  Split,
  fieldOf,
} from '#channels/components'
import { rolesInService, type Platform } from '#platform/catalogue'
import type { HeldPost } from '#platform/identity'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { CaseTable } from './case-table.tsx'
import { forOfficer } from './officer.ts'
import { ownPosts } from './posts.ts'
import { lookedThroughMax, queuePage, type QueueAsked, type QueuePage } from './queue-cases.ts'
import { ScanForm } from './scan-form.tsx'
import { SearchForm } from './search-form.tsx'
import { waitingExceptions } from './treasury-exceptions.tsx'
import { showPage, type OfficerVisit } from './visit.tsx'
import { queueWords as words } from './wording.ts'

export function registerQueue(app: FastifyInstance, platform: Platform): void {
  app.get('/desk', forOfficer(platform, showQueue))
}

async function showQueue(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, speak } = visit
  const asked = askedIn(visit)
  const postIds = actor.posts.map(({ id }) => id)
  const [posts, queue, exceptions] = await Promise.all([
    ownPosts(visit),
    queuePage(platform.db, postIds, asked, platform.setting.now()),
    waitingExceptions(visit),
  ])
  return showPage(visit, {
    title: speak(words.title),
    isQueue: true,
    body: (
      <>
        <Posts visit={visit} posts={posts} />
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <Figures
          items={[
            { label: speak(words.waiting), value: queue.waiting, href: '/desk' },
            {
              label: speak(words.overdue),
              value: queue.overdue,
              href: '/desk?show=overdue',
              ...(queue.overdue > 0 && { tone: 'late' as const }),
            },
          ]}
        />
        <Cases visit={visit} queue={queue} asked={asked} />
        {exceptions}
        <Split side={<Services visit={visit} />}>
          <SearchForm visit={visit} />
          <ScanForm visit={visit} />
        </Split>
      </>
    ),
  })
}

function askedIn({ query, platform }: OfficerVisit): QueueAsked {
  const service = fieldOf(query, 'service')
  const page = Number(fieldOf(query, 'page'))
  return {
    service: platform.setting.services.has(service) ? service : undefined,
    onlyOverdue: fieldOf(query, 'show') === 'overdue',
    page: Number.isInteger(page) ? page : 1,
  }
}

function addressOf({ service, onlyOverdue, page }: QueueAsked): string {
  const query = new URLSearchParams({
    ...(service && { service }),
    ...(onlyOverdue && { show: 'overdue' }),
    ...(page > 1 && { page: String(page) }),
  })
  return query.size > 0 ? `/desk?${query.toString()}` : '/desk'
}

function Posts({ visit, posts }: { visit: OfficerVisit; posts: readonly HeldPost[] }) {
  const { speak, language } = visit
  return (
    <p class="govuk-caption-m">
      {posts.map(({ title, office }, index) => (
        <>
          {index > 0 && <br />}
          {speak(words.postAt, { title: title[language], office: office[language] })}
        </>
      ))}
    </p>
  )
}

type CasesProps = { visit: OfficerVisit; queue: QueuePage; asked: QueueAsked }

function Cases({ visit, queue, asked }: CasesProps) {
  const { speak } = visit
  const { cases, page, pages } = queue
  const isNarrowed = asked.service !== undefined || asked.onlyOverdue
  if (cases.length === 0) {
    return (
      <>
        <InsetText>{speak(isNarrowed ? words.noneSuch : words.none)}</InsetText>
        {isNarrowed && <LinkList items={[{ text: speak(words.showAll), href: '/desk' }]} />}
      </>
    )
  }
  const place = { page: String(page), pages: String(pages) }
  const link = (to: number) => ({ href: addressOf({ ...asked, page: to }) })
  return (
    <>
      <CaseTable
        visit={visit}
        cases={cases}
        caption={speak(asked.onlyOverdue ? words.overdue : words.waiting)}
      />
      {queue.isCut && (
        <p class="govuk-body">{speak(words.cut, { count: String(lookedThroughMax) })}</p>
      )}
      {pages > 1 && (
        <>
          <p class="govuk-body">{speak(words.pageOf, place)}</p>
          <Pagination
            previous={page > 1 ? link(page - 1) : undefined}
            next={page < pages ? link(page + 1) : undefined}
          />
        </>
      )}
      <Filter visit={visit} asked={asked} />
    </>
  )
}

/** The services in which the officer has a part. */
function ownServices({ actor, platform }: OfficerVisit) {
  const roles = new Set(actor.posts.map(({ role }) => role))
  return [...platform.setting.services.values()].filter((service) =>
    rolesInService(service).some((role) => roles.has(role)),
  )
}

function Filter({ visit, asked }: { visit: OfficerVisit; asked: QueueAsked }) {
  const { speak } = visit
  const services = ownServices(visit)
  return (
    <Details summary={speak(words.filter)} open={asked.service !== undefined || asked.onlyOverdue}>
      <Form method="get" action="/desk" label={speak(words.filter)}>
        <Select
          name="service"
          label={speak(words.service)}
          value={asked.service}
          options={[
            { value: '', text: speak(words.everyService) },
            ...services.map(({ id, wording }) => ({ value: id, text: speak(wording.name) })),
          ]}
        />
        <Select
          name="show"
          label={speak(words.which)}
          value={asked.onlyOverdue ? 'overdue' : 'all'}
          options={[
            { value: 'all', text: speak(words.all) },
            { value: 'overdue', text: speak(words.onlyOverdue) },
          ]}
        />
        <Button variant="secondary">{speak(words.apply)}</Button>
      </Form>
    </Details>
  )
}

function Services({ visit }: { visit: OfficerVisit }) {
  const { speak, platform } = visit
  return (
    <section aria-labelledby="services">
      <h2 class="govuk-heading-m" id="services">
        {speak(words.services)}
      </h2>
      <p class="govuk-body">{speak(words.servicesHow)}</p>
      <LinkList
        items={[...platform.setting.services.values()].map(({ id, wording }) => ({
          text: speak(wording.name),
          href: `/desk/services/${id}`,
        }))}
      />
    </section>
  )
}
