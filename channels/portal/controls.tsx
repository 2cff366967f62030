/** Draws a question: its controls as data become the components, with what was typed and faults. */
import {
  Checkboxes,
  ErrorMessage,
  Fieldset,
  Hint,
  Input,
  Radios,
  Select,
  Textarea,
  type FieldError,
} from '#channels/components'
import type { Control, Question, QuestionWording } from '#platform/forms'
import { type Language, type Problem, type Text } from '#platform/kernel'
import { applyWords } from './apply-wording.ts'
import { tellProblem } from './visit.tsx'

export type Drawn = {
  readonly question: Pick<Question, 'kind'>
  readonly wording: QuestionWording
  readonly controls: readonly Control[]
  /** By control name, exactly as typed or as stored. */
  readonly values: Readonly<Record<string, string>>
  readonly faults: readonly Problem[]
  readonly language: Language
  /** The heading when it is not the question's own, e.g. the second person of a list. */
  readonly title?: Text | undefined
  /** `h1` on the page of one question; a smaller heading where several stand on a page. */
  readonly isPage: boolean
}

/** Field names hold dots and brackets, which are no part of an address's `#`. */
export function idOf(controlName: string): string {
  return controlName.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')
}

/** The control that a fault is about: its own, or the first that begins with the fault's field. */
export function controlAtFault(controls: readonly Control[], fault: Problem): Control | undefined {
  const field = fault.field ?? ''
  return (
    controls.find(({ name }) => name === field) ??
    controls.find(({ name }) => name.startsWith(field)) ??
    controls[0]
  )
}

/** The list at the top of a page: every fault, each leading to its field. */
export function errorsOf(
  controls: readonly Control[],
  faults: readonly Problem[],
  language: Language,
): FieldError[] {
  return faults.map((fault) => {
    const control = controlAtFault(controls, fault)
    return { text: fault.title(language), href: control && `#${idOf(control.name)}` }
  })
}

export function QuestionFields(drawn: Drawn) {
  const { question, controls } = drawn
  const [only, ...others] = controls
  if (question.kind === 'date') return <DateFields {...drawn} />
  if (only && others.length === 0 && !drawn.title) return <Field {...drawn} control={only} alone />
  return (
    <>
      <Heading {...drawn} />
      {wholeFaults(drawn).map((fault) => (
        <ErrorMessage>{tellProblem(fault, drawn.language)}</ErrorMessage>
      ))}
      {controls.map((control) => (
        <Field {...drawn} control={control} />
      ))}
    </>
  )
}

/** Faults that name no control of their own, such as a list that has somebody twice. */
function wholeFaults({ controls, faults }: Drawn): readonly Problem[] {
  const names = new Set(controls.map(({ name }) => name))
  return faults.filter(({ field }) => !names.has(field ?? ''))
}

function Heading({ wording, title, language, isPage }: Drawn) {
  const Level = isPage ? 'h1' : 'h2'
  const hint = wording.hint
  return (
    <>
      <Level class={`govuk-heading-${isPage ? 'l' : 'm'}`}>
        {(title ?? wording.title)[language]}
      </Level>
      {hint && <Hint>{hint[language]}</Hint>}
    </>
  )
}

type FieldProps = Drawn & { readonly control: Control; readonly alone?: boolean }

/** What a control shows that does not depend on its shape. */
function sharedOf({ control, faults, values, language, alone, isPage }: FieldProps) {
  const told = faults.filter(({ field }) => field === control.name || alone)
  const hint = control.hint?.[language]
  return {
    name: control.name,
    label: control.label[language],
    labelSize: alone ? (isPage ? 'l' : 'm') : 's',
    isPageHeading: Boolean(alone && isPage),
    hint,
    error: told.length > 0 ? told.map((one) => tellProblem(one, language)).join(' ') : undefined,
    value: values[control.name],
  } as const
}

