/** Where a client's payer pays: the amount, the ways to pay it, and the way back. */
import {
  Button,
  ButtonGroup,
  Link,
  Money,
  Panel,
  RaastCode,
  Reference,
  Split,
  StatusTag,
  SummaryList,
  sendCitizenPage,
  visitOf,
  type Visit,
} from '#channels/components'
import {
  clientOfCase,
  getCase,
  isPayerSeal,
  payerSealOf,
  raastWayOf,
  stateNameOf,
  type CaseView,
  type ClientAnswers,
  type Platform,
  type RaastWay,
} from '#platform/catalogue'
import { caseProblems, findCase, readReference } from '#platform/cases'
import { findClient, type Client } from '#platform/clients'
import { civilDateOf, formatDate, moneyInWords } from '#platform/kernel'
import { amountDueOn, chargeStateAt, formatPsid, type Charge } from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { payWords as words } from './wording.ts'

/** Registers `/payment/REFERENCE/SEAL` on the instance of pages. */
export function registerPayPage(app: FastifyInstance, platform: Platform): void {
  app.get('/payment/:reference/:seal', (request, reply) =>
    show(visitOf(platform, request, reply), request.params as Params),
  )
}

type Params = { readonly reference: string; readonly seal: string }

type Shown = {
  readonly visit: Visit<Platform>
  readonly view: CaseView
  readonly client: Client
  readonly charge: Charge | undefined
  readonly raast: RaastWay | undefined
}

async function show(visit: Visit<Platform>, params: Params): Promise<FastifyReply> {
  const { platform, speak } = visit
  const { view, client } = await paymentIn(platform, params)
  const last = view.charges.at(-1)
  const isOpen = last && chargeStateAt(last, platform.setting.now()) === 'unpaid'
  const isFinished = view.service.towardsClient?.[view.case.state]?.isFinished ?? false
  const charge = isOpen && !isFinished ? last : undefined
  const raast = charge && (await raastWayOf(platform, charge))
  const shown: Shown = { visit, view, client, charge, raast }
  const name = speak(words.title, { client: speak(client.name) })
  void visit.reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
  return sendCitizenPage(visit, {
    title: name,
    body: (
      <Split>
        <Standing shown={shown} name={name} />
        <Facts shown={shown} />
        {charge ? (
          <Ways shown={shown} charge={charge} address={visit.request.url} />
        ) : (
          <Back shown={shown} />
        )}
      </Split>
    ),
  })
}

/** @throws case-not-found, also for a seal that is not this payment's */
async function paymentIn(platform: Platform, { reference, seal }: Params) {
  const { db, setting } = platform
  const key = readReference(reference)
  const kase = await findCase(db, key)
  const id = kase && clientOfCase(kase)
  const client = id === undefined ? undefined : await findClient(db, id)
  if (!kase || !client || !isPayerSeal(payerSealOf(setting.vault, kase), seal)) {
    throw caseProblems['case-not-found']()
  }
  const view = await getCase(db, setting, { kind: 'client', clientId: client.id }, key)
  return { view, client }
}

function Standing({ shown, name }: { readonly shown: Shown; readonly name: string }) {
  const { visit, view, client, charge } = shown
  const { speak } = visit
  const stateName = speak(stateNameOf(view.service, view.case.state))
  const meaning = view.service.wording.states[view.case.state]?.meaning
  const isPaid = view.service.towardsClient?.[view.case.state]?.status === 'success'
  if (isPaid) return <Panel title={stateName}>{speak(client.name)}</Panel>
  return (
    <>
      <h1 class="govuk-heading-l">{name}</h1>
      <p class="govuk-body">
        <StatusTag tone={charge ? 'action' : 'neutral'}>{stateName}</StatusTag>
      </p>
      {meaning && <p class="govuk-body">{speak(meaning)}</p>}
    </>
  )
}

function Facts({ shown }: { readonly shown: Shown }) {
  const { visit, view, charge } = shown
  const { speak, language, platform } = visit
  const { description, reference, amount } = view.answers as ClientAnswers
  const due = charge ? amountDueOn(charge, civilDateOf(platform.setting.now())) : amount
  return (
    <SummaryList
      rows={[
        { key: speak(words.description), value: <bdi>{description}</bdi> },
        { key: speak(words.reference), value: <bdi>{reference}</bdi> },
        { key: speak(words.amount), value: <Money paisa={due} strong /> },
        { key: speak(words.inWords), value: moneyInWords(due, language) },
      ]}
    />
  )
}

type WaysProps = { readonly shown: Shown; readonly charge: Charge; readonly address: string }

function Ways({ shown, charge, address }: WaysProps) {
  const { visit, raast, view } = shown
  const { speak, language, platform } = visit
  const payBy = formatDate(civilDateOf(charge.expiresAt), language)
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.byNumber)}</h2>
      <SummaryList
        rows={[
          { key: speak(words.psid), value: <Reference value={formatPsid(charge.psid)} large /> },
          { key: speak(words.payBy), value: <bdi>{payBy}</bdi> },
        ]}
      />
      <p class="govuk-body">{speak(words.byNumberHow)}</p>
      <ButtonGroup>
        {platform.demo && (
          <Button href={`/demo/bank?psid=${charge.psid}`}>{speak(words.demoPay)}</Button>
        )}
        <Button variant="secondary" href={address}>
          {speak(words.again)}
        </Button>
      </ButtonGroup>
      {raast?.qrText && (
        <>
          <h2 class="govuk-heading-m">{speak(words.byRaast)}</h2>
          <RaastCode content={raast.qrText} speak={speak} />
        </>
      )}
      <p class="govuk-body">
        <Link href={(view.answers as ClientAnswers).returnUrl}>{speak(words.unpaid)}</Link>
      </p>
    </>
  )
}

/** The address is of an origin that the operator registered for this client. */
function Back({ shown: { visit, view, client } }: { readonly shown: Shown }) {
  const { speak } = visit
  const { returnUrl } = view.answers as ClientAnswers
  return <Button href={returnUrl}>{speak(words.goBack, { client: speak(client.name) })}</Button>
}
