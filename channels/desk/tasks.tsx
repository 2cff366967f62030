/** What offices were set to do in cases of others: the officer's own, and those below a head. */
import {
  BackLink,
  fieldOf,
  InsetText,
  Link,
  LinkList,
  NotificationBanner,
  Reference,
  Table,
  Tag,
} from '#channels/components'
import { headPosts, tasksOfOffices, type OfficeTask, type Platform } from '#platform/catalogue'
import { parseReference } from '#platform/cases'
import { civilDateOf, formatDate } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { linkedWords as words } from './linked-wording.ts'
import { forOfficer } from './officer.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

export function registerTasks(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/tasks', forOfficer(platform, showTasks))
}

const belowAddress = '/desk/tasks?whose=below'

async function showTasks(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, speak, query } = visit
  const { db, setting } = platform
  const isHead = headPosts(setting, actor).length > 0
  const whose = isHead && fieldOf(query, 'whose') === 'below' ? 'below' : 'own'
  const tasks = await tasksOfOffices(db, setting, actor, whose)
  const title = speak(whose === 'own' ? words.title : words.titleBelow)
  return showPage(visit, {
    title,
    before: <BackLink href="/desk" />,
    body: (
      <>
        <Done visit={visit} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        {tasks.length === 0 ? (
          <InsetText>{speak(words.none)}</InsetText>
        ) : (
          <Tasks visit={visit} tasks={tasks} isOwn={whose === 'own'} caption={speak(words.byDay)} />
        )}
        {isHead && whose === 'own' && (
          <LinkList items={[{ text: speak(words.all), href: belowAddress }]} />
        )}
      </>
    ),
  })
}

/** A task that was just done: the case is not the officer's to read any more. */
function Done({ visit }: { readonly visit: OfficerVisit }) {
  const reference = fieldOf(visit.query, 'done')
  if (!parseReference(reference)) return null
  return (
    <NotificationBanner type="success">
      <p class="govuk-notification-banner__heading">{visit.speak(words.done, { reference })}</p>
    </NotificationBanner>
  )
}

type TasksProps = {
  readonly visit: OfficerVisit
  readonly tasks: readonly OfficeTask[]
  /** Only whoever was asked opens the case. */
  readonly isOwn: boolean
  readonly caption: string
}

function Tasks({ visit, tasks, isOwn, caption }: TasksProps) {
  const { speak, language } = visit
  const head = [words.case, words.until, words.service, words.office, words.caseUntil]
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={caption}
      captionSize="m"
      head={head.map((name) => ({ text: speak(name) }))}
      rows={tasks.map(({ reference, until, isOverdue, service, name, caseDeadlineAt }) => [
        {
          text: isOwn ? (
            <Link href={`/desk/cases/${reference}`}>
              <Reference value={reference} />
            </Link>
          ) : (
            <Reference value={reference} />
          ),
        },
        {
          text: (
            <span>
              <bdi>{formatDate(until, language)}</bdi>{' '}
              {isOverdue && <Tag colour="red">{speak(words.overdue)}</Tag>}
            </span>
          ),
        },
        { text: speak(service) },
        { text: name[language] },
        {
          text: (
            <bdi>{caseDeadlineAt ? formatDate(civilDateOf(caseDeadlineAt), language) : '–'}</bdi>
          ),
        },
      ])}
    />
  )
}

/** On the desk's first page, where there is something. */
export async function tasksWaiting(visit: OfficerVisit) {
  const { platform, actor, speak } = visit
  const { length } = await tasksOfOffices(platform.db, platform.setting, actor, 'own')
  if (length === 0) return null
  const text = speak(words.counted, { count: String(length) })
  return <LinkList items={[{ text, href: '/desk/tasks' }]} />
}

/** What the offices below a head were asked and have not done in time; nothing where all is. */
export async function tasksOverdue(visit: OfficerVisit) {
  const { platform, actor, speak } = visit
  const tasks = await tasksOfOffices(platform.db, platform.setting, actor, 'below')
  const overdue = tasks.filter(({ isOverdue }) => isOverdue)
  if (tasks.length === 0) return null
  return (
    <>
      {overdue.length > 0 && (
        <Tasks visit={visit} tasks={overdue} isOwn={false} caption={speak(words.overdueTitle)} />
      )}
      <LinkList items={[{ text: speak(words.all), href: belowAddress }]} />
    </>
  )
}
