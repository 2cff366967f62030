import type { Duration, Language, Text } from '#platform/kernel'
import { fill } from '#platform/kernel'
import { durationWords as words } from './wording.ts'

const units: Readonly<Record<string, { readonly one: Text; readonly many: Text }>> = {
  day: { one: words.day, many: words.days },
  month: { one: words.month, many: words.months },
  'working day': { one: words.workingDay, many: words.workingDays },
}

/** `5 working days` as a person says it. */
export function sayDuration(duration: Duration, language: Language): string {
  const [count = '', ...rest] = duration.split(' ')
  const unit = units[rest.join(' ').replace(/s$/, '')]
  if (!unit) return duration
  return count === '1' ? unit.one[language] : fill(unit.many, language, { count })
}
