/** Draws one control of a question, which the forms block describes as data. */
import type { Control } from '#platform/forms'
import { inAlphabet, type Language, type Problem } from '#platform/kernel'
import { Checkboxes, Radios } from './choices.tsx'
import { Input, Select, Textarea } from './fields.tsx'
import { CoordinateField, PointFields } from './coordinate-field.tsx'
import { FingerprintField } from './fingerprint-field.tsx'
import { PhotosField } from './photos-field.tsx'
import type { TextSize } from './form-parts.tsx'
import { useSay, words } from './words.ts'

export type ControlFieldProps = {
  readonly id: string
  readonly control: Control
  /** What a single tick is about; its own label stands beside the box. */
  readonly question: string
  /** Exactly as typed or as stored. */
  readonly value: string | undefined
  readonly error: string | undefined
  readonly size: TextSize
  readonly isPageHeading?: boolean
  readonly language: Language
}

/** Field names hold dots and brackets, which are no part of an address's `#`. */
export function controlId({ name }: Pick<Control, 'name'>): string {
  return name.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')
}

/** The control that a fault is about: its own, or the first that begins with the fault's field. */
export function controlAbout(
  controls: readonly Control[],
  { field = '' }: Problem,
): Control | undefined {
  return (
    controls.find(({ name }) => name === field) ??
    controls.find(({ name }) => name.startsWith(`${field}.`))
  )
}

/** The fields of one question, one below the other. */
export function ControlFields({ fields }: { readonly fields: readonly ControlFieldProps[] }) {
  const isNumber = ({ control }: ControlFieldProps) => control.shape === 'coordinates'
  return (
    <>
      {fields.map((field) => !isNumber(field) && <ControlField {...field} />)}
      <PointFields fields={fields.filter(isNumber)} />
    </>
  )
}

export function ControlField(props: ControlFieldProps) {
  const { id, control, language, value, error, size, isPageHeading } = props
  const hint = control.hint?.[language]
  const label = control.label[language]
  const group = { name: control.name, idPrefix: id, legendSize: size, isPageHeading, hint, error }
  switch (control.shape) {
    case 'radios':
      return (
        <Radios
          {...group}
          legend={label}
          {...(value !== undefined && { value })}
          items={(control.options ?? []).map((option) => ({
            value: option.value,
            text: option.label[language],
            hint: option.hint?.[language],
          }))}
        />
      )
    case 'tick':
      return (
        <Checkboxes
          {...group}
          legend={props.question}
          values={value ? [value] : []}
          items={[{ value: 'yes', text: label }]}
        />
      )
    case 'file':
      return <FingerprintField {...props} />
    case 'photos':
      return <PhotosField {...props} />
    case 'coordinates':
      return <CoordinateField {...props} />
    default:
      return <WrittenField {...props} />
  }
}

const widths = [2, 3, 4, 5, 10, 20, 30] as const

/** The narrowest box that shows all that can be typed; as wide as the page where that is long. */
export function widthOf({ widthCharacters = Number.POSITIVE_INFINITY }: Control) {
  return widths.find((one) => one >= widthCharacters)
}

/** Typed, or chosen from a long list. */
function WrittenField(props: ControlFieldProps) {
  const { control, language, isPageHeading } = props
  const speak = useSay()
  const shared = {
    id: props.id,
    name: control.name,
    label: control.label[language],
    labelSize: props.size,
    isPageHeading,
    hint: control.hint?.[language],
    error: props.error,
    value: props.value,
  }
  switch (control.shape) {
    case 'list':
      return (
        <Select
          {...shared}
          options={[{ value: '', text: speak(words.choose) }, ...listOptions(control, language)]}
        />
      )
    case 'lines':
      return <Textarea {...shared} dir={control.direction} />
    default:
      return (
        <Input
          {...shared}
          dir={control.direction}
          inputmode={control.inputMode}
          spellcheck={control.direction === 'ltr' ? false : undefined}
          autocomplete="off"
          prefix={control.prefix?.[language]}
          suffix={control.suffix?.[language]}
          width={widthOf(control)}
        />
      )
  }
}

function listOptions({ options = [], byName }: Control, language: Language) {
  const shown = options.map(({ value, label, group }) => ({
    value,
    text: group ? `${group[language]} – ${label[language]}` : label[language],
  }))
  return byName ? inAlphabet(shown, language, (option) => option.text) : shown
}
