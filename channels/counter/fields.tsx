/** The questions of a form or a step, all on one page, with what was typed and what is wrong. */
import {
  controlAbout,
  ControlField,
  controlId,
  Fieldset,
  Hint,
  tellProblem,
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

export type Asked = {
  readonly questions: Form
  readonly wording: FormWording
  readonly lists: Lists
  readonly typed: WebFields | undefined
  readonly faults: readonly Problem[]
  readonly language: Language
}

type Group = {
  readonly name: string
  readonly question: Question
  readonly words: QuestionWording
  readonly controls: readonly Control[]
}

function groupsOf({ questions, wording, lists }: Asked): Group[] {
  return Object.entries(questions).map(([name, question]) => {
    const words = wording[name]
    if (!words) throw new Error(`${name} has no wording`)
    return { name, question, words, controls: controlsOf(question, name, words, lists) }
  })
}

/** Where there is nothing to choose, nothing is asked: what it will be is only said. */
function onlyOption({ question }: Group): string | undefined {
  return question.kind === 'one-of' && question.options.length === 1
    ? question.options[0]
    : undefined
}

export function AskedFields(asked: Asked) {
  return (
    <>
      {groupsOf(asked).map((group) => (
        <QuestionGroup asked={asked} group={group} />
      ))}
    </>
  )
}

function QuestionGroup({ asked, group }: { readonly asked: Asked; readonly group: Group }) {
  const { language, typed } = asked
  const { name, words, controls, question } = group
  const only = onlyOption(group)
  if (only !== undefined) {
    return (
      <p class="govuk-body">
        <input type="hidden" name={name} value={only} />
        {words.title[language]} <strong>{words.options?.[only]?.[language] ?? only}</strong>
      </p>
    )
  }
  const values = webFieldsOf(question, name, undefined, typed)
  const fields = controls.map((control) => (
    <ControlField
      id={controlId(control)}
      control={control}
      question={words.title[language]}
      size="s"
      value={values[control.name]}
      error={faultOf(asked, controls, control)}
      language={language}
    />
  ))
  if (controls.length === 1) return fields[0] ?? null
  return (
    <Fieldset legend={words.title[language]} legendSize="m" role="group">
      {words.hint && <Hint>{words.hint[language]}</Hint>}
      {fields}
    </Fieldset>
  )
}

function faultOf({ faults, language }: Asked, controls: readonly Control[], control: Control) {
  const told = faults.filter((fault) => controlAbout(controls, fault) === control)
  return told.length > 0 ? told.map((one) => tellProblem(one, language)).join(' ') : undefined
}

/** The list at the top: every fault, those of a field leading to it, the others in full. */
export function errorsOf(asked: Asked): FieldError[] {
  const controls = groupsOf(asked).flatMap((group) => group.controls)
  return asked.faults.map((fault) => {
    const control = controlAbout(controls, fault)
    return control
      ? { text: fault.title(asked.language), href: `#${controlId(control)}` }
      : { text: tellProblem(fault, asked.language) }
  })
}
