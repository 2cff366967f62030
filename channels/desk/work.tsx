/** What a head has below him: office by office, post by post, each number a way into its list. */
import { BackLink, Figures, Link, Table, Tag, type Content } from '#channels/components'
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
        {work.offices.map((office) => (
          <Office visit={visit} office={office} />
        ))}
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

type OfficeProps = { readonly visit: OfficerVisit; readonly office: OfficeWork }

function Office({ visit, office }: OfficeProps) {
  const { speak, language } = visit
  const head = [words.post, ...columns.map(({ name }) => words[name])]
  const total = columns.map(({ name }) => ({ text: <strong>{office[name]}</strong> }))
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={office.name[language]}
      captionSize="m"
      head={head.map((name) => ({ text: speak(name) }))}
      rows={[
        ...office.posts.map((post) => [
          { text: postOf(visit, post) },
          ...columns.map((column) => ({ text: countOf(post, column) })),
        ]),
        [{ text: speak(words.officeTotal) }, ...total],
      ]}
    />
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
