/** A message and its answer as they went over the wire; the password never stands in a page. */
import { Details, WireText } from '#channels/components/drawing'
import type { Exchange } from '../biller-wire.ts'
import type { Customer } from './site.ts'
import { words } from './wording.ts'

type WireProps = { readonly customer: Customer; readonly exchange: Exchange<object> }

export function Wire({ customer, exchange }: WireProps) {
  const { speak } = customer
  return (
    <Details summary={speak(words.wire)}>
      <p class="govuk-body">{speak(words.sent)}</p>
      <WireText title={`POST ${exchange.path}`} text={JSON.stringify(exchange.sent)} />
      <p class="govuk-body">{speak(words.answered)}</p>
      <WireText text={JSON.stringify(exchange.answer)} />
    </Details>
  )
}
