/** The questions of a step, drawn with what was typed and what is wrong with it. */
import {
  Checkboxes,
  Fieldset,
  Hint,
  Input,
  Radios,
  Select,
  Textarea,
  type FieldError,
} from '#channels/components'
import {
  controlsOf,
  webFieldsOf,
  type Control,
  type Form,
  type FormWording,
  type Lists,
  type Question,
  type QuestionWording,
  type WebFields,
} from '#platform/forms'
import type { Language, Problem } from '#platform/kernel'
import { tellProblem } from './visit.tsx'
import { caseWords } from './wording.ts'

export type AskedProps = {
  /** The step: its fields are told apart by it from those of other steps on the page. */
  readonly action: string
  readonly asks: Form
  readonly wording: FormWording
  readonly lists: Lists
  readonly typed: WebFields | undefined
  readonly faults: readonly Problem[]
  readonly language: Language
}

type Drawn = {
  readonly id: string
  readonly control: Control
  readonly wording: QuestionWording
  readonly value: string | undefined
  readonly error: string | undefined
  readonly language: Language
}

export function AskedFields(props: AskedProps) {
  return (
    <>
      {Object.entries(props.asks).map(([name, question]) => (
        <QuestionGroup props={props} name={name} question={question} />
      ))}
    </>
  )
}

function QuestionGroup({
  props,
  name,
  question,
}: {
  readonly props: AskedProps
  readonly name: string
  readonly question: Question
}) {
  const { language } = props
  const drawn = drawnOf(props, name, question)
  const [only, ...others] = drawn
  const wording = wordingOf(props, name)
  if (!only) return null
  if (others.length === 0) return <Field {...only} />
  return (
    <Fieldset legend={wording.title[language]} legendSize="s" role="group">
      {wording.hint && <Hint>{wording.hint[language]}</Hint>}
      {drawn.map((one) => (
        <Field {...one} />
      ))}
    </Fieldset>
  )
}

function wordingOf({ wording }: AskedProps, name: string): QuestionWording {
  const found = wording[name]
  if (!found) throw new Error(`${name} has no wording`)
  return found
}

function drawnOf(props: AskedProps, name: string, question: Question): Drawn[] {
  const { action, lists, typed, faults, language } = props
  const wording = wordingOf(props, name)
  const controls = controlsOf(question, name, wording, lists)
  const values = webFieldsOf(question, name, undefined, typed)
  return controls.map((control) => {
    const told = faults.filter((fault) => controlAtFault(controls, fault) === control)
    return {
      id: idOf(action, control),
      control,
      wording,
      value: values[control.name],
      error: told.length > 0 ? told.map((one) => tellProblem(one, language)).join(' ') : undefined,
      language,
    }
  })
}

/** Field names hold dots and brackets, which are no part of an address's `#`. */
function idOf(action: string, { name }: Control): string {
  return `${action}-${name.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}`
}

/** The control that a fault is about: its own, or the first that begins with the fault's field. */
function controlAtFault(controls: readonly Control[], { field = '' }: Problem) {
  const isAbout = controls.some(({ name }) => name === field || name.startsWith(`${field}.`))
  if (field === '' || !isAbout) return undefined
  return (
    controls.find(({ name }) => name === field) ??
    controls.find(({ name }) => name.startsWith(`${field}.`))
  )
}

/** The list at the top of the page: every fault, those of a field leading to it. */
export function errorsOf(props: AskedProps): FieldError[] {
  const { action, asks, lists, faults, language } = props
  const controls = Object.entries(asks).flatMap(([name, question]) =>
    controlsOf(question, name, wordingOf(props, name), lists),
  )
  return faults.map((fault) => {
    const control = controlAtFault(controls, fault)
    return control
      ? { text: fault.title(language), href: `#${idOf(action, control)}` }
      : { text: tellProblem(fault, language) }
  })
}

function Field(drawn: Drawn) {
  const { control, language, id, value, error, wording } = drawn
  const shared = {
    name: control.name,
    label: control.label[language],
    labelSize: 's',
    hint: control.hint?.[language],
    error,
  } as const
  const { label, labelSize, ...group } = shared
  switch (control.shape) {
    case 'radios':
      return (
        <Radios
          {...group}
          idPrefix={id}
          legend={label}
          legendSize={labelSize}
          {...(value !== undefined && { value })}
          items={optionsOf(control, language)}
        />
      )
    case 'tick':
      return (
        <Checkboxes
          {...group}
          idPrefix={id}
          legend={wording.title[language]}
          legendSize={labelSize}
          values={value ? [value] : []}
          items={[{ value: 'yes', text: label }]}
        />
      )
    case 'list':
      return (
        <Select
          {...shared}
          id={id}
          value={value}
          options={[
            { value: '', text: caseWords.choose[language] },
            ...optionsOf(control, language),
          ]}
        />
      )
    case 'lines':
      return <Textarea {...shared} id={id} value={value} rows={4} dir={control.direction} />
    case 'line':
      return (
        <Input
          {...shared}
          id={id}
          value={value}
          dir={control.direction}
          inputmode={control.inputMode}
          autocomplete="off"
          prefix={control.prefix?.[language]}
          suffix={control.suffix?.[language]}
        />
      )
  }
}

function optionsOf(control: Control, language: Language) {
  return (control.options ?? []).map((option) => ({
    value: option.value,
    text: option.label[language],
  }))
}