function Field(props: FieldProps) {
  const { control, wording, language } = props
  const id = idOf(control.name)
  const shared = sharedOf(props)
  switch (control.shape) {
    case 'radios':
      return <RadioField {...props} />
    case 'tick':
      return (
        <Checkboxes
          name={control.name}
          idPrefix={id}
          legend={wording.title[language]}
          legendSize={shared.labelSize}
          isPageHeading={shared.isPageHeading}
          hint={shared.hint}
          error={shared.error}
          values={shared.value ? [shared.value] : []}
          items={[{ value: 'yes', text: control.label[language] }]}
        />
      )
    case 'list':
      return <Select {...shared} id={id} options={listOptions(control, language)} />
    case 'lines':
      return <Textarea {...shared} id={id} dir={control.direction} />
    case 'line':
      return <LineField {...props} />
  }
}

function RadioField(props: FieldProps) {
  const { control, language } = props
  const { label, labelSize, value, ...shared } = sharedOf(props)
  return (
    <Radios
      {...shared}
      idPrefix={idOf(control.name)}
      legend={label}
      legendSize={labelSize}
      {...(value !== undefined && { value })}
      items={(control.options ?? []).map((option) => ({
        value: option.value,
        text: option.label[language],
        hint: option.hint?.[language],
      }))}
    />
  )
}

function listOptions(control: Control, language: Language) {
  const options = (control.options ?? []).map(({ value, label, group }) => ({
    value,
    text: group ? `${group[language]} – ${label[language]}` : label[language],
  }))
  return [{ value: '', text: applyWords.choose[language] }, ...options]
}

const widths = [2, 3, 4, 5, 10, 20, 30] as const

function LineField(props: FieldProps) {
  const { control, language } = props
  const width = widths.find((one) => one >= (control.widthCharacters ?? Number.POSITIVE_INFINITY))
  return (
    <Input
      {...sharedOf(props)}
      id={idOf(control.name)}
      dir={control.direction}
      inputmode={control.inputMode}
      spellcheck={control.direction === 'ltr' ? false : undefined}
      autocomplete="off"
      prefix={control.prefix?.[language]}
      suffix={control.suffix?.[language]}
      width={width}
    />
  )
}

/** Three boxes for one date; its faults stand together above them. */
function DateFields(drawn: Drawn) {
  const { controls, wording, faults, values, language, isPage } = drawn
  const [first] = controls
  const id = first ? idOf(first.name).replace(/-day$/, '') : 'date'
  const described = [wording.hint && `${id}-hint`, faults.length > 0 && `${id}-error`]
  const wrong = new Set(faults.map(({ field }) => field))
  const allWrong = faults.length > 0 && !controls.some(({ name }) => wrong.has(name))
  return (
    <div class={`govuk-form-group${faults.length > 0 ? ' govuk-form-group--error' : ''}`}>
      <Fieldset
        legend={wording.title[language]}
        legendSize={isPage ? 'l' : 'm'}
        isPageHeading={isPage}
        role="group"
        describedBy={described.filter(Boolean).join(' ') || undefined}
      >
        {wording.hint && <Hint id={`${id}-hint`}>{wording.hint[language]}</Hint>}
        {faults.length > 0 && (
          <ErrorMessage id={`${id}-error`}>
            {faults.map((fault) => tellProblem(fault, language)).join(' ')}
          </ErrorMessage>
        )}
        <div class="govuk-date-input" id={id}>
          {controls.map((control) => {
            const isWrong = allWrong || wrong.has(control.name)
            return (
              <div class="govuk-date-input__item">
                <Input
                  name={control.name}
                  id={idOf(control.name)}
                  label={control.label[language]}
                  labelClasses="govuk-date-input__label"
                  classes={`govuk-date-input__input${isWrong ? ' govuk-input--error' : ''}`}
                  value={values[control.name]}
                  inputmode={control.inputMode}
                  autocomplete="off"
                  dir={control.direction}
                  width={widths.find((one) => one >= (control.widthCharacters ?? 10))}
                />
              </div>
            )
          })}
        </div>
      </Fieldset>
    </div>
  )
}
