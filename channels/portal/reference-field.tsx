/** The box into which the reference of a case is typed. */
import { Input, Isolate, type InputProps, type Speak } from '#channels/components'
import { formatReference } from '#platform/cases'
import { homeWords as words } from './home-wording.ts'

/** In the shape of a real reference, and never one: its time lies before any case. */
const exampleReference = formatReference({ jurisdiction: 'PB-LHR', id: '0K3F8QZT2M5X' })

type ReferenceFieldProps = { readonly speak: Speak } & Pick<
  InputProps,
  'labelSize' | 'error' | 'value' | 'width'
>

export function ReferenceField({ speak, ...own }: ReferenceFieldProps) {
  return (
    <Input
      name="reference"
      label={speak(words.reference)}
      hint={
        <>
          {speak(words.referenceHint)} <Isolate>{exampleReference}</Isolate>
        </>
      }
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
      dir="ltr"
      {...own}
    />
  )
}
