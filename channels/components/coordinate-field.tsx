/** One number of a point. Where a script runs, a press fills in both. */
import { text } from '#platform/kernel'
import { assetPaths } from './assets.ts'
import type { ControlFieldProps } from './control-field.tsx'
import { Input } from './fields.tsx'
import { MapPin } from './map-pin.tsx'
import { useSay } from './words.ts'

const words = {
  ownPlace: text('Use where I am now', 'میری موجودہ جگہ استعمال کریں'),
  looking: text('Looking for where you are…', 'آپ کی جگہ معلوم کی جا رہی ہے…'),
  found: text('Found. Check both numbers.', 'مل گئی۔ دونوں عدد دیکھ لیں۔'),
  notFound: text(
    'Your phone does not say where it is. You can leave both numbers empty.',
    'فون نے جگہ نہیں بتائی۔ آپ دونوں عدد خالی چھوڑ سکتے ہیں۔',
  ),
}

export function CoordinateField({ id, control, value, error, size, language }: ControlFieldProps) {
  const speak = useSay()
  const isFirst = control.name.endsWith('.lat')
  const offers = {
    'data-own-place': speak(words.ownPlace),
    'data-looking': speak(words.looking),
    'data-found': speak(words.found),
    'data-not-found': speak(words.notFound),
  }
  return (
    <>
      {isFirst && <MapPin base={control.name.replace(/\.lat$/, '')} />}
      <Input
        id={id}
        name={control.name}
        label={control.label[language]}
        labelSize={size}
        error={error}
        value={value}
        dir="ltr"
        inputmode={control.inputMode}
        autocomplete="off"
        spellcheck={false}
        width={10}
        {...(isFirst && { attributes: offers })}
      />
      {isFirst && <script type="module" src={assetPaths().onTheSpot} />}
    </>
  )
}
