/** The form by which a change of a post is proposed; without `cnic` it is about a known person. */
import { Button, fieldOf, Form, Input, Radios } from '#channels/components'
import type { AppointmentKind } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { OfficerVisit } from './visit.tsx'
import { kindWords, postWords as words } from './wording.ts'

type ProposeProps = {
  readonly visit: OfficerVisit
  readonly kinds: readonly AppointmentKind[]
  readonly hidden: Readonly<Record<string, string>>
  readonly asksPerson: boolean
}

export function ProposeForm({ visit, kinds, hidden, asksPerson }: ProposeProps) {
  const { speak, fields, visitor, platform } = visit
  const typed = (name: string) => fieldOf(fields, name)
  const today = civilDateOf(platform.setting.now())
  return (
    <Form
      action="/offices/appointments"
      hidden={{ _csrf: visitor.csrfToken, do: 'propose', ...hidden }}
    >
      <Radios
        name="kind"
        legend={speak(words.what)}
        legendSize="s"
        value={typed('kind') || kinds[0]}
        items={kinds.map((kind) => ({ text: speak(kindWords[kind]), value: kind }))}
      />
      {asksPerson && (
        <Input name="cnic" label={speak(words.cnic)} value={typed('cnic')} dir="ltr" width={20} />
      )}
      <Input
        name="from"
        type="date"
        label={speak(words.from)}
        value={typed('from') || today}
        width={10}
      />
      <Input name="to" type="date" label={speak(words.to)} value={typed('to')} width={10} />
      <Input name="ground" label={speak(words.ground)} value={typed('ground')} dir="auto" />
      <Button preventDoubleClick>{speak(words.send)}</Button>
    </Form>
  )
}
