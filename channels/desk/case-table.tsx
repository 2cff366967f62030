/** Cases as a list to work through: when each is due, what it is, and nothing about persons. */
import {
  Checkboxes,
  Link,
  Money,
  Reference,
  StatusTag,
  Table,
  Tag,
  type Content,
} from '#channels/components'
import { formatReference, type Case, type CaseKey } from '#platform/cases'
import { courseOf, stateNameOf, type TopicOf } from '#platform/catalogue'
import { formatNumber } from '#platform/documents'
import { civilDateOf, dayMs, daysBetween, formatDate, type Text } from '#platform/kernel'
import { bulkWords } from './bulk-wording.ts'
import { toneOf } from './case-state.ts'
import type { OfficerVisit } from './visit.tsx'
import { factWords, queueWords as words, searchWords } from './wording.ts'

type CaseTableProps = {
  readonly visit: OfficerVisit
  readonly cases: readonly Case[]
  readonly caption: string
  /** By reference: those that the reader may open; all if not said. */
  readonly open?: ReadonlySet<string>
  /** What the posts are called that have them, where they are not the reader's own. */
  readonly posts?: ReadonlyMap<string, string>
  /** Who handed them in, by the person's id: where it was they who were looked for. */
  readonly applicants?: ReadonlyMap<string, string>
  /** What a case is about, where its service says so: a hundred of one service look alike. */
  readonly topicOf?: TopicOf
  /** In a form that takes a step on all that are ticked. */
  readonly tickable?: boolean
  /** They all are, since they were a moment ago. */
  readonly ticked?: boolean
}

type Column = { readonly name: Text; readonly show: (kase: Case) => Content }

/** What no case of the list has is no column: on a phone it would only be empty lines. */
function columnsOf(props: CaseTableProps): Column[] {
  const { visit, cases, open, posts, applicants, topicOf, tickable, ticked = false } = props
  const { speak, platform } = visit
  const { services } = platform.setting
  const hasFacts = cases.some(({ facts }) => 'amount' in facts || 'number' in facts)
  const isRaised = cases.some(({ escalations }) => escalations > 0)
  const columns: (Column | false)[] = [
    {
      name: words.reference,
      show: (kase) =>
        open?.has(formatReference(kase)) === false ? (
          <Reference value={formatReference(kase)} />
        ) : (
          <CaseLink of={kase} />
        ),
    },
    applicants !== undefined && {
      name: searchWords.applicant,
      show: ({ applicantId = '' }) => <bdi>{applicants.get(applicantId) ?? ''}</bdi>,
    },
    {
      name: words.service,
      show: ({ service }) => {
        const known = services.get(service)
        return known ? speak(known.wording.name) : service
      },
    },
    topicOf !== undefined &&
      cases.some(topicOf) && {
        name: words.topic,
        show: (kase) => speak(topicOf(kase) ?? { en: '', ur: '' }),
      },
    { name: words.deadline, show: (kase) => <Deadline visit={visit} at={kase.deadlineAt} /> },
    { name: words.state, show: (kase) => <State visit={visit} kase={kase} /> },
    hasFacts && { name: words.facts, show: (kase) => <Facts visit={visit} kase={kase} /> },
    { name: words.age, show: ({ createdAt }) => ageOf(visit, createdAt) },
    posts !== undefined && {
      name: words.with,
      show: ({ postId = '' }) => posts.get(postId) ?? postId,
    },
    tickable === true && {
      name: bulkWords.tick,
      show: (kase) => <Tick visit={visit} kase={kase} ticked={ticked} />,
    },
    isRaised && { name: words.level, show: (kase) => levelOf(visit, kase) },
  ]
  return columns.filter((column) => column !== false)
}

export function CaseTable(props: CaseTableProps) {
  const { visit, cases, caption } = props
  const columns = columnsOf(props)
  return (
    <>
      <WhyShut visit={visit} cases={cases} open={props.open} />
      <Table
        stacked
        firstCellIsHeader
        caption={caption}
        captionSize="m"
        head={columns.map(({ name }) => ({ text: visit.speak(name) }))}
        rows={cases.map((kase) => columns.map(({ show }) => ({ text: show(kase) })))}
      />
    </>
  )
}

