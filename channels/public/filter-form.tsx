/** By what public cases are found: the same for the list and for the map. */
import { Button, Form, Input, Select } from '#channels/components'
import { stageWords } from '#platform/catalogue'
import { inAlphabet, type Text } from '#platform/kernel'
import { stages } from '#platform/publication'
import type { Asked, Choices } from './filter.ts'
import type { Visit } from './visit.ts'
import { listWords as words, periodWords } from './wording.ts'

type FilterProps = {
  /** Which page shows what is found. */
  readonly path: string
  readonly visit: Visit
  readonly asked: Asked
  readonly choices: Choices
}

export function FilterForm({ path, visit, asked, choices }: FilterProps) {
  const { speak, platform, language } = visit
  const districts = [...platform.setting.jurisdictions].map(([code, { name }]) => [code, name])
  const stageNames = stages.map((stage) => [stage, stageWords[stage]] as const)
  const options = (names: Iterable<readonly [string, Text]>) => [
    { value: '', text: speak(words.any) },
    ...[...names].map(([value, name]) => ({ value, text: speak(name) })),
  ]
  return (
    <Form action={path} method="get">
      <Input
        name="words"
        label={speak(words.words)}
        hint={speak(words.wordsHint)}
        value={asked.words}
        dir="auto"
      />
      <Select
        name="district"
        label={speak(words.district)}
        value={asked.district}
        options={options(districts as [string, Text][])}
      />
      <Select
        name="topic"
        label={speak(words.topic)}
        value={asked.topic}
        options={[{ value: '', text: speak(words.any) }, ...topicsIn(visit, choices)]}
      />
      {choices.places.size > 0 && (
        <Select
          name="place"
          label={speak(words.place)}
          value={asked.place}
          options={options(inAlphabet(choices.places, language, ([, name]) => name[language]))}
        />
      )}
      <Select
        name="stage"
        label={speak(words.stage)}
        value={asked.stage}
        options={options(stageNames)}
      />
      <Select
        name="period"
        label={speak(words.since)}
        value={asked.period}
        options={options(Object.entries(periodWords))}
      />
      <Button variant="secondary">{speak(words.filter)}</Button>
    </Form>
  )
}

/** A hundred topics are read by what they stand under. */
function topicsIn({ language }: Visit, { topics, groups }: Choices) {
  const named = [...topics].map(([value, name]) => {
    return { value, text: name[language], group: groups.get(value)?.[language] }
  })
  const inOrder = inAlphabet(named, language, ({ text }) => text)
  return inAlphabet(inOrder, language, ({ group = '' }) => group)
}
