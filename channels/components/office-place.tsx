/** Where an office is and when it is open, told to whoever has to come. */
import { openDaysOf, type Office, type OpenDays, type Weekday } from '#platform/identity'
import { text, type Text } from '#platform/kernel'
import { Link } from './link.tsx'
import { SummaryList, type SummaryRow } from './summary-list.tsx'
import type { Speak } from './visit.tsx'

const words = {
  services: text('Services', 'خدمات'),
  address: text('Address', 'پتہ'),
  hours: text('Open', 'اوقات'),
  span: text('{from} to {to}', '{from} تا {to}'),
  and: text(' and ', ' اور '),
  closed: text('closed', 'بند'),
  where: text('Offices and opening hours', 'دفاتر، پتے اور اوقات'),
  whereOne: text('Where to come: {office}', 'کہاں آنا ہے: {office}'),
  holidays: text('Closed on public holidays.', 'سرکاری تعطیلات پر بند۔'),
}

const weekdayWords: Readonly<Record<Weekday, Text>> = {
  monday: text('Monday', 'پیر'),
  tuesday: text('Tuesday', 'منگل'),
  wednesday: text('Wednesday', 'بدھ'),
  thursday: text('Thursday', 'جمعرات'),
  friday: text('Friday', 'جمعہ'),
  saturday: text('Saturday', 'ہفتہ'),
  sunday: text('Sunday', 'اتوار'),
}

type OfficePlaceProps = {
  readonly office: Office
  readonly speak: Speak
  readonly headingLevel?: 3 | 4
  /** What links lead to. */
  readonly id?: string
  readonly services?: readonly Text[]
}

/** What is not known of an office has no line. */
export function OfficePlace({
  office,
  speak,
  headingLevel = 3,
  id,
  services = [],
}: OfficePlaceProps) {
  const { name, address, hours } = office
  const rows: (SummaryRow | undefined)[] = [
    services.length > 0
      ? { key: speak(words.services), value: services.map((one) => <div>{speak(one)}</div>) }
      : undefined,
    address && { key: speak(words.address), value: <bdi>{speak(address)}</bdi> },
    hours && {
      key: speak(words.hours),
      value: (
        <>
          {openDaysOf(hours).map((line) => (
            <div>
              <Days line={line} speak={speak} />
            </div>
          ))}
          {speak(words.holidays)}
        </>
      ),
    },
  ]
  if (!address && !hours) return <p class="govuk-body">{speak(name)}</p>
  const attributes = id === undefined ? undefined : { id }
  return <SummaryList card={{ title: speak(name), headingLevel, attributes }} rows={rows} />
}

/** With a word between: a dash between two times reads backwards in one of the languages. */
function spanOf(times: string, speak: Speak): string {
  const [from = '', to = ''] = times.split('-')
  return speak(words.span, { from, to })
}

type DaysProps = { readonly line: OpenDays; readonly speak: Speak }

function Days({ line: { from, to, times }, speak }: DaysProps) {
  const [first, last] = [speak(weekdayWords[from]), speak(weekdayWords[to])]
  return (
    <>
      {from === to ? first : speak(words.span, { from: first, to: last })}
      {': '}
      {times.length === 0 && speak(words.closed)}
      {times.map((one, i) => (
        <>
          {i > 0 && speak(words.and)}
          {spanOf(one, speak)}
        </>
      ))}
    </>
  )
}

type WhereLinkProps = Pick<OfficePlaceProps, 'speak'> & {
  readonly offices?: readonly { readonly name: Text; readonly anchor: string }[]
}

/** Wherever somebody is told to come: to the offices that are meant, else to all. */
export function WhereLink({ speak, offices = [] }: WhereLinkProps) {
  const links =
    offices.length === 0
      ? [{ href: '/where', text: speak(words.where) }]
      : offices.map(({ name, anchor }) => ({
          href: `/where#${anchor}`,
          text: speak(words.whereOne, { office: speak(name) }),
        }))
  return links.map(({ href, text: said }) => (
    <p class="govuk-body">
      <Link href={href}>{said}</Link>
    </p>
  ))
}
