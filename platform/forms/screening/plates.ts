/** Number plates, as far as they are written like plates. */
import type { Stretch } from './plain.ts'

/** With a space only in capitals, else any "may 2026" would be one. */
const plate = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:([A-Za-z]{2,3})-?(?:\\d{2}-)?\\d{3,4}' +
    '|([A-Z]{1,3}) ?- ?(?:\\d{2} ?- ?)?\\d{3,4}' +
    '|([A-Z]{2,3}) (?:\\d{2} )?\\d{3,4})(?![\\d\\p{L}])',
  'gu',
)
/** With dots between its letters, its number first, or in small letters beside what it is. */
const otherPlates = [
  /(?<![\p{L}\p{N}])([A-Z](?:[. ]{1,2}[A-Z]){2})[-. ]{1,3}(?:\d{2}[- ])?\d{3,4}(?![\d\p{L}])/gu,
  /(?<![\p{L}\p{N}])([A-Z]{3})[./#] ?\d{3,4}(?![\d\p{L}])/gu,
  /(?<![\p{L}\p{N}-])\d{3,4}-([A-Z]{3})(?![\d\p{L}])/gu,
  /(?<=(?<![\p{L}\p{N}])(?:number|no|nambar|plate|reg|نمبر|پلیٹ)[ :.#-]{1,3})([a-z]{2,3})[ .]{1,2}(?:\d{2}[- ])?\d{3,4}(?![\d\p{L}])/gu,
]
/** Laws, reports, rupees, seats, months: what is written like a plate and is none. */
const noPlates = new Set(
  (
    'ppc fir crpc cpc sro pkr rs no nos km uc na pp ps pk pb nab gst ad bc ah am pm ce jan feb mar apr ' +
    'may jun jul aug sep oct nov dec and the for mg ml ton act ac kv kva mva mm cm sq ft in of to at ' +
    'sec art reg ref tel fax ext vol was has had are is but not its our wp cp cr'
  ).split(' '),
)
/** How the letters of a plate are called in Urdu. */
const letterNames: Readonly<Record<string, string>> = {
  اے: 'a',
  بی: 'b',
  سی: 'c',
  ڈی: 'd',
  ای: 'e',
  ایف: 'f',
  جی: 'g',
  ایچ: 'h',
  ایی: 'i',
  جے: 'j',
  کے: 'k',
  ایل: 'l',
  ایم: 'm',
  این: 'n',
  او: 'o',
  پی: 'p',
  کیو: 'q',
  ار: 'r',
  ایس: 's',
  ٹی: 't',
  یو: 'u',
  وی: 'v',
  ڈبلیو: 'w',
  ایکس: 'x',
  وایی: 'y',
  زیڈ: 'z',
}
const letterName = Object.keys(letterNames)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const urduPlate = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${letterName})(?:[- ]?(?:${letterName})){1,2})[- ]{0,3}(?:\\d{2}[- ]{1,3})?\\d{3,4}(?![\\d\\p{L}])`,
  'gu',
)

/** As stretches of the plain text. */
export function platesIn(text: string): Stretch[] {
  const latin = [plate, ...otherPlates]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([, ...letters]) => {
      const said = letters.find((one) => one !== undefined) ?? ''
      return !noPlates.has(said.replaceAll(/[. ]/gu, '').toLowerCase())
    })
  const urdu = [...text.matchAll(urduPlate)].filter(([, named = '']) => {
    const known = [...named.matchAll(new RegExp(letterName, 'gu'))]
    return !noPlates.has(known.map(([one]) => letterNames[one] ?? '').join(''))
  })
  return [...latin, ...urdu].map(({ 0: whole, index }): Stretch => [index, index + whole.length])
}
