/** What was paid last at one of the bank's ways in. */
import { Money, Reference, StatusTag, Table } from '#channels/components/drawing'
import { formatDate } from '#platform/kernel'
import type { Standing } from '../book.ts'
import { psidText } from './ask.tsx'
import type { Customer } from './site.ts'
import { standings, words } from './wording.ts'

const rowsMax = 10

const tones: Readonly<Record<Standing, 'done' | 'waiting' | 'refused'>> = {
  kept: 'done',
  held: 'waiting',
  returned: 'refused',
}

type PastProps = {
  readonly customer: Customer
  /** The page bears the same title already. */
  readonly isTitled?: boolean
}

export function Past({ customer, isTitled = false }: PastProps) {
  const { bank, way, speak, language } = customer
  const own = bank.book.payments().filter((payment) => payment.way === way)
  const last = own.slice(-rowsMax).toReversed()
  if (last.length === 0) return <p class="govuk-body">{speak(words.nothingYet)}</p>
  return (
    <Table
      caption={speak(words.past)}
      captionSize="m"
      captionClasses={isTitled ? 'govuk-visually-hidden' : undefined}
      stacked
      head={[words.psid, words.amount, words.datePaid, words.state].map((word) => ({
        text: speak(word),
      }))}
      rows={last.map(({ psid, amountPaisa, date, standing }) => [
        { text: <Reference value={psidText(psid)} /> },
        { text: <Money paisa={amountPaisa} /> },
        { text: <bdi>{formatDate(date, language)}</bdi> },
        { text: <StatusTag tone={tones[standing]}>{speak(standings[standing])}</StatusTag> },
      ])}
    />
  )
}
