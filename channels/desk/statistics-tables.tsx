/** The tables of the treasury's figures. */
import { Isolate, Money, Table, type Cell } from '#channels/components'
import {
  issueClasses,
  type BankShare,
  type DayRevenue,
  type IssueTimes,
  type Revenue,
} from '#platform/analytics'
import { formatDate, type Paisa, type Text } from '#platform/kernel'
import type { Account } from '#platform/payments'
import { sayTime } from './oversight.tsx'
import { classWords, statisticsWords as words } from './statistics-wording.ts'
import type { OfficerVisit } from './visit.tsx'

type TableProps = { readonly visit: OfficerVisit }

const money = (paisa: Paisa, strong = false): Cell => ({
  text: <Money paisa={paisa} strong={strong} />,
  format: 'numeric',
})
export const count = (value: number): Cell => ({
  text: <bdi>{value.toLocaleString('en')}</bdi>,
  format: 'numeric',
})
const share = (part: number, whole: number): Cell => ({
  text: <bdi>{((100 * part) / Math.max(whole, 1)).toFixed(1)} %</bdi>,
  format: 'numeric',
})

/** Names of columns; the first ones are words, the rest figures. */
export function headOf(
  { speak }: OfficerVisit,
  named: readonly Text[],
  figures: readonly Text[],
): Cell[] {
  return [
    ...named.map((name) => ({ text: speak(name) })),
    ...figures.map((name): Cell => ({ text: speak(name), format: 'numeric' })),
  ]
}

type Flows = Pick<Revenue, 'receivedPaisa' | 'paidOutPaisa'>

const flowNames = [words.received, words.paidOut, words.remains]

const flowCells = ({ receivedPaisa, paidOutPaisa }: Flows, strong = false): Cell[] =>
  [receivedPaisa, paidOutPaisa, receivedPaisa - paidOutPaisa].map((paisa) => money(paisa, strong))

function totalOf(all: readonly Flows[]): Flows {
  return all.reduce<Flows>(
    (sum, { receivedPaisa, paidOutPaisa }) => ({
      receivedPaisa: sum.receivedPaisa + receivedPaisa,
      paidOutPaisa: sum.paidOutPaisa + paidOutPaisa,
    }),
    { receivedPaisa: 0, paidOutPaisa: 0 },
  )
}

type HeadTableProps = TableProps & {
  readonly revenue: readonly Revenue[]
  readonly accounts: readonly Account[]
}

export function HeadTable({ visit, revenue, accounts }: HeadTableProps) {
  const { speak, language, platform } = visit
  const { jurisdictions } = platform.setting
  const accountOf = new Map(accounts.map((account) => [account.id as string, account]))
  const rows = revenue.map((one) => {
    const { head, purpose } = accountOf.get(one.account) ?? {}
    return { ...one, head, purpose }
  })
  const inOrder = rows.toSorted((a, b) => ((a.head ?? '~') < (b.head ?? '~') ? -1 : 1))
  return (
    <>
      <Table
        stacked
        caption={speak(words.byHead)}
        captionSize="m"
        head={headOf(visit, [words.head, words.purpose, words.district], flowNames)}
        rows={[
          ...inOrder.map(({ head, purpose, account, jurisdiction, ...flows }) => [
            { text: head ? <Isolate>{head}</Isolate> : speak(words.headUnknown) },
            { text: purpose ? speak(purpose) : <Isolate>{account}</Isolate> },
            { text: jurisdictions.get(jurisdiction)?.name[language] ?? jurisdiction },
            ...flowCells(flows),
          ]),
          [
            { text: speak(words.total) },
            { text: '–' },
            { text: '–' },
            ...flowCells(totalOf(revenue), true),
          ],
        ]}
      />
      <p class="govuk-hint">{speak(words.paidOutHow)}</p>
    </>
  )
}

export function DayTable({ visit, days }: TableProps & { readonly days: readonly DayRevenue[] }) {
  const { speak, language } = visit
  return (
    <Table
      stacked
      caption={speak(words.byDay)}
      captionSize="m"
      head={headOf(visit, [words.day], flowNames)}
      rows={days.map(({ day, ...flows }) => [
        { text: formatDate(day, language) },
        ...flowCells(flows),
      ])}
    />
  )
}

export function BankTable({ visit, banks }: TableProps & { readonly banks: readonly BankShare[] }) {
  const { speak } = visit
  const payments = banks.reduce((sum, one) => sum + one.payments, 0)
  const paisa = banks.reduce((sum, one) => sum + one.paisa, 0)
  const figures = [words.payments, words.shareOfPayments, words.amount, words.shareOfAmount]
  return (
    <Table
      stacked
      caption={speak(words.byBank)}
      captionSize="m"
      head={headOf(visit, [words.bank], figures)}
      rows={banks.map((one) => [
        { text: <Isolate>{one.bank}</Isolate> },
        count(one.payments),
        share(one.payments, payments),
        money(one.paisa),
        share(one.paisa, paisa),
      ])}
    />
  )
}

/** Of each service: how many certificates, and which part of them after how long. */
export function TimeTable({
  visit,
  times,
}: TableProps & { readonly times: readonly IssueTimes[] }) {
  const { speak, platform } = visit
  const groups = [...Map.groupBy(times, ({ service }) => service)]
  const figures = [words.issued, words.mean, ...issueClasses.map((one) => classWords[one])]
  return (
    <>
      <Table
        stacked
        caption={speak(words.issueTimes)}
        captionSize="m"
        head={headOf(visit, [words.service], figures)}
        rows={groups.map(([id, own]) => {
          const service = platform.setting.services.get(id)
          const issued = own.reduce((sum, one) => sum + one.issued, 0)
          const seconds = own.reduce((sum, one) => sum + one.seconds, 0)
          return [
            { text: service ? speak(service.wording.name) : id },
            count(issued),
            { text: sayTime(visit, Math.round(seconds / issued)), format: 'numeric' },
            ...issueClasses.map((one) => {
              const inClass = own.filter(({ within }) => within === one)
              return share(
                inClass.reduce((sum, { issued: some }) => sum + some, 0),
                issued,
              )
            }),
          ]
        })}
      />
      <p class="govuk-hint">{speak(words.issueTimesHow)}</p>
    </>
  )
}
