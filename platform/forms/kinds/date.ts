import { formatDate, isCivilDate, type CivilDate, type Problem } from '#platform/kernel'
import { problems } from '../problems.ts'
import type { DateBound, DateQuestion } from '../question.ts'
import { tidyNumber, typedIn, type WebFields } from '../typed.ts'
import { dateWords, examples, monthNames } from '../wording.ts'
import { itself } from './itself.ts'
import type { Control, Kind, Parsed } from './kind.ts'

const parts = ['day', 'month', 'year'] as const
type Part = (typeof parts)[number]

/** Each part as a number within its own range; which days a month has, the calendar says. */
const read: Readonly<Record<Part, (typed: string) => number | undefined>> = {
  day: (typed) => numberFrom(typed, 1, 31),
  month: (typed) => monthNamed(typed) ?? numberFrom(typed, 1, 12),
  year: (typed) => (/^[1-9]\d{3}$/.test(typed) ? Number(typed) : undefined),
}

function numberFrom(typed: string, least: number, most: number): number | undefined {
  const number = /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

function monthNamed(typed: string): number | undefined {
  const name = typed.toLowerCase().replace(/\.$/, '')
  const index = monthNames.findIndex((spellings) => spellings.includes(name))
  return index < 0 ? undefined : index + 1
}

function readDate(field: string, fields: WebFields): Parsed<CivilDate> {
  const typed = new Map(
    parts.map((part) => [part, tidyNumber(typedIn(fields, `${field}.${part}`))] as const),
  )
  if ([...typed.values()].every((one) => one === '')) return { value: undefined }
  const faults: Problem[] = []
  const numbers = new Map<Part, number>()
  for (const [part, text] of typed) {
    const number = read[part](text)
    const wrong = text === '' ? 'missing' : 'shape'
    if (number !== undefined) numbers.set(part, number)
    else faults.push(problems[`form-date-${part}-${wrong}`]({ field: `${field}.${part}` }))
  }
  if (faults.length > 0) return { faults }
  const two = (part: Part) => String(numbers.get(part)).padStart(2, '0')
  return real(`${numbers.get('year')}-${two('month')}-${two('day')}`, field)
}

function real(date: string, field: string): Parsed<CivilDate> {
  return isCivilDate(date) ? { value: date } : { faults: [problems['form-date-unreal']({ field })] }
}

/** A civil date; on the web three fields, so that nobody guesses which number is the month. */
export const dateKind: Kind<DateQuestion, CivilDate> = {
  fromWeb: (_question, field, fields) => readDate(field, fields),
  fromJson(_question, field, value) {
    if (typeof value !== 'string') return { faults: [shapeFault(field)] }
    const typed = tidyNumber(value)
    if (typed === '') return { value: undefined }
    return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(typed)
      ? real(typed, field)
      : { faults: [shapeFault(field)] }
  },
  missing: (_question, field) => [
    problems['form-date-missing']({ field, values: { example: examples.date } }),
  ],
  check({ notBefore, notAfter, refusal }, field, value, { today, answers = {} }) {
    const resolved = (bound: DateBound) => (bound === 'today' ? today : bound)
    if (notAfter !== undefined && value > resolved(notAfter)) {
      if (notAfter === 'today') return [problems['form-date-in-future']({ field })]
      return [problems['form-date-too-late']({ field, values: { max: notAfter } })]
    }
    if (notBefore !== undefined && value < resolved(notBefore)) {
      if (notBefore === 'today') return [problems['form-date-in-past']({ field })]
      return [problems['form-date-too-early']({ field, values: { min: notBefore } })]
    }
    const refused = refusal?.(value, { answers, field })
    return refused ? [refused] : []
  },
  toWeb(_question, field, value) {
    const [year = '', month = '', day = ''] = value.split('-')
    return {
      [`${field}.day`]: String(Number(day)),
      [`${field}.month`]: String(Number(month)),
      [`${field}.year`]: year,
    }
  },
  controls: (_question, field) =>
    parts.map(
      (part): Control => ({
        name: `${field}.${part}`,
        shape: 'line',
        label: dateWords[part],
        // A month may be written as a name, so no keypad of digits for it.
        ...(part !== 'month' && { inputMode: 'numeric' }),
        direction: part === 'month' ? 'auto' : 'ltr',
        widthCharacters: part === 'day' ? 2 : part === 'year' ? 4 : 10,
      }),
    ),
  lines: (_question, value, { language }) => [itself(formatDate(value, language), language)],
  schema: ({ notBefore, notAfter }) => ({
    type: 'string',
    format: 'date',
    ...(notBefore && { 'x-not-before': notBefore }),
    ...(notAfter && { 'x-not-after': notAfter }),
  }),
}

function shapeFault(field: string) {
  return problems['form-date-shape']({ field, values: { example: examples.isoDate } })
}
