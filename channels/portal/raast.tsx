/** Raast on the page of a case: the code to scan, and a bank that asks its customer. */
import {
  Button,
  Details,
  Form,
  FormToken,
  Input,
  RaastCode,
  fieldOf,
  goTo,
} from '#channels/components'
import { askBank, catalogueProblems, type Platform, type RaastWay } from '#platform/catalogue'
import { formatInstant, parseIban, parsePhone } from '#platform/kernel'
import type { PayRequest, RaastPayer } from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { caseIn, openCharge } from './case.tsx'
import { portalProblems } from './problems.ts'
import { raastWords as words } from './raast-wording.ts'
import { forSignedIn } from './signed-in.tsx'
import type { SignedInVisit } from './visit.tsx'

export function registerRaast(app: FastifyInstance, platform: Platform): void {
  app.post('/cases/:reference/ask-bank', forSignedIn(platform, ask))
}

async function ask(visit: SignedInVisit): Promise<FastifyReply> {
  const view = await caseIn(visit)
  const charge = openCharge(visit, view)
  if (!charge) throw catalogueProblems['action-not-now']()
  const payer = payerIn(fieldOf(visit.fields, 'payer'))
  if (!payer) throw portalProblems['portal-payer-misspelt']()
  await askBank(visit.platform, charge, payer)
  return goTo(visit, `/cases/${view.reference}`)
}

function payerIn(typed: string): RaastPayer | undefined {
  const iban = parseIban(typed)
  if (iban) return { iban }
  const phone = parsePhone(typed)
  return phone ? { phone } : undefined
}

type RaastProps = {
  readonly visit: SignedInVisit
  readonly way: RaastWay | undefined
  readonly reference: string
}

export function Raast({ visit, way, reference }: RaastProps) {
  const { speak } = visit
  if (!way) return null
  const { qrText, mayAsk, requests } = way
  return (
    <>
      <h3 class="govuk-heading-s">{speak(words.title)}</h3>
      {qrText && <RaastCode content={qrText} speak={speak} />}
      {requests.map((request) => (
        <p class="govuk-body">{stateOf(visit, request)}</p>
      ))}
      {mayAsk && (
        <Details summary={speak(words.ask)}>
          <p class="govuk-body">{speak(words.askMeans)}</p>
          <Form action={`/cases/${reference}/ask-bank`}>
            <FormToken visitor={visit.visitor} />
            <Input
              name="payer"
              label={speak(words.payer)}
              labelSize="s"
              hint={speak(words.payerHint)}
              dir="ltr"
              width={30}
              spellcheck={false}
            />
            <Button preventDoubleClick>{speak(words.send)}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

function stateOf({ speak, language }: SignedInVisit, { status, askedAt }: PayRequest): string {
  const said = status === 'RJCT' ? words.refused : status ? words.shown : words.asked
  return speak(said, { moment: formatInstant(askedAt, language) })
}
