import { sayDuration } from '#channels/components'
import { limitRows, type Service, type ServiceLevel } from '#platform/catalogue'
import { askedIn as questionsOf, type Condition } from '#platform/forms'
import type { Language, Text } from '#platform/kernel'
import { serviceWords as words } from './wording.ts'

/** Each time of a service level, with the answer on which it depends. */
export function sayLimit(service: Service, { within }: ServiceLevel, language: Language): string {
  const rows = limitRows(within)
  return rows
    .map((row) => {
      const time = sayDuration(row.within, language)
      if (rows.length === 1) return time
      const on = row.when ? optionsOf(service, row.when, language) : words.otherwise[language]
      return `${on}: ${time}`
    })
    .join(language === 'ur' ? '؛ ' : '; ')
}

type Options = { readonly options?: Readonly<Record<string, Text>> } | undefined

function optionsOf({ questions }: Service, when: Condition, language: Language): string {
  const named = questionsOf(when).flatMap(({ question, options }) => {
    const wording = (questions as Readonly<Record<string, Options>>)[question]
    return options.map((option) => wording?.options?.[option]?.[language] ?? option)
  })
  return [...new Set(named)].join(language === 'ur' ? '، ' : ', ')
}
