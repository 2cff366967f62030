/** What each choice of an application costs and how long it takes, by the rows of the day. */
import { filled, moneyText, text, type Choice, type Text } from '#platform/catalogue'
import { passportFee, yearsOf } from './fee.ts'
import { daysBySpeed, feeRows, type FeeRow } from './fee-rows.ts'
import type { Answers } from './form.ts'

const words = {
  range: text(
    '{least} to {most}, by your other choices',
    'باقی انتخاب کے لحاظ سے {least} سے {most} تک',
  ),
  exact: text(
    '{fee}; {days} working days after the office',
    '{fee}؛ دفتر میں حاضری کے بعد {days} دفتری دن',
  ),
}

const priced = [
  'book',
  'pages',
  'electronicPages',
  'years',
  'childYears',
  'speed',
  'electronicSpeed',
] as const

export function besideChoices({ question, option, answers, today }: Choice<Answers>) {
  const at = priced.findIndex((one) => one === question)
  if (at < 0) return undefined
  // What comes later in the form is open still, even where it was answered once.
  const before = Object.fromEntries(
    Object.entries(answers).filter(([name]) => priced.indexOf(name as never) < at),
  )
  const chosen = { ...before, [question]: option } as Partial<Answers>
  const rows = feeRows.filter((row) => isOpen(row, chosen) && isOn(row, today))
  const fees = rows.map(({ book, pages, years, speed }) => {
    const electronic = { electronicPages: pages, electronicSpeed: speed }
    const rest = book === 'electronic' ? electronic : { pages, speed }
    const { kind = 'new', age = '15-and-over', losses } = answers
    const loss = losses === undefined ? {} : { losses }
    const asked = { kind, age, book, years, childYears: '5', ...loss, ...rest }
    return passportFee(asked as never, today).amount
  })
  return fees.length === 0 ? undefined : said(question, rows, fees)
}

const isOpen = (row: FeeRow, chosen: Partial<Answers>): boolean => {
  const { book, pages, electronicPages, speed, electronicSpeed, age = '15-and-over' } = chosen
  const years = yearsOf({ age, years: chosen.years, childYears: chosen.childYears })
  const longest = age === 'under-15' ? '5' : years
  const wanted = [
    [book, row.book],
    [pages ?? electronicPages, row.pages],
    [speed ?? electronicSpeed, row.speed],
    [longest, row.years],
  ]
  return wanted.every(([asked, has]) => asked === undefined || asked === has)
}

const isOn = ({ from, to }: FeeRow, today: string) =>
  from <= today && (to === undefined || today <= to)

function said(question: string, [row]: readonly FeeRow[], fees: readonly number[]): Text {
  const [least, most] = [moneyText(Math.min(...fees)), moneyText(Math.max(...fees))]
  const isSpeed = question === 'speed' || question === 'electronicSpeed'
  if (isSpeed && row && least.en === most.en) {
    return filled(words.exact, { fee: least, days: daysBySpeed[row.speed].replace(/\D/g, '') })
  }
  return least.en === most.en ? least : filled(words.range, { least, most })
}
