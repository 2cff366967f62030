/** The book that a counter keeps, day by day: read, printed, never edited. */
import {
  Button,
  fieldOf,
  Form,
  Input,
  InsetText,
  Money,
  SummaryList,
  Table,
} from '#channels/components'
import {
  dayBook,
  stateNameOf,
  type BookLine,
  type DayBook,
  type Platform,
} from '#platform/catalogue'
import { formatNumber } from '#platform/documents'
import { civilDateOf, formatDate, formatInstant, isCivilDate, type Text } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { counterProblems } from './problems.ts'
import { atCounter, counterIn, showPage, type CounterVisit } from './visit.tsx'
import { words } from './wording.ts'

export function registerBook(app: FastifyInstance, platform: Platform): void {
  app.get('/counter/:service/book', atCounter(platform, showBook))
}

async function showBook(visit: CounterVisit): Promise<FastifyReply> {
  const { platform, speak, language, query } = visit
  const { service, places } = counterIn(visit)
  const [at] = places
  const book = service.counter?.book
  if (!book || !at) throw counterProblems['counter-page-not-found']()
  const asked = fieldOf(query, 'day')
  const day = isCivilDate(asked) ? asked : civilDateOf(platform.setting.now())
  const { lines, stock } = await dayBook(platform.db, platform.setting, service, {
    reader: visit.actor,
    at,
    day,
  })
  const address = `/counter/${service.id}/book`
  return showPage(visit, {
    title: speak(book.title),
    section: address,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(book.title)}</h1>
        <p class="govuk-body">
          <bdi>{at.post.toUpperCase()}</bdi> · <bdi>{formatDate(day, language)}</bdi>
        </p>
        <Form action={address} method="get">
          <Input type="date" name="day" label={speak(words.day)} value={day} width={10} />
          <Button variant="secondary">{speak(words.show)}</Button>
        </Form>
        <Totals visit={visit} stock={stock} />
        <InsetText>{speak(words.neverEdited)}</InsetText>
        {lines.length === 0 ? (
          <p class="govuk-body">{speak(words.noLines)}</p>
        ) : (
          <Table
            caption={
              <>
                {speak(book.title)} · <bdi>{formatDate(day, language)}</bdi>
              </>
            }
            captionSize="m"
            stacked
            small
            head={[
              { text: speak(words.serial) },
              { text: speak(words.time) },
              { text: speak(words.number) },
              ...book.columns.map(({ label }) => ({ text: speak(label) })),
              { text: speak(words.state) },
            ]}
            rows={lines.map((line) => rowOf(visit, line))}
          />
        )}
      </>
    ),
  })
}

function rowOf(visit: CounterVisit, { serial, at, number, item, state }: BookLine) {
  const { language, speak } = visit
  const { service } = counterIn(visit)
  const said = (value: Text | string) => (typeof value === 'string' ? value : speak(value))
  return [
    { text: String(serial) },
    { text: <bdi>{formatInstant(at, language)}</bdi> },
    { text: <bdi>{formatNumber(number)}</bdi> },
    ...(service.counter?.book?.columns ?? []).map(({ value }) => ({
      text: <bdi>{said(value({ item, at }))}</bdi>,
    })),
    { text: speak(stateNameOf(service, state)) },
  ]
}

type TotalsProps = { readonly visit: CounterVisit; readonly stock: DayBook['stock'] }

function Totals({ visit, stock }: TotalsProps) {
  const { speak } = visit
  return (
    <SummaryList
      rows={[
        { key: speak(words.left), value: <Money paisa={stock.left} /> },
        { key: speak(words.bought), value: <Money paisa={stock.bought} /> },
        { key: speak(words.issued), value: <Money paisa={stock.issued} /> },
        ...(stock.commission > 0
          ? [{ key: speak(words.commission), value: <Money paisa={stock.commission} /> }]
          : []),
      ]}
    />
  )
}
