/** The form by which the bank only learns whether a name and a CNIC number are right. */
import { Button, Form, Input } from '#channels/components/drawing'
import { parseCnic } from '#platform/kernel'
import type { Typed } from '../identity/relying-party.ts'
import { accountWords as words } from './account-wording.ts'
import type { Customer } from './site.ts'

export type CheckTyped = {
  readonly typed: Typed
  /** By field, in the customer's language. */
  readonly faults: Readonly<Partial<Record<keyof Typed, string>>>
}

/** What cannot be right is not asked of the identity. */
export function faultsOf({ speak }: Customer, { name, cnic }: Typed): CheckTyped['faults'] {
  return {
    ...(name === '' && { name: speak(words.nameMissing) }),
    ...(!parseCnic(cnic) && { cnic: speak(words.cnicFaulty) }),
  }
}

type CheckProps = {
  readonly customer: Customer
  readonly check: CheckTyped
  readonly action: string
}

export function CheckForm({ customer, check: { typed, faults }, action }: CheckProps) {
  const { speak, bank, frame, request } = customer
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.check)}</h2>
      <p class="govuk-body">{speak(words.checkLead, { bank: bank.name })}</p>
      <Form action={action} hidden={{ ...frame.formFields(request), question: 'check' }}>
        <Input
          name="name"
          label={speak(words.yourName)}
          labelSize="s"
          error={faults.name}
          value={typed.name}
          dir="auto"
          autocomplete="name"
        />
        <Input
          name="cnic"
          label={speak(words.yourCnic)}
          labelSize="s"
          hint={speak(words.cnicHint)}
          error={faults.cnic}
          value={typed.cnic}
          dir="ltr"
          inputmode="numeric"
          autocomplete="off"
          width={20}
        />
        <Button variant="secondary">{speak(words.confirm)}</Button>
      </Form>
    </>
  )
}
