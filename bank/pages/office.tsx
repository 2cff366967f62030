/** The bank's back office: its business days, and the files that it sends of each. */
import { civilDateOf, formatDate, isCivilDate, type Text } from '#platform/kernel'
import { Link, Money, Split, Table } from '#channels/components/drawing'
import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  bankDays,
  creditAdviceOf,
  scrollOf,
  statementOf,
  sumOf,
  type BankDay,
} from '../day-files.ts'
import { Ways } from './ask.tsx'
import { show, type Customer, type Site } from './site.ts'
import { words } from './wording.ts'

const daysMax = 31

type FileKind = {
  readonly name: string
  readonly type: string
  readonly word: Text
  readonly of: (day: BankDay) => string
}

const files: readonly FileKind[] = [
  { name: 'scroll.csv', type: 'text/csv', word: words.scroll, of: scrollOf },
  { name: 'camt053.xml', type: 'application/xml', word: words.statement, of: statementOf },
  { name: 'treasury.csv', type: 'text/csv', word: words.credit, of: creditAdviceOf },
]

export function showOffice(customer: Customer): FastifyReply {
  const { bank, base, speak, language } = customer
  const days = bankDays(bank.mnemonic, bank.book.payments()).slice(0, daysMax)
  const title = speak(words.officeTitle, { bank: bank.name })
  return show(customer, {
    title,
    body: (
      <Split side={<Ways customer={customer} />}>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.officeIntro)}</p>
        {days.length === 0 ? (
          <p class="govuk-body">{speak(words.nothingYet)}</p>
        ) : (
          <Table
            caption={speak(words.days)}
            captionSize="m"
            stacked
            head={[words.day, words.payments, words.amount, words.files].map((word) => ({
              text: speak(word),
            }))}
            rows={days.map(({ day, payments }) => [
              { text: <bdi>{formatDate(day, language)}</bdi> },
              { text: String(payments.length) },
              { text: <Money paisa={sumOf(payments)} /> },
              { text: <Files speak={speak} folder={`${base}/office/${day}`} /> },
            ])}
          />
        )}
      </Split>
    ),
  })
}

function Files({ speak, folder }: Pick<Customer, 'speak'> & { readonly folder: string }) {
  return (
    <span>
      {files.map(({ name, word }, i) => (
        <>
          {i > 0 && ' · '}
          <Link href={`${folder}/${name}`}>{speak(word)}</Link>
        </>
      ))}
    </span>
  )
}

/** `/office/2026-11-22/scroll.csv` and its like, of a day that has begun; it may have nothing. */
export function registerFiles(app: FastifyInstance, { bank, base }: Site): void {
  for (const { name, type, of } of files) {
    app.get(`${base}/office/:day/${name}`, (request, reply) => {
      const { day } = request.params as { day: string }
      if (!isCivilDate(day) || day > civilDateOf(bank.now())) return reply.callNotFound()
      const { mnemonic, book } = bank
      const days = bankDays(mnemonic, book.payments())
      const found = days.find((one) => one.day === day) ?? { mnemonic, day, payments: [] }
      const file = `${mnemonic.toLowerCase()}-${day}-${name}`
      void reply.header('content-disposition', `attachment; filename="${file}"`)
      return reply.header('cache-control', 'no-store').type(type).send(of(found))
    })
  }
}
