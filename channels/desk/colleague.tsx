/** Choosing a colleague: of the same office, at work today. */
import { Select } from '#channels/components'
import { colleagueQuestion } from '#platform/catalogue'
import type { HeldPost } from '#platform/identity'
import type { OfficerVisit } from './visit.tsx'
import { bulkWords as words } from './bulk-wording.ts'

type ColleagueProps = {
  readonly visit: Pick<OfficerVisit, 'speak' | 'language'>
  readonly colleagues: readonly HeldPost[]
  readonly value?: string | undefined
  readonly error?: string | undefined
}

export function ColleagueField({ visit, colleagues, value, error }: ColleagueProps) {
  const { speak, language } = visit
  return (
    <Select
      name={colleagueQuestion}
      label={speak(words.colleague)}
      value={value}
      error={error}
      options={[
        { value: '', text: speak(words.nobody) },
        ...colleagues.map(({ id, title }) => ({
          value: id,
          text: speak(words.colleagueAt, { title: title[language], post: id.toUpperCase() }),
        })),
      ]}
    />
  )
}
