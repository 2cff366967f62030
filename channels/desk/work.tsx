/** What a head has below him: office by office, post by post, each number a way into its list. */
import { BackLink, Details, Figures, Link, Table, Tag, type Content } from '#channels/components'
import {
  headPosts,
  workBelow,
  type OfficeWork,
  type Platform,
  type PostWork,
  type WorkCounts,
} from '#platform/catalogue'
import { formatDate } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forOfficer } from './officer.ts'
import { deskProblems } from './problems.ts'
import { queueAddress, queueDays, type QueueAsked } from './queue-asked.ts'
import { tasksOverdue } from './tasks.tsx'
import { showPage, type OfficerVisit } from './visit.tsx'
import { workWords as words } from './work-wording.ts'

export function registerWork(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/work', forOfficer(platform, showWork))
}

async function showWork(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, speak } = visit
  const { db, setting } = platform
  if (headPosts(setting, actor).length === 0) throw deskProblems['desk-heads-only']()
  const [work, overdueTasks] = await Promise.all([
    workBelow(db, setting, actor, queueDays(setting.now())),
    tasksOverdue(visit),
  ])
  return showPage(visit, {
    title: speak(words.title),
    before: <BackLink href="/desk" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        <p class="govuk-body">
          <Link href="/desk/insight">{speak(words.insight)}</Link>
        </p>
        <h2 class="govuk-heading-m">{speak(words.total)}</h2>
        <Figures
          items={columns.map(({ name, asked }) => ({
            label: speak(words[name]),
            value: work[name],
            ...(asked && { href: queueAddress({ whose: 'below', ...asked }) }),
            ...(name === 'overdue' && work.overdue > 0 && { tone: 'late' as const }),
          }))}
        />
        {work.offices.filter(hasWork).map((office) => (
          <Office visit={visit} office={office} shown={columns.filter(({ name }) => work[name])} />
        ))}
        <Idle visit={visit} offices={work.offices} />
        {overdueTasks}
      </>
    ),
  })
}

type Column = { readonly name: keyof WorkCounts; readonly asked?: Partial<QueueAsked> }

/** Of what was passed on there is no list of its own. */
const columns: readonly Column[] = [
  { name: 'open', asked: {} },
  { name: 'overdue', asked: { due: 'overdue' } },
  { name: 'today', asked: { due: 'today' } },
  { name: 'passed' },
  { name: 'raised', asked: { isRaised: true } },
]

const hasWork = ({ open }: WorkCounts) => open > 0

type OfficeProps = {
  readonly visit: OfficerVisit
  readonly office: OfficeWork
  /** Those in which there is anything at all. */
  readonly shown: readonly Column[]
}

function Office({ visit, office, shown }: OfficeProps) {
  const { speak, language } = visit
  const head = [words.post, ...shown.map(({ name }) => words[name])]
  const total = shown.map(({ name }) => ({ text: <strong>{office[name]}</strong> }))
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={office.name[language]}
      captionSize="m"
      head={head.map((name) => ({ text: speak(name) }))}
      rows={[
        ...office.posts
          .filter(hasWork)
          .map((post) => [
            { text: postOf(visit, post) },
            ...shown.map((column) => ({ text: countOf(post, column) })),
          ]),
        [{ text: speak(words.officeTotal) }, ...total],
      ]}
    />
  )
}

type IdleProps = { readonly visit: OfficerVisit; readonly offices: readonly OfficeWork[] }

/** With whom nothing waits, folded: who is away is told of them as well. */
function Idle({ visit, offices }: IdleProps) {
  const { speak, language } = visit
  const idle = offices
    .map(({ name, posts }) => ({ name, posts: posts.filter((post) => !hasWork(post)) }))
    .filter(({ posts }) => posts.length > 0)
  const count = idle.reduce((sum, { posts }) => sum + posts.length, 0)
  if (count === 0) return null
  return (
    <Details summary={speak(words.idle, { count: String(count) })}>
      {idle.map(({ name, posts }) => (
        <>
          <p class="govuk-body">
            <strong>{name[language]}</strong>
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {posts.map((post) => (
              <li>{postOf(visit, post)}</li>
            ))}
          </ul>
        </>
      ))}
    </Details>
  )
}

function countOf(post: PostWork, { name, asked }: Column): Content {
  const count = <bdi>{post[name]}</bdi>
  if (!asked || post[name] === 0) return count
  const href = queueAddress({ whose: 'below', post: post.post.id, ...asked })
  return <Link href={href}>{post[name]}</Link>
}

function postOf({ speak, language }: OfficerVisit, { post, away }: PostWork): Content {
  const name = speak(words.postAt, { title: post.title[language], post: post.id.toUpperCase() })
  if (!away) return name
  const until = away.until && formatDate(away.until, language)
  return (
    <>
      {name}{' '}
      <Tag colour="orange">
        {until ? speak(words.onLeave, { date: until }) : speak(words.nobody)}
      </Tag>
    </>
  )
}
