/** Exceptions as lists: of a day, and of all that waits for an officer's posts. */
import {
  BackLink,
  Figures,
  InsetText,
  Isolate,
  Link,
  Money,
  Pagination,
  Table,
  fieldOf,
  type Content,
} from '#channels/components'
import { treasuryPostsOf, type Platform } from '#platform/catalogue'
import { formatDate, type Text } from '#platform/kernel'
import {
  countWaiting,
  exceptionsOn,
  exceptionsWaiting,
  type Exception,
} from '#platform/reconciliation'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Deadline, levelOf } from './case-table.tsx'
import { registerTreasuryException } from './treasury-exception.tsx'
import {
  dayHref,
  dayOf,
  exceptionHref,
  exceptionReference,
  forTreasury,
  namesFor,
  type Names,
} from './treasury-visit.ts'
import { findingWords, treasuryWords as words } from './treasury-wording.ts'
import { showPage, type OfficerVisit } from './visit.tsx'
import { queueWords } from './wording.ts'

const pageLength = 50
/** As many as the queue shows before its other work. */
const shownInQueue = 5

export function registerTreasuryExceptions(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/treasury/exceptions', forTreasury(platform, showWaiting))
  app.get('/desk/treasury/:day/exceptions', forTreasury(platform, showDay))
  registerTreasuryException(app, platform)
}

/** Which part of a list is asked for, with one more row that says whether there is a next page. */
function pageIn({ query }: OfficerVisit) {
  const typed = Number(fieldOf(query, 'page'))
  const page = Number.isInteger(typed) && typed > 1 && typed < 1e6 ? typed : 1
  return { page, asked: { limit: pageLength + 1, offset: (page - 1) * pageLength } }
}

async function showDay(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak, language, query } = visit
  const day = dayOf(visit)
  const isOpen = fieldOf(query, 'state') !== 'done'
  const { page, asked } = pageIn(visit)
  const found = await exceptionsOn(platform.db, { day, isOpen }, asked)
  const title = speak(words.exceptionsOf, { day: formatDate(day, language) })
  return showPage(visit, {
    title,
    before: <BackLink href={dayHref(day)} />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          <Link href={isOpen ? '?state=done' : '?'}>
            {speak(isOpen ? words.settledOnes : words.openOnes)}
          </Link>
        </p>
        <List
          visit={visit}
          found={found}
          caption={title}
          names={await namesFor(visit)}
          page={page}
          hrefOf={(to) => `?page=${to}${isOpen ? '' : '&state=done'}`}
        />
      </>
    ),
  })
}

const postIdsOf = ({ platform, actor }: OfficerVisit) =>
  treasuryPostsOf(platform.setting, actor).map(({ id }) => id)

async function showWaiting(visit: OfficerVisit): Promise<FastifyReply> {
  const { page, asked } = pageIn(visit)
  const found = await exceptionsWaiting(visit.platform.db, postIdsOf(visit), asked)
  const title = visit.speak(words.waiting)
  return showPage(visit, {
    title,
    before: <BackLink href="/desk/treasury" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <List
          visit={visit}
          found={found}
          caption={title}
          page={page}
          hrefOf={(to) => `?page=${to}`}
        />
      </>
    ),
  })
}

/** Beside the cases of the queue, for whoever settles money: the most urgent exceptions. */
export async function waitingExceptions(visit: OfficerVisit): Promise<Content> {
  const { platform, speak } = visit
  const postIds = postIdsOf(visit)
  if (postIds.length === 0) return null
  const href = '/desk/treasury/exceptions'
  const [{ waiting, overdue }, found] = await Promise.all([
    countWaiting(platform.db, postIds, platform.setting.now()),
    exceptionsWaiting(platform.db, postIds, { limit: shownInQueue, offset: 0 }),
  ])
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.waiting)}</h2>
      <Figures
        items={[
          { label: speak(queueWords.waiting), value: waiting, href },
          {
            label: speak(queueWords.overdue),
            value: overdue,
            href,
            ...(overdue > 0 && { tone: 'late' as const }),
          },
        ]}
      />
      {found.length > 0 && (
        <Exceptions visit={visit} found={found} caption={speak(words.mostUrgent)} />
      )}
    </>
  )
}

type ListProps = {
  readonly visit: OfficerVisit
  readonly found: readonly Exception[]
  readonly caption: string
  /** Of the posts to whom they belong, where that is not the reader's own. */
  readonly names?: Names
}

type PagedProps = ListProps & {
  readonly page: number
  readonly hrefOf: (page: number) => string
}

function List({ page, hrefOf, found, ...list }: PagedProps) {
  if (found.length === 0) return <InsetText>{list.visit.speak(words.noExceptions)}</InsetText>
  return (
    <>
      <Exceptions {...list} found={found.slice(0, pageLength)} />
      <Pagination
        previous={page > 1 ? { href: hrefOf(page - 1) } : undefined}
        next={found.length > pageLength ? { href: hrefOf(page + 1) } : undefined}
      />
    </>
  )
}

type Column = { readonly name: Text; readonly show: (one: Exception) => Content }

function Exceptions({ visit, found, caption, names }: ListProps) {
  const { speak } = visit
  const isRaised = found.some(({ escalations }) => escalations > 0)
  const columns: (Column | false | undefined)[] = [
    {
      name: queueWords.reference,
      show: (one) => (
        <Link href={exceptionHref(one)}>
          <Isolate>{exceptionReference(one)}</Isolate>
        </Link>
      ),
    },
    { name: words.kind, show: ({ kind }) => speak(findingWords[kind].name) },
    { name: words.psid, show: ({ psid }) => (psid === '' ? '–' : <Isolate>{psid}</Isolate>) },
    {
      name: words.difference,
      show: ({ filePaisa, ledgerPaisa }) => <Money paisa={filePaisa - ledgerPaisa} />,
    },
    names && { name: words.owner, show: ({ owner }) => names.post(owner.postId) },
    {
      name: words.deadline,
      show: ({ deadline, state }) => (
        <Deadline visit={visit} at={deadline} isDone={state !== 'open'} />
      ),
    },
    isRaised && { name: queueWords.level, show: (one) => levelOf(visit, one) },
  ]
  const shown = columns.filter((column) => typeof column === 'object')
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={caption}
      captionSize="m"
      head={shown.map(({ name }) => ({ text: speak(name) }))}
      rows={found.map((one) => shown.map(({ show }) => ({ text: show(one) })))}
    />
  )
}
