/** Cases as a list to work through: when each is due, what it is, and nothing about persons. */
import { Link, Money, Reference, StatusTag, Table, Tag, type Cell } from '#channels/components'
import { formatReference, type Case } from '#platform/cases'
import { formatNumber } from '#platform/documents'
import { civilDateOf, dayMs, daysBetween, formatDate } from '#platform/kernel'
import { toneOf } from './case-state.ts'
import type { OfficerVisit } from './visit.tsx'
import { factWords, queueWords as words } from './wording.ts'

type CaseTableProps = {
  readonly visit: OfficerVisit
  readonly cases: readonly Case[]
  readonly caption: string
}

export function CaseTable({ visit, cases, caption }: CaseTableProps) {
  const { speak } = visit
  const head = [
    words.reference,
    words.service,
    words.deadline,
    words.state,
    words.facts,
    words.age,
    words.level,
  ]
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={caption}
      captionSize="m"
      head={head.map((column) => ({ text: speak(column) }))}
      rows={cases.map((kase) => rowOf(visit, kase))}
    />
  )
}

function rowOf(visit: OfficerVisit, kase: Case): Cell[] {
  const { speak, platform } = visit
  const service = platform.setting.services.get(kase.service)
  const reference = formatReference(kase)
  const state = service?.wording.states[kase.state]
  return [
    {
      text: (
        <Link href={`/desk/cases/${reference}`}>
          <Reference value={reference} />
        </Link>
      ),
    },
    { text: service ? speak(service.wording.name) : kase.service },
    { text: <Deadline visit={visit} kase={kase} /> },
    {
      text: service && (
        <StatusTag tone={toneOf(service, kase.state)}>
          {state ? speak(state.name) : kase.state}
        </StatusTag>
      ),
    },
    { text: <Facts visit={visit} kase={kase} /> },
    { text: ageOf(visit, kase.createdAt) },
    { text: levelOf(visit, kase) },
  ]
}

export type DeadlineProps = { readonly visit: OfficerVisit; readonly kase: Case }

const soonMs = 2 * dayMs

/** The date in words, and a tag when it is close or past. */
export function Deadline({ visit, kase }: DeadlineProps) {
  const { speak, language, platform } = visit
  const { deadlineAt } = kase
  if (!deadlineAt) return <>{speak(words.noDeadline)}</>
  const leftMs = deadlineAt.getTime() - platform.setting.now().getTime()
  return (
    <span>
      <bdi>{formatDate(civilDateOf(deadlineAt), language)}</bdi>{' '}
      {leftMs < 0 && <Tag colour="red">{speak(words.lateBy)}</Tag>}
      {leftMs >= 0 && leftMs < soonMs && <Tag colour="orange">{speak(words.dueSoon)}</Tag>}
    </span>
  )
}

/** Facts that name nobody. */
function Facts({ visit, kase }: DeadlineProps) {
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

export function levelOf({ speak }: OfficerVisit, { escalations }: Case) {
  if (escalations === 0) return speak(words.notRaised)
  return <Tag colour="orange">{speak(words.raised, { level: String(escalations) })}</Tag>
}
