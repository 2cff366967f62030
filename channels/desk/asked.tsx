/** The questions of a step, drawn with what was typed and what is wrong with it. */
import {
  controlAbout,
  ControlField,
  Details,
  controlId,
  Fieldset,
  Hint,
  tellProblem,
  type ControlFieldProps,
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
import { caseWords as words } from './wording.ts'

export type AskedProps = {
  /** The step: its fields are told apart by it from those of other steps on the page. */
  readonly action: string
  readonly asks: Form
  /** Questions of the application that a step may answer anew. */
  readonly corrects: ReadonlySet<string>
  readonly wording: FormWording
  readonly lists: Lists
  readonly typed: WebFields | undefined
  readonly faults: readonly Problem[]
  readonly language: Language
}

/**
 * What may stay empty and only corrects an earlier answer is folded away, unless it was typed in
 * or something is wrong with it.
 */
export function AskedFields(props: AskedProps) {
  const { asks, corrects, typed = {}, faults, language } = props
  const all = Object.entries(asks)
  const folded = all.filter(([name, { optional }]) => optional && corrects.has(name))
  const names = folded.map(([name]) => name)
  const isOf = (field = '') => names.some((name) => field === name || field.startsWith(`${name}.`))
  const isTyped = Object.entries(typed).some(([field, value]) => isOf(field) && value !== '')
  const isOpen = isTyped || faults.some(({ field }) => isOf(field))
  const draw = (some: typeof all) =>
    some.map(([name, question]) => <QuestionGroup props={props} name={name} question={question} />)
  return (
    <>
      {draw(all.filter(([name]) => !names.includes(name)))}
      {folded.length > 0 && (
        <Details summary={words.otherwise[language]} open={isOpen}>
          {draw(folded)}
        </Details>
      )}
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
  if (others.length === 0) return <ControlField {...only} />
  return (
    <Fieldset legend={wording.title[language]} legendSize="s" role="group">
      {wording.hint && <Hint>{wording.hint[language]}</Hint>}
      {drawn.map((one) => (
        <ControlField {...one} />
      ))}
    </Fieldset>
  )
}

function wordingOf({ wording }: AskedProps, name: string): QuestionWording {
  const found = wording[name]
  if (!found) throw new Error(`${name} has no wording`)
  return found
}

function drawnOf(props: AskedProps, name: string, question: Question): ControlFieldProps[] {
  const { action, lists, typed, faults, language } = props
  const wording = wordingOf(props, name)
  const controls = controlsOf(question, name, wording, lists)
  const values = webFieldsOf(question, name, undefined, typed)
  return controls.map((control) => {
    const told = faults.filter((fault) => controlAbout(controls, fault) === control)
    return {
      id: idOf(action, control),
      control,
      question: wording.title[language],
      size: 's',
      value: values[control.name],
      error: told.length > 0 ? told.map((one) => tellProblem(one, language)).join(' ') : undefined,
      language,
    }
  })
}

function idOf(action: string, control: Control): string {
  return `${action}-${controlId(control)}`
}

/** The list at the top of the page: every fault, those of a field leading to it. */
export function errorsOf(props: AskedProps): FieldError[] {
  const { action, asks, lists, faults, language } = props
  const controls = Object.entries(asks).flatMap(([name, question]) =>
    controlsOf(question, name, wordingOf(props, name), lists),
  )
  return faults.map((fault) => {
    const control = controlAbout(controls, fault)
    return control
      ? { text: fault.title(language), href: `#${idOf(action, control)}` }
      : { text: tellProblem(fault, language) }
  })
}
