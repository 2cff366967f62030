import { limitRows, type Service, type ServiceLevel } from '#platform/catalogue'
import { askedIn as questionsOf, type Condition } from '#platform/forms'
import type { Duration, Language, Text } from '#platform/kernel'
import { fill } from '#platform/kernel'
import { durationWords as words } from './wording.ts'

const units: Readonly<Record<string, { readonly one: Text; readonly many: Text }>> = {
  day: { one: words.day, many: words.days },
  month: { one: words.month, many: words.months },
  'working day': { one: words.workingDay, many: words.workingDays },
}

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

/** `5 working days` as a person says it. */
export function sayDuration(duration: Duration, language: Language): string {
  const [count = '', ...rest] = duration.split(' ')
  const unit = units[rest.join(' ').replace(/s$/, '')]
  if (!unit) return duration
  return count === '1' ? unit.one[language] : fill(unit.many, language, { count })
}
