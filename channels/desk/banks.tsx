/** The banks that may pay us, on which terms, and how much each has said on a day. */
import {
  BackLink,
  Button,
  Form,
  Input,
  InsetText,
  Isolate,
  Link,
  Table,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { formatDate, formatInstant, moneyText, type CivilDate, type Paisa } from '#platform/kernel'
import { countMessages, listBanks, type Bank } from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { registerBankBook } from './bank-book.tsx'
import { bankWords as words } from './bank-wording.ts'
import { dayIn, ledgerPlaces } from './ledger-places.ts'
import { forOfficer } from './officer.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

export function registerBanks(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/banks', forOfficer(platform, showBanks))
  registerBankBook(app, platform)
}

async function showBanks(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak, language } = visit
  ledgerPlaces(visit)
  const day = dayIn(visit, 'on')
  const [banks, counts] = await Promise.all([
    listBanks(platform.db, platform.setting.vault, platform.setting.now()),
    countMessages(platform.db, day),
  ])
  const names = [words.bank, words.networks, words.signs, words.limits, words.passwords]
  const caption = speak(words.caption, { day: formatDate(day, language) })
  return showPage(visit, {
    title: speak(words.title),
    before: <BackLink href="/desk/ledger" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <Form method="get" action="/desk/banks" label={speak(words.show)}>
          <Input name="on" label={speak(words.day)} value={day} type="date" width={10} />
          <Button variant="secondary">{speak(words.show)}</Button>
        </Form>
        {banks.length === 0 && <InsetText>{speak(words.none)}</InsetText>}
        {banks.length > 0 && (
          <Table
            stacked
            caption={caption}
            captionSize="m"
            head={[
              ...names.map((name) => ({ text: speak(name) })),
              { text: speak(words.messages), format: 'numeric' },
            ]}
            rows={banks.map((bank) => [
              ...termsOf(visit, bank, day),
              {
                text: <Isolate>{String(counts.get(bank.mnemonic) ?? 0)}</Isolate>,
                format: 'numeric',
              },
            ])}
          />
        )}
      </>
    ),
  })
}

function termsOf(visit: OfficerVisit, bank: Bank, day: CivilDate) {
  const { speak, language } = visit
  const { mnemonic, name, networks, signs, credentials } = bank
  const ending = credentials.find(({ endsAt }) => endsAt !== undefined)?.endsAt
  return [
    { text: <Link href={`/desk/banks/${mnemonic}?on=${day}`}>{speak(name)}</Link> },
    {
      text:
        networks.length === 0 ? speak(words.anywhere) : <Isolate>{networks.join(', ')}</Isolate>,
    },
    { text: speak(signs ? words.yes : words.no) },
    { text: limitsOf(visit, bank).map((limit) => <div>{limit}</div>) },
    {
      text: ending
        ? speak(words.changing, { until: formatInstant(ending, language) })
        : speak(words.one),
    },
  ]
}

function limitsOf({ speak, language }: OfficerVisit, { limits }: Bank): string[] {
  const { requestsPerSecond, paymentPaisaMax, dayPaisaMax } = limits
  const inMoney = (limit: Paisa) => ({ amount: moneyText(limit)[language] })
  const known = [
    paymentPaisaMax && speak(words.paymentMax, inMoney(paymentPaisaMax)),
    dayPaisaMax && speak(words.dayMax, inMoney(dayPaisaMax)),
    requestsPerSecond && speak(words.rateMax, { count: String(requestsPerSecond) }),
  ].filter((limit) => typeof limit === 'string')
  return known.length === 0 ? [speak(words.noLimit)] : known
}
