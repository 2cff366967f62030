/** Where a point is said. Where a script runs, a press fills in both of its numbers. */
import { text } from '#platform/kernel'
import { assetPaths } from './assets.ts'
import type { ControlFieldProps } from './control-field.tsx'
import { Input } from './fields.tsx'
import { MapPin } from './map-pin.tsx'
import { Details } from './messages.tsx'
import { useSay } from './words.ts'

const words = {
  ownPlace: text('Use where I am now', 'میری موجودہ جگہ استعمال کریں'),
  looking: text('Looking for where you are…', 'آپ کی جگہ معلوم کی جا رہی ہے…'),
  found: text('Found. Check that it is the place.', 'مل گئی۔ دیکھ لیں کہ جگہ یہی ہے۔'),
  notFound: text(
    'Your phone does not say where it is. The area and a landmark are enough.',
    'فون نے جگہ نہیں بتائی۔ علاقہ اور پہچان کافی ہیں۔',
  ),
  known: text('I know the coordinates', 'مجھے عرض بلد اور طول بلد معلوم ہیں'),
}

/** The two numbers of a point, folded under the map on which it is pressed. */
export function PointFields({ fields }: { readonly fields: readonly ControlFieldProps[] }) {
  const speak = useSay()
  const [first] = fields
  if (!first) return null
  return (
    <>
      <MapPin base={first.control.name.replace(/\.lat$/, '')} />
      <Details
        summary={speak(words.known)}
        open={fields.some(({ error }) => error !== undefined)}
        attributes={{
          'data-own-place': speak(words.ownPlace),
          'data-looking': speak(words.looking),
          'data-found': speak(words.found),
          'data-not-found': speak(words.notFound),
        }}
      >
        {fields.map((field) => (
          <CoordinateField {...field} />
        ))}
      </Details>
      <script type="module" src={assetPaths().onTheSpot} />
    </>
  )
}

export function CoordinateField({ id, control, value, error, size, language }: ControlFieldProps) {
  return (
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
    />
  )
}
