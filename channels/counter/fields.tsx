/** The questions of a form or a step, all on one page. */
import { AskedQuestion, type Asked } from '#channels/components'
import type { Question } from '#platform/forms'

export function AskedFields(asked: Asked) {
  return (
    <>
      {Object.entries(asked.asks).map(([name, question]) => {
        const only = onlyOption(question)
        return only === undefined ? (
          <AskedQuestion asked={asked} name={name} question={question} legendSize="m" />
        ) : (
          <Foregone asked={asked} name={name} option={only} />
        )
      })}
    </>
  )
}

function onlyOption(question: Question): string | undefined {
  return question.kind === 'one-of' && question.options.length === 1
    ? question.options[0]
    : undefined
}

type ForegoneProps = { readonly asked: Asked; readonly name: string; readonly option: string }

/** Where there is nothing to choose, nothing is asked: what it will be is only said. */
function Foregone({ asked: { wording, language }, name, option }: ForegoneProps) {
  const words = wording[name]
  return (
    <p class="govuk-body">
      <input type="hidden" name={name} value={option} />
      {words?.title[language]} <strong>{words?.options?.[option]?.[language] ?? option}</strong>
    </p>
  )
}
