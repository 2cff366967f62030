/** Numbers that are written out as they are read to somebody: `zero three double zero`. */
import { plainOf, type Stretch } from './plain.ts'

const wordsOfDigits = new Set(
  (
    'zero oh one two three four five six seven eight nine double triple ' +
    'sifar sifr aik ek do teen tin char chaar panch paanch chay che cheh chhay saat sat ' +
    'aath ath nau ' +
    'صفر زیرو ایک دو تین چار پانچ چھ چھے سات آٹھ نو ڈبل'
  )
    .split(' ')
    .map((word) => plainOf(word).text),
)
/** So many digits one after the other, some of them in words, are read out to be dialled. */
const spokenMin = 7
const spokenWordsMin = 4

/** As stretches of the plain text. */
export function spokenIn(text: string): Stretch[] {
  const found: Stretch[] = []
  let row: { readonly from: number; readonly to: number; readonly isWord: boolean }[] = []
  const end = () => {
    const [first, last] = [row[0], row.at(-1)]
    const words = row.filter(({ isWord }) => isWord).length
    const signs = row.reduce((all, { from, to, isWord }) => all + (isWord ? 1 : to - from), 0)
    if (first && last && words >= spokenWordsMin && signs >= spokenMin) {
      found.push([first.from, last.to])
    }
    row = []
  }
  for (const { 0: sign, index } of text.matchAll(/\p{L}+|\d+/gu)) {
    const one = { from: index, to: index + sign.length, isWord: !/\d/u.test(sign) }
    const before = row.at(-1)
    if (before && index - before.to > 6) end()
    if (one.isWord && !wordsOfDigits.has(sign.toLowerCase())) end()
    else row.push(one)
  }
  end()
  return found
}
