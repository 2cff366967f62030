/** The trial balance of any day, by head and by account, each account opening its statement. */
import {
  BackLink,
  Button,
  Form,
  Input,
  InsetText,
  Isolate,
  Link,
  LinkList,
  Money,
  Table,
  WarningText,
  type Cell,
} from '#channels/components'
import { headsOf, type HeadOfAccount, type Platform } from '#platform/catalogue'
import { addDays, formatDate, startOf, type CivilDate, type Text } from '#platform/kernel'
import { readTrialBalance, type TrialBalance, type TrialSides } from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { dayIn, ledgerPlaces } from './ledger-places.ts'
import { ledgerWords as words, ownerWords } from './ledger-wording.ts'
import { forOfficer } from './officer.ts'
import { registerStatement } from './statement.tsx'
import { showPage, type OfficerVisit } from './visit.tsx'

export function registerLedger(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/ledger', forOfficer(platform, showTrialBalance))
  registerStatement(app, platform)
}

async function showTrialBalance(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak, language } = visit
  const places = ledgerPlaces(visit)
  const day = dayIn(visit, 'at')
  const trial = await readTrialBalance(platform.db, { before: startOf(addDays(day, 1)), places })
  const { debitPaisa, creditPaisa } = trial.total
  return showPage(visit, {
    title: speak(words.title),
    before: <BackLink href="/desk" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.asOf, { day: formatDate(day, language) })}</p>
        <Form method="get" action="/desk/ledger" label={speak(words.show)}>
          <Input name="at" label={speak(words.day)} value={day} type="date" width={10} />
          <Button variant="secondary">{speak(words.show)}</Button>
        </Form>
        {trial.lines.length === 0 && <InsetText>{speak(words.nothing)}</InsetText>}
        {trial.lines.length > 0 && (
          <>
            {debitPaisa === creditPaisa ? (
              <InsetText>{speak(words.balances)}</InsetText>
            ) : (
              <WarningText>{speak(words.broken)}</WarningText>
            )}
            <Heads visit={visit} trial={trial} />
            <Accounts visit={visit} trial={trial} day={day} />
            <p class="govuk-hint">{speak(words.pendingHow)}</p>
          </>
        )}
        <LinkList items={[{ text: speak(words.banks), href: `/desk/banks?on=${day}` }]} />
      </>
    ),
  })
}

/** The names of a table's columns, with the two sides at the end of theirs. */
function headOf({ speak }: OfficerVisit, names: readonly Text[]): Cell[] {
  const sides = [words.debit, words.credit].map((name): Cell => {
    return { text: speak(name), format: 'numeric' }
  })
  return [...names.map((name) => ({ text: speak(name) })), ...sides]
}

/** Both columns; a side on which nothing stands is left empty, as in a book. */
function sidesOf({ debitPaisa, creditPaisa }: TrialSides, strong = false): Cell[] {
  return [debitPaisa, creditPaisa].map((paisa) => ({
    text: paisa === 0 && !strong ? '–' : <Money paisa={paisa} strong={strong} />,
    format: 'numeric',
  }))
}

type HeadProps = {
  readonly visit: OfficerVisit
  readonly code: string | undefined
  readonly known: HeadOfAccount | undefined
}

/** A head of account, marked where its source was not confirmed. */
export function Head({ visit: { speak }, code, known }: HeadProps) {
  if (code === undefined) return <>{speak(words.headUnknown)}</>
  if (known?.certainty === 'confirmed') return <Isolate>{code}</Isolate>
  return <>{speak(words.headUnconfirmed, { code })}</>
}

type TrialProps = { readonly visit: OfficerVisit; readonly trial: TrialBalance }

function Heads({ visit, trial }: TrialProps) {
  const { speak, platform } = visit
  const named = headsOf(platform.setting)
  return (
    <Table
      stacked
      caption={speak(words.byHead)}
      captionSize="m"
      head={headOf(visit, [words.head, words.headName, words.accounts])}
      rows={[
        ...trial.heads.map(({ head, accounts, ...sides }) => {
          const known = head === undefined ? undefined : named.get(head)
          return [
            { text: <Head visit={visit} code={head} known={known} /> },
            { text: known ? speak(known.name) : '–' },
            { text: <Isolate>{String(accounts)}</Isolate> },
            ...sidesOf(sides),
          ]
        }),
        [
          { text: speak(words.total) },
          { text: '–' },
          { text: <Isolate>{String(trial.lines.length)}</Isolate> },
          ...sidesOf(trial.total, true),
        ],
      ]}
    />
  )
}

function Accounts({ visit, trial, day }: TrialProps & { readonly day: CivilDate }) {
  const { speak } = visit
  return (
    <Table
      stacked
      caption={speak(words.byAccount)}
      captionSize="m"
      head={headOf(visit, [words.account, words.purpose, words.owner])}
      rows={[
        ...trial.lines.map(({ account: { id, purpose, owner }, ...sides }) => [
          {
            text: (
              <Link href={`/desk/ledger/accounts/${id}?to=${day}`}>
                <Isolate>{id}</Isolate>
              </Link>
            ),
          },
          { text: speak(purpose) },
          { text: speak(ownerWords[owner.kind], { code: owner.code }) },
          ...sidesOf(sides),
        ]),
        [{ text: speak(words.total) }, { text: '–' }, { text: '–' }, ...sidesOf(trial.total, true)],
      ]}
    />
  )
}
