/** The desk's first page: what waits for the officer's posts, the nearest deadline first. */
import {
  Details,
  Figures,
  InsetText,
  Link,
  LinkList,
  Pagination,
  Split,
  type Figure,
} from '#channels/components'
import { savedFiltersOf, topicsOfCases, type Platform, type TopicOf } from '#platform/catalogue'
import type { Lists } from '#platform/forms'
import type { HeldPost } from '#platform/identity'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Bulk, isTickable } from './bulk.tsx'
import { CaseTable } from './case-table.tsx'
import { forOfficer } from './officer.ts'
import { ownPosts } from './posts.ts'
import { countIn, queueAddress, queueAskedIn, type QueueAsked } from './queue-asked.ts'
import { loadQueue, type Queue } from './queue-cases.ts'
import { Filter } from './queue-filter.tsx'
import { SavedFilters } from './saved-filters.tsx'
import { ScanForm } from './scan-form.tsx'
import { SearchForm } from './search-form.tsx'
import { tasksWaiting } from './tasks.tsx'
import { waitingExceptions } from './treasury-exceptions.tsx'
import { showPage, type OfficerVisit } from './visit.tsx'
import { queueWords as words } from './wording.ts'

export function registerQueue(app: FastifyInstance, platform: Platform): void {
  app.get('/desk', forOfficer(platform, showQueue))
}

async function showQueue(visit: OfficerVisit): Promise<FastifyReply> {
  const { speak } = visit
  const asked = queueAskedIn(visit)
  const [posts, queue, exceptions, lists, saved, tasks] = await Promise.all([
    ownPosts(visit),
    loadQueue(visit, asked),
    waitingExceptions(visit),
    listsFor(visit, asked),
    savedFiltersOf(visit.platform.db, visit.actor),
    tasksWaiting(visit),
  ])
  const topicOf = await topicsOfCases(visit.platform, queue.cases)
  return showPage(visit, {
    title: speak(words.title),
    isQueue: true,
    body: (
      <>
        <Posts visit={visit} posts={posts} />
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <SearchForm visit={visit} />
        <WhoseLinks visit={visit} asked={asked} queue={queue} />
        <SavedFilters visit={visit} saved={saved} asked={asked} queue={queue} />
        {tasks}
        <Figures items={figuresOf(visit, asked, queue)} />
        <Cases visit={visit} queue={queue} asked={asked} topicOf={topicOf} />
        <Filter visit={visit} asked={asked} queue={queue} lists={lists} />
        {exceptions}
        <Split side={<Services visit={visit} />}>
          <ScanForm visit={visit} />
        </Split>
      </>
    ),
  })
}

async function listsFor({ platform, actor }: OfficerVisit, asked: QueueAsked): Promise<Lists> {
  const service = platform.setting.services.get(asked.service ?? '')
  const place = actor.posts[0]?.jurisdiction
  return service?.routing?.topic && place ? platform.lists.of(service, place) : {}
}

type QueueProps = {
  readonly visit: OfficerVisit
  readonly queue: Queue
  readonly asked: QueueAsked
}

/** Mine, and beside it my office's, and what a head has below him. */
function WhoseLinks({ visit, asked, queue }: QueueProps) {
  const { speak } = visit
  const shown = (['mine', 'office', 'below'] as const).filter(
    (whose) => whose === 'mine' || queue.posts[whose].length > 0,
  )
  if (shown.length === 1) return null
  return (
    <nav aria-label={speak(words.whoseWork)}>
      <ul class="govuk-list">
        {shown.map((whose) => {
          const count = String(queue.waiting[whose])
          const text = speak(words.counted, { text: speak(words.whose[whose]), count })
          const isShown = whose === asked.whose
          return (
            <li>
              {isShown ? (
                <strong>{text}</strong>
              ) : (
                <Link href={queueAddress({ whose })}>{text}</Link>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** The same list by its days; each number is what the link then shows. */
function figuresOf({ speak }: OfficerVisit, asked: QueueAsked, { groups }: Queue): Figure[] {
  const { whose, post } = asked
  const dues = [undefined, 'overdue', 'today', 'week'] as const
  const figures = dues.map((due): Figure => {
    const value = countIn(groups, { due })
    return {
      label: speak(due ? words.due[due] : words.waiting),
      value,
      href: queueAddress({ whose, post, due }),
      ...(due === 'overdue' && value > 0 && { tone: 'late' as const }),
    }
  })
  const raised = countIn(groups, { isRaised: true })
  if (raised === 0) return figures
  const href = queueAddress({ whose, post, isRaised: true })
  return [...figures, { label: speak(words.raisedOnly), value: raised, href }]
}

function captionOf({ speak, language }: OfficerVisit, asked: QueueAsked, queue: Queue): string {
  const post = queue.posts[asked.whose].find(({ id }) => id === asked.post)
  const due = speak(asked.due ? words.due[asked.due] : words.waiting)
  const text = post ? `${post.title[language]}: ${due}` : due
  return speak(words.counted, { text, count: String(queue.count) })
}

type CasesProps = QueueProps & { readonly topicOf: TopicOf }

function Cases({ visit, queue, asked, topicOf }: CasesProps) {
  const { speak, language } = visit
  const { cases, next } = queue
  const { after, whose } = asked
  const isNarrowed = queueAddress(asked) !== '/desk'
  if (cases.length === 0) {
    return (
      <>
        <InsetText>{speak(isNarrowed ? words.noneSuch : words.none)}</InsetText>
        {isNarrowed && <LinkList items={[{ text: speak(words.showAll), href: '/desk' }]} />}
      </>
    )
  }
  const posts = new Map(queue.posts[whose].map((post) => [post.id, post.title[language]]))
  // Only who has a case takes a step on it.
  const held = whose === 'mine' ? cases : []
  const back = { href: queueAddress({ ...asked, after: undefined }), text: speak(words.first) }
  return (
    <>
      <Bulk visit={visit} cases={held} colleagues={queue.posts.office}>
        <CaseTable
          visit={visit}
          cases={cases}
          caption={captionOf(visit, asked, queue)}
          open={queue.open}
          topicOf={topicOf}
          tickable={isTickable(visit, held)}
          {...(whose !== 'mine' && { posts })}
        />
      </Bulk>
      {(after ?? next) && (
        <Pagination
          previous={after && back}
          next={next && { href: queueAddress({ ...asked, after: next }) }}
        />
      )}
    </>
  )
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

function Services({ visit }: { visit: OfficerVisit }) {
  const { speak, platform } = visit
  return (
    <Details summary={speak(words.services)}>
      <p class="govuk-body">{speak(words.servicesHow)}</p>
      <LinkList
        items={[...platform.setting.services.values()].map(({ id, wording }) => ({
          text: speak(wording.name),
          href: `/desk/services/${id}`,
        }))}
      />
    </Details>
  )
}
