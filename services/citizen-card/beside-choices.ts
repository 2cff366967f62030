/** What each choice of an application costs and how long it takes, by the rows of the day. */
import { filled, moneyText, text, type Choice, type Text } from '#platform/catalogue'
import { cardOf } from './fee.ts'
import { feeRows, type Card, type Speed } from './fee-rows.ts'
import type { Answers } from './form.ts'
import { daysToPrint } from './terms.ts'

const words = {
  free: text('Free', 'بلا فیس'),
  range: text('{least} to {most}, by how urgent it is', 'جلدی کے لحاظ سے {least} سے {most} تک'),
  exact: text(
    '{fee}; up to {days} working days after the centre',
    '{fee}؛ مرکز پر حاضری کے بعد {days} دفتری دن تک',
  ),
}

type Asked = Choice<Answers>

export function besideChoices({ question, option, answers, today }: Asked): Text | undefined {
  const chosen = { ...answers, [question]: option } as Partial<Answers>
  const isSpeed = question === 'speed' || question === 'childSpeed'
  if (!isSpeed && question !== 'card') return undefined
  const card = cardOf({ kind: chosen.kind ?? 'new', card: chosen.card })
  const occasion = chosen.kind === 'new' ? 'first' : 'other'
  const rows = feeRows.filter(
    (row) =>
      row.card === card &&
      (!isSpeed || row.speed === option) &&
      (row.occasion === 'any' || row.occasion === occasion) &&
      row.from <= today &&
      (row.to === undefined || today <= row.to),
  )
  const amounts = rows.map(({ amount }) => amount)
  if (amounts.length === 0) return undefined
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)]
  if (!isSpeed) return filled(words.range, { least: priced(least), most: priced(most) })
  const days = String(daysOf(card, option as Speed))
  return filled(words.exact, { fee: priced(least), days })
}

const priced = (amount: number) => (amount === 0 ? words.free : moneyText(amount))

/** The same days as the desk's own limit. */
function daysOf(card: Card, speed: Speed): number {
  const { child } = daysToPrint
  if (card === 'child') return speed === 'executive' ? child.executive : child.normal
  const [normal, urgent, executive] = daysToPrint[card]
  return { normal, urgent, executive }[speed]
}
