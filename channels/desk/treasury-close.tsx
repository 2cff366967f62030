/** The daily close on a day's page: prepared by one officer, approved by another. */
import { Button, ButtonGroup, fieldOf, Form, goTo, Money, Table } from '#channels/components'
import { closeDay, headsOf, type Platform } from '#platform/catalogue'
import { formatInstant, type CivilDate } from '#platform/kernel'
import {
  totalsByHead,
  type ClosedDay,
  type DayTotals,
  type PreparedClose,
} from '#platform/reconciliation'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Head } from './ledger.tsx'
import { ledgerWords } from './ledger-wording.ts'
import { dayHref, dayOf, forTreasury, type Names } from './treasury-visit.ts'
import { treasuryWords as words } from './treasury-wording.ts'
import type { OfficerVisit } from './visit.tsx'

export function registerTreasuryClose(app: FastifyInstance, platform: Platform): void {
  app.post('/desk/treasury/:day/close', forTreasury(platform, close))
}

async function close(visit: OfficerVisit): Promise<FastifyReply> {
  const day = dayOf(visit)
  const step = fieldOf(visit.fields, 'step') === 'approve' ? 'approve' : 'prepare'
  await closeDay(visit.platform, visit.actor, step, day)
  return goTo(visit, dayHref(day))
}

type CloseProps = {
  readonly visit: OfficerVisit
  readonly day: CivilDate
  readonly closed: ClosedDay | undefined
  readonly prepared: PreparedClose | undefined
  readonly names: Names
}

export function Close({ visit, day, closed, prepared, names }: CloseProps) {
  const { speak, language, actor } = visit
  const isOwn = prepared?.personId === actor.personId
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.close)}</h2>
      <p class="govuk-body">{speak(words.closeHow)}</p>
      {prepared && (
        <>
          <p class="govuk-body">
            {speak(words.preparedBy, {
              post: names.post(prepared.postId),
              at: formatInstant(prepared.preparedAt, language),
            })}
          </p>
          {prepared.totals.accounts.length > 0 && (
            <>
              <Heads visit={visit} totals={prepared.totals} />
              <Accounts visit={visit} totals={prepared.totals} />
            </>
          )}
        </>
      )}
      {closed ? (
        <>
          <p class="govuk-body">
            <strong>
              {speak(words.closedBy, {
                post: names.post(closed.postId),
                at: formatInstant(closed.closedAt, language),
              })}
            </strong>
          </p>
          <p class="govuk-body">{speak(words.act, { act: closed.act })}</p>
        </>
      ) : (
        <ButtonGroup>
          {prepared && !isOwn && <Step visit={visit} day={day} step="approve" />}
          <Step visit={visit} day={day} step="prepare" isAgain={prepared !== undefined} />
        </ButtonGroup>
      )}
    </>
  )
}

type StepProps = {
  readonly visit: OfficerVisit
  readonly day: CivilDate
  readonly step: 'prepare' | 'approve'
  readonly isAgain?: boolean
}

function Step({ visit, day, step, isAgain = false }: StepProps) {
  const { speak, visitor } = visit
  const prepare = isAgain ? words.prepareAnew : words.prepare
  const label = speak(step === 'approve' ? words.approve : prepare)
  return (
    <Form
      action={`${dayHref(day)}/close`}
      hidden={{ _csrf: visitor.csrfToken, step }}
      label={label}
    >
      <Button variant={step === 'approve' || !isAgain ? undefined : 'secondary'}>{label}</Button>
    </Form>
  )
}

type TotalsProps = { readonly visit: OfficerVisit; readonly totals: DayTotals }

function Heads({ visit, totals }: TotalsProps) {
  const { speak, platform } = visit
  const named = headsOf(platform.setting)
  return (
    <Table
      stacked
      caption={speak(words.heads)}
      head={[ledgerWords.head, ledgerWords.headName, words.amount].map((name) => ({
        text: speak(name),
      }))}
      rows={totalsByHead(totals).map(({ head, paisa }) => {
        const known = head === null ? undefined : named.get(head)
        return [
          { text: <Head visit={visit} code={head ?? undefined} known={known} /> },
          { text: known ? speak(known.name) : '–' },
          { text: <Money paisa={paisa} /> },
        ]
      })}
    />
  )
}

function Accounts({ visit, totals }: TotalsProps) {
  const { speak } = visit
  return (
    <Table
      stacked
      caption={speak(words.accounts)}
      head={[words.account, words.payments, words.amount].map((name) => ({ text: speak(name) }))}
      rows={totals.accounts.map(({ account, payments, paisa }) => [
        { text: <bdi dir="ltr">{account}</bdi> },
        { text: <bdi>{payments.toLocaleString('en')}</bdi> },
        { text: <Money paisa={paisa} /> },
      ])}
    />
  )
}
