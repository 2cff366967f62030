/** The questions of a form or a step on one page, with what was typed and what is wrong with it. */
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
import type { Language, Problem, Text } from '#platform/kernel'
import {
  controlAbout,
  ControlField,
  ControlFields,
  controlId,
  type ControlFieldProps,
} from './control-field.tsx'
import { Fieldset, Hint } from './form-parts.tsx'
import type { FieldError } from './messages.tsx'
import { tellProblem } from './visit.tsx'

export type Asked = {
  /** Of several steps on a page, the one that asks: their fields are told apart by it. */
  readonly action?: string
  readonly asks: Form
  readonly wording: FormWording
  readonly lists: Lists
  readonly typed: WebFields | undefined
  readonly faults: readonly Problem[]
  readonly language: Language
}

type AskedQuestionProps = {
  readonly asked: Asked
  readonly name: string
  readonly question: Question
  /** Of the heading over a question of several fields. */
  readonly legendSize: 's' | 'm'
}

export function AskedQuestion({ asked, name, question, legendSize }: AskedQuestionProps) {
  const { language } = asked
  const fields = fieldsOf(asked, name, question)
  const [only, ...others] = fields
  const { title, hint } = wordingOf(asked, name)
  if (!only) return null
  if (others.length === 0) return <ControlField {...only} />
  return (
    <Fieldset legend={title[language]} legendSize={legendSize} role="group">
      {hint && <Hint>{hint[language]}</Hint>}
      <ControlFields fields={fields} />
    </Fieldset>
  )
}

function wordingOf({ wording }: Asked, name: string): QuestionWording {
  const found = wording[name]
  if (!found) throw new Error(`${name} has no wording`)
  return found
}

function fieldsOf(asked: Asked, name: string, question: Question): ControlFieldProps[] {
  const { lists, typed, faults, language } = asked
  const wording = wordingOf(asked, name)
  const controls = controlsOf(question, name, wording, lists)
  const values = webFieldsOf(question, name, undefined, typed)
  return controls.map((control) => {
    const told = faults.filter((fault) => controlAbout(controls, fault) === control)
    return {
      id: idOf(asked, control),
      control,
      question: wording.title[language],
      size: 's',
      value: values[control.name] ?? (typed ? undefined : onlyCapture(question, control)),
      error: told.length > 0 ? told.map((one) => tellProblem(one, language)).join(' ') : undefined,
      language,
    }
  })
}

/** What was taken for this step and nothing else: nobody need choose it. Seen before it is sent. */
function onlyCapture({ kind }: Question, { options = [] }: Control): string | undefined {
  const [only, ...others] = options
  return kind === 'biometric' && others.length === 0 ? only?.value : undefined
}

function idOf({ action }: Asked, control: { readonly name: string }): string {
  const id = controlId(control)
  return action === undefined ? id : `${action}-${id}`
}

/** “Which house? The answer is empty”: of several on a page one knows which is meant. */
export function nameFault(label: Text, fault: Problem, language: Language): string {
  const name = label[language]
  return `${name}${/[?؟:.۔]$/.test(name) ? '' : ':'} ${fault.title(language)}`
}

/** The list at the top of the page: every fault, those of a field leading to it, others in full. */
export function errorsOfAsked(asked: Asked): FieldError[] {
  const { asks, lists, faults, language } = asked
  const drawn = Object.entries(asks).map(([name, question]) => {
    const { title } = wordingOf(asked, name)
    return { name, title, controls: controlsOf(question, name, wordingOf(asked, name), lists) }
  })
  const controls = drawn.flatMap((one) => one.controls)
  return faults.map((fault) => {
    const control = controlAbout(controls, fault)
    if (!control) return { text: tellProblem(fault, language) }
    const whole = drawn.find(({ name }) => name === fault.field)
    const text = nameFault(whole?.title ?? control.label, fault, language)
    return { text, href: `#${idOf(asked, control)}` }
  })
}
