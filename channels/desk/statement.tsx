/** The statement of one account: opening balance, its transfers page by page, closing balance. */
import {
  BackLink,
  Button,
  fieldOf,
  Form,
  Input,
  InsetText,
  Isolate,
  Link,
  LinkList,
  Money,
  Pagination,
  SummaryList,
  Table,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { addDays, formatDate, formatInstant, startOf, type CivilDate } from '#platform/kernel'
import {
  accountKinds,
  kindOf,
  readStatement,
  sideOf,
  type Position,
  type Statement,
} from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { dayIn, ledgerPlaces } from './ledger-places.ts'
import {
  causeText,
  endingWords,
  kindWords,
  ledgerWords,
  ownerWords,
  statementWords as words,
  stateWords,
} from './ledger-wording.ts'
import { forOfficer } from './officer.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

const linesShown = 50
const daysShown = 30

export function registerStatement(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/ledger/accounts/:kind/:name', forOfficer(platform, showStatement))
}

type Days = { readonly from: CivilDate; readonly to: CivilDate }

async function showStatement(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak, language, params } = visit
  const places = ledgerPlaces(visit)
  const to = dayIn(visit, 'to')
  const days: Days = { from: dayIn(visit, 'from', addDays(to, -daysShown)), to }
  const statement = await readStatement(platform.db, {
    account: `${params['kind'] ?? ''}/${params['name'] ?? ''}`,
    places,
    from: startOf(days.from),
    until: startOf(addDays(to, 1)),
    after: readPosition(fieldOf(visit.query, 'after')),
    linesMax: linesShown,
  })
  const title = speak(words.title, { account: statement.account.id })
  const said = { from: formatDate(days.from, language), to: formatDate(to, language) }
  return showPage(visit, {
    title,
    before: <BackLink href={`/desk/ledger?at=${to}`} />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(statement.account.purpose)}</p>
        <Form method="get" action={addressOf(statement)} label={speak(words.show)}>
          <Input name="from" label={speak(words.from)} value={days.from} type="date" width={10} />
          <Input name="to" label={speak(words.to)} value={to} type="date" width={10} />
          <Button variant="secondary">{speak(words.show)}</Button>
        </Form>
        {days.from > to && <InsetText>{speak(words.wrongDates)}</InsetText>}
        <About visit={visit} statement={statement} />
        {statement.lines.length === 0 && <InsetText>{speak(words.none)}</InsetText>}
        {statement.lines.length > 0 && (
          <Lines visit={visit} statement={statement} caption={speak(words.lines, said)} />
        )}
        <Pages visit={visit} statement={statement} days={days} />
      </>
    ),
  })
}

const addressOf = ({ account }: Statement) => `/desk/ledger/accounts/${account.id}`

/** A place in the ledger as a page's address carries it; anything else begins at the beginning. */
function readPosition(typed: string): Position | undefined {
  const [, micros, journalId, line] = /^(-?\d{1,16})\.([\w-]{1,40})\.(\d{1,6})$/.exec(typed) ?? []
  if (!micros || !journalId || !line || !Number.isSafeInteger(Number(micros))) return undefined
  return { micros: Number(micros), journalId, line: Number(line) }
}

type Props = { readonly visit: OfficerVisit; readonly statement: Statement }

function About({ visit: { speak }, statement: { account, opening, closing } }: Props) {
  const { owner, head, id } = account
  const side = sideOf(id)
  const floor = accountKinds[kindOf(id)].mayGoBelowZero ? words.mayGoBelow : words.neverBelow
  const amounts = [
    [words.opening, opening.balancePaisa],
    [words.closing, closing.balancePaisa],
    [words.pendingDebit, closing.pendingDebitPaisa],
    [words.pendingCredit, closing.pendingCreditPaisa],
  ] as const
  return (
    <SummaryList
      rows={[
        { key: speak(words.kind), value: speak(kindWords[kindOf(id)]) },
        {
          key: speak(ledgerWords.owner),
          value: speak(ownerWords[owner.kind], { code: owner.code }),
        },
        {
          key: speak(ledgerWords.head),
          value: head ? <Isolate>{head}</Isolate> : speak(ledgerWords.headUnknown),
        },
        { key: speak(words.grows), value: speak(ledgerWords[side]) },
        { key: speak(words.floor), value: speak(floor) },
        ...amounts.map(([name, paisa]) => ({ key: speak(name), value: <Money paisa={paisa} /> })),
      ]}
    />
  )
}

function Lines({ visit, statement, caption }: Props & { readonly caption: string }) {
  const { speak, language } = visit
  const names = [words.at, words.cause, words.journal, words.other, words.state]
  const sums = [ledgerWords.debit, ledgerWords.credit, words.balance]
  return (
    <Table
      stacked
      caption={caption}
      captionSize="m"
      head={[
        ...names.map((name) => ({ text: speak(name) })),
        ...sums.map((name) => ({ text: speak(name), format: 'numeric' as const })),
      ]}
      rows={statement.lines.map((line) => [
        { text: formatInstant(line.at, language) },
        { text: speak(causeText(line.cause)) },
        { text: <Isolate>{line.position.journalId}</Isolate> },
        {
          text: (
            <Link href={`/desk/ledger/accounts/${line.other}`}>
              <Isolate>{line.other}</Isolate>
            </Link>
          ),
        },
        {
          text: line.ends
            ? speak(endingWords[line.state], { transfer: line.ends.journalId })
            : speak(stateWords[line.state]),
        },
        ...[line.debitPaisa, line.creditPaisa].map((paisa) => ({
          text: paisa === 0 ? '–' : <Money paisa={paisa} />,
          format: 'numeric' as const,
        })),
        { text: <Money paisa={line.balancePaisa} />, format: 'numeric' },
      ])}
    />
  )
}

function Pages({ visit, statement, days }: Props & { readonly days: Days }) {
  const { query, speak } = visit
  const { next } = statement
  const after = next && `${next.micros}.${next.journalId}.${next.line}`
  return (
    <>
      {after && (
        <Pagination next={{ href: `?${new URLSearchParams({ ...days, after }).toString()}` }} />
      )}
      {fieldOf(query, 'after') !== '' && (
        <LinkList
          items={[
            { text: speak(words.first), href: `?${new URLSearchParams({ ...days }).toString()}` },
          ]}
        />
      )}
    </>
  )
}
