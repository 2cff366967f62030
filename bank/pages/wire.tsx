/** A message and its answer as they went over the wire; the password never stands in a page. */
import { Details } from '#channels/components/drawing'
import type { Exchange } from '../biller-wire.ts'
import type { Customer } from './site.ts'
import { words } from './wording.ts'

type WireProps = { readonly customer: Customer; readonly exchange: Exchange<object> }

export function Wire({ customer, exchange }: WireProps) {
  const { speak } = customer
  return (
    <Details summary={speak(words.wire)}>
      <p class="govuk-body">{speak(words.sent)}</p>
      <Json title={`POST ${exchange.path}`} content={exchange.sent} />
      <p class="govuk-body">{speak(words.answered)}</p>
      <Json content={exchange.answer} />
    </Details>
  )
}

/** One field a line, wrapping on a phone; a switch reads it the same way. */
function Json({ title, content }: { readonly title?: string; readonly content: object }) {
  const lines = JSON.stringify(content, undefined, 1).split('\n')
  return (
    <p class="govuk-body-s" dir="ltr" lang="en">
      <code>
        {title && (
          <>
            {title}
            <br />
          </>
        )}
        {lines.map((line) => (
          <>
            {line}
            <br />
          </>
        ))}
      </code>
    </p>
  )
}
