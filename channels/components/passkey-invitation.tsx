/** To whoever came in by a code: a passkey is easier next time. Said once to each browser. */
import { text } from '#platform/kernel'
import { Button, ButtonGroup } from './button.tsx'
import { Form } from './blocks.tsx'
import { Link } from './link.tsx'
import { InsetText } from './messages.tsx'
import type { Visit } from './visit.tsx'

const words = {
  title: text(
    'Next time, sign in with your finger, face or PIN',
    'اگلی بار انگلی، چہرے یا PIN سے داخل ہوں',
  ),
  why: text(
    'A passkey on this device needs no code, and nobody can trick you out of it.',
    'اس آلے کی ڈیجیٹل چابی کو کوڈ نہیں چاہیے، اور کوئی اسے آپ سے دھوکے سے نہیں لے سکتا۔',
  ),
  add: text('Add a passkey', 'ڈیجیٹل چابی شامل کریں'),
  later: text('No, do not ask on this device', 'نہیں، اس آلے پر نہ پوچھیں'),
}

/** Where the answer "no" goes. */
export const invitationPath = '/account/devices/invitation'
/** This browser was asked, and said no. */
export const declinedCookie = 'daftar_no_passkey'

/** Nothing for officers, for whom a code opens nothing, and for whoever has one or waits a day. */
export function PasskeyInvitation({ visit }: { readonly visit: Visit<unknown> }) {
  const { visitor, request, speak } = visit
  const { session } = visitor
  const isInvited = session?.mayAddPasskey === true && request.cookies[declinedCookie] === undefined
  if (!isInvited) return null
  const hidden = { _csrf: visitor.csrfToken, next: request.url }
  return (
    <InsetText classes="daftar-needs-script">
      <p class="govuk-body">
        <strong>{speak(words.title)}</strong>
        <br />
        {speak(words.why)}
      </p>
      <Form action={invitationPath} hidden={hidden}>
        <ButtonGroup>
          <Link href="/account/devices/add">{speak(words.add)}</Link>
          <Button classes="daftar-plain">{speak(words.later)}</Button>
        </ButtonGroup>
      </Form>
    </InsetText>
  )
}
