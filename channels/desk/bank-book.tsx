/** The book of one bank's messages on a day, with what each was answered. */
import {
  BackLink,
  Details,
  fieldOf,
  InsetText,
  Isolate,
  Pagination,
  WireText,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { formatDate, formatInstant, type CivilDate } from '#platform/kernel'
import { jurisdictionUnknown, readMessages, type BankMessage } from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { bankWords as words } from './bank-wording.ts'
import { dayIn, ledgerPlaces } from './ledger-places.ts'
import { forOfficer } from './officer.ts'
import { deskProblems } from './problems.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

const messagesShown = 50

export function registerBankBook(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/banks/:bank', forOfficer(platform, showBook))
}

/** @throws desk-all-books-only: what a bank says is of every district */
async function showBook(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak, language, params, query } = visit
  if (!ledgerPlaces(visit).includes(jurisdictionUnknown)) {
    throw deskProblems['desk-all-books-only']()
  }
  const day = dayIn(visit, 'on')
  const bank = params['bank'] ?? ''
  const messages = await readMessages(platform.db, platform.setting.vault, {
    day,
    bank,
    after: { bank, id: fieldOf(query, 'after') },
    limit: messagesShown,
  })
  const title = speak(words.book, { bank, day: formatDate(day, language) })
  return showPage(visit, {
    title,
    before: <BackLink href={`/desk/banks?on=${day}`} />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.bookMeans)}</p>
        {messages.length === 0 && <InsetText>{speak(words.silent)}</InsetText>}
        {messages.map((message) => (
          <Message visit={visit} message={message} />
        ))}
        <Next messages={messages} day={day} />
      </>
    ),
  })
}

type MessageProps = { readonly visit: OfficerVisit; readonly message: BankMessage }

function Message({ visit: { speak, language }, message }: MessageProps) {
  const { receivedAt, status, address, request, answer } = message
  const said = { message: message.message, code: codeOf(answer) }
  return (
    <Details
      summary={
        <>
          {formatInstant(receivedAt, language)}: {speak(words.exchange, said)}
        </>
      }
    >
      <p class="govuk-body">
        {speak(words.sent)} <Isolate>{address}</Isolate>
      </p>
      <WireText title={`POST /biller/${message.message}`} text={request.toString()} />
      <p class="govuk-body">{speak(words.answered)}</p>
      <WireText title={`HTTP ${status}`} text={answer.toString()} />
    </Details>
  )
}

/** Answers are ours: each is JSON with a response code. */
function codeOf(answer: Buffer): string {
  return /"response_Code":"(\d\d)"/.exec(answer.toString())?.[1] ?? '–'
}

type NextProps = { readonly messages: readonly BankMessage[]; readonly day: CivilDate }

function Next({ messages, day }: NextProps) {
  const after = messages.at(-1)?.id
  if (messages.length < messagesShown || after === undefined) return null
  return <Pagination next={{ href: `?${new URLSearchParams({ on: day, after }).toString()}` }} />
}
