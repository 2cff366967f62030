/** The stock of a counter as an account: what was bought, what issued, what was left after each. */
import { Button, fieldOf, Form, Input, InsetText, Money, Table } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import {
  addDays,
  civilDateOf,
  formatDate,
  formatInstant,
  isCivilDate,
  startOf,
  type CivilDate,
} from '#platform/kernel'
import { readStatement, type Statement } from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { counterProblems } from './problems.ts'
import { atCounter, counterIn, showPage, type CounterVisit } from './visit.tsx'
import { words } from './wording.ts'

const daysShown = 7
const linesMax = 500

export function registerStock(app: FastifyInstance, platform: Platform): void {
  app.get('/counter/:service/stock', atCounter(platform, showStock))
}

async function showStock(visit: CounterVisit): Promise<FastifyReply> {
  const { platform, speak, language, query } = visit
  const { service, places } = counterIn(visit)
  const [at] = places
  if (!service.counter || !at) throw counterProblems['counter-page-not-found']()
  const today = civilDateOf(platform.setting.now())
  const dayIn = (name: string, otherwise: CivilDate) => {
    const typed = fieldOf(query, name)
    return isCivilDate(typed) ? typed : otherwise
  }
  const to = dayIn('to', today)
  const from = dayIn('from', addDays(to, -daysShown))
  const statement = await readStatement(platform.db, {
    account: service.counter.stock(at),
    places: [at.jurisdiction],
    from: startOf(from),
    until: startOf(addDays(to, 1)),
    linesMax,
  })
  const address = `/counter/${service.id}/stock`
  const span = speak(words.span, { from: formatDate(from, language), to: formatDate(to, language) })
  return showPage(visit, {
    title: speak(words.stock),
    section: address,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.stock)}</h1>
        <p class="govuk-body">
          <bdi>{at.post.toUpperCase()}</bdi>
        </p>
        <Form action={address} method="get" label={speak(words.show)}>
          <Input type="date" name="from" label={speak(words.from)} value={from} width={10} />
          <Input type="date" name="to" label={speak(words.to)} value={to} width={10} />
          <Button variant="secondary">{speak(words.show)}</Button>
        </Form>
        {statement.next && <InsetText>{speak(words.fewerDays)}</InsetText>}
        <Moves visit={visit} statement={statement} span={span} />
      </>
    ),
  })
}

type MovesProps = {
  readonly visit: CounterVisit
  readonly statement: Statement
  readonly span: string
}

function Moves({ visit: { speak, language }, statement, span }: MovesProps) {
  const { opening, lines, closing } = statement
  const numeric = (paisa: number) =>
    ({ text: paisa === 0 ? '–' : <Money paisa={paisa} />, format: 'numeric' }) as const
  const balance = (name: string, paisa: number) => [
    { text: name },
    { text: '–', format: 'numeric' } as const,
    { text: '–', format: 'numeric' } as const,
    { text: <Money paisa={paisa} strong />, format: 'numeric' } as const,
  ]
  return (
    <Table
      stacked
      caption={span}
      captionSize="m"
      head={[
        { text: speak(words.time) },
        ...[words.stockIn, words.stockOut, words.balance].map(
          (name) => ({ text: speak(name), format: 'numeric' }) as const,
        ),
      ]}
      rows={[
        balance(speak(words.opening), opening.balancePaisa),
        ...lines.map((line) => [
          { text: <bdi>{formatInstant(line.at, language)}</bdi> },
          numeric(line.creditPaisa),
          numeric(line.debitPaisa),
          numeric(line.balancePaisa),
        ]),
        balance(speak(words.closing), closing.balancePaisa),
      ]}
    />
  )
}