export function CaseLink({ of }: { readonly of: CaseKey }) {
  const reference = formatReference(of)
  return (
    <Link href={`/desk/cases/${reference}`}>
      <Reference value={reference} />
    </Link>
  )
}

type WhyShutProps = Pick<CaseTableProps, 'visit' | 'cases'> & {
  readonly open: CaseTableProps['open'] | undefined
}

/** Some are counted among what a head has below him, and not his to read: why, once for all. */
function WhyShut({ visit, cases, open }: WhyShutProps) {
  const shut = cases.filter((kase) => open?.has(formatReference(kase)) === false)
  const reasons = new Set(
    shut.map((kase) => (courseOf(kase) ? words.notInYourOffice : words.notYourPost)),
  )
  return (
    <>
      {[...reasons].map((reason) => (
        <p class="govuk-hint">{visit.speak(reason)}</p>
      ))}
    </>
  )
}

function Tick({ visit, kase, ticked }: CaseProps & { readonly ticked: boolean }) {
  const reference = formatReference(kase)
  const label = visit.speak(bulkWords.tickCase, { reference })
  return (
    <Checkboxes
      name="case"
      idPrefix={`tick-${reference}`}
      small
      values={ticked ? [reference] : []}
      items={[{ value: reference, text: <span class="govuk-visually-hidden">{label}</span> }]}
    />
  )
}

type CaseProps = { readonly visit: OfficerVisit; readonly kase: Case }

function State({ visit, kase }: CaseProps) {
  const service = visit.platform.setting.services.get(kase.service)
  if (!service) return <>{kase.state}</>
  const name = visit.speak(stateNameOf(service, kase.state))
  return <StatusTag tone={toneOf(service, kase.state)}>{name}</StatusTag>
}

type DeadlineProps = {
  readonly visit: OfficerVisit
  readonly at: Date | undefined
  /** Nothing waits for it any more. */
  readonly isDone?: boolean
}

const soonMs = 2 * dayMs

/** The date in words, and a tag when it is close or past. */
export function Deadline({ visit, at, isDone = false }: DeadlineProps) {
  const { speak, language, platform } = visit
  if (!at) return <>{speak(words.noDeadline)}</>
  const leftMs = isDone ? Infinity : at.getTime() - platform.setting.now().getTime()
  return (
    <span>
      <bdi>{formatDate(civilDateOf(at), language)}</bdi>{' '}
      {leftMs < 0 && <Tag colour="red">{speak(words.lateBy)}</Tag>}
      {leftMs >= 0 && leftMs < soonMs && <Tag colour="orange">{speak(words.dueSoon)}</Tag>}
    </span>
  )
}

/** Facts that name nobody. */
function Facts({ visit, kase }: CaseProps) {
  const { speak } = visit
  const { amount, number } = kase.facts
  return (
    <span>
      {typeof amount === 'number' && (
        <>
          {speak(factWords.amount)} <Money paisa={amount} />
        </>
      )}
      {typeof amount === 'number' && typeof number === 'string' && ' · '}
      {typeof number === 'string' && <Reference value={formatNumber(number)} />}
    </span>
  )
}

export function ageOf({ speak, platform }: OfficerVisit, from: Date): string {
  const days = daysBetween(civilDateOf(from), civilDateOf(platform.setting.now()))
  if (days <= 0) return speak(words.today)
  return days === 1 ? speak(words.yesterday) : speak(words.daysAgo, { count: String(days) })
}

export function levelOf(
  { speak }: OfficerVisit,
  { escalations }: { readonly escalations: number },
) {
  if (escalations === 0) return speak(words.notRaised)
  return <Tag colour="orange">{speak(words.raised, { level: String(escalations) })}</Tag>
}
