/** The box into which the number of a document is typed. */
import { Input, type Content } from '#channels/components'
import type { Asking } from './frame.tsx'
import { startWords as words } from './page-wording.ts'

/** Of whatever is typed as a number, wherever it is asked for. */
export const numberLengthMax = 100

type NumberFieldProps = {
  readonly asking: Asking
  readonly hint?: Content
  readonly error?: string | undefined
  readonly typed?: string | undefined
}

export function NumberField({ asking, hint, error, typed }: NumberFieldProps) {
  return (
    <Input
      name="number"
      label={asking.speak(words.number)}
      hint={hint}
      error={error}
      value={typed}
      dir="ltr"
      width={30}
      spellcheck={false}
      autocomplete="off"
      autocapitalize="characters"
      maxLength={numberLengthMax}
    />
  )
}
