/** A stretch of law time as a person says it. */
import { fill, text, type Duration, type Language, type Text } from '#platform/kernel'

const units: Readonly<Record<string, { readonly one: Text; readonly many: Text }>> = {
  day: { one: text('1 day', '1 دن'), many: text('{count} days', '{count} دن') },
  month: { one: text('1 month', '1 مہینہ'), many: text('{count} months', '{count} مہینے') },
  'working day': {
    one: text('1 working day', '1 دفتری دن'),
    many: text('{count} working days', '{count} دفتری دن'),
  },
}

/** `5 working days` as a person says it. */
export function sayDuration(duration: Duration, language: Language): string {
  const [count = '', ...rest] = duration.split(' ')
  const unit = units[rest.join(' ').replace(/s$/, '')]
  if (!unit) return duration
  return count === '1' ? unit.one[language] : fill(unit.many, language, { count })
}
