/** Draws a question: its controls as data become the components, with what was typed and faults. */
import {
  controlAbout,
  ControlField,
  ControlFields,
  controlId,
  ErrorMessage,
  Fieldset,
  Hint,
  Input,
  nameFault,
  tellProblem,
  widthOf,
  type Content,
  type FieldError,
} from '#channels/components'
import type { Control, Question, QuestionWording } from '#platform/forms'
import { type Language, type Problem, type Text } from '#platform/kernel'

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
  /** Stands between the heading and the fields: what fills them in. */
  readonly helper?: Content
}

/** The control that a fault is about; a fault that names none is told at the first. */
export function controlAtFault(controls: readonly Control[], fault: Problem): Control | undefined {
  return controlAbout(controls, fault) ?? controls[0]
}

/** The list at the top of a page: every fault, each leading to its field. */
export function errorsOf(
  controls: readonly Control[],
  faults: readonly Problem[],
  language: Language,
): FieldError[] {
  return faults.map((fault) => {
    const control = controlAtFault(controls, fault)
    // A fault of the whole is led to its first field, and is not that field's.
    const isOwn = control !== undefined && control.name === fault.field
    const text = isOwn ? nameFault(control.label, fault, language) : fault.title(language)
    return { text, href: control && `#${controlId(control)}` }
  })
}

export function QuestionFields(drawn: Drawn) {
  const { question, controls } = drawn
  const [only, ...others] = controls
  if (question.kind === 'date') return <DateFields {...drawn} />
  if (only && others.length === 0 && !drawn.title) {
    return <ControlField {...fieldOf({ ...drawn, control: only, alone: true })} />
  }
  return (
    <>
      <Heading {...drawn} />
      {drawn.helper}
      {wholeFaults(drawn).map((fault) => (
        <ErrorMessage>{tellProblem(fault, drawn.language)}</ErrorMessage>
      ))}
      <ControlFields fields={controls.map((control) => fieldOf({ ...drawn, control }))} />
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

function fieldOf({ control, faults, values, wording, language, alone, isPage }: FieldProps) {
  const told = faults.filter(({ field }) => field === control.name || alone)
  return {
    id: controlId(control),
    control,
    question: wording.title[language],
    value: values[control.name],
    error: told.length > 0 ? told.map((one) => tellProblem(one, language)).join(' ') : undefined,
    size: alone ? (isPage ? 'l' : 'm') : 's',
    isPageHeading: Boolean(alone && isPage),
    language,
  } as const
}

/** Three boxes for one date; its faults stand together above them. */
function DateFields(drawn: Drawn) {
  const { controls, wording, faults, values, language, isPage } = drawn
  const [first] = controls
  const id = first ? controlId(first).replace(/-day$/, '') : 'date'
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
                  id={controlId(control)}
                  label={control.label[language]}
                  labelClasses="govuk-date-input__label"
                  classes={`govuk-date-input__input${isWrong ? ' govuk-input--error' : ''}`}
                  value={values[control.name]}
                  inputmode={control.inputMode}
                  autocomplete="off"
                  dir={control.direction}
                  width={widthOf(control)}
                />
              </div>
            )
          })}
        </div>
      </Fieldset>
    </div>
  )
}
