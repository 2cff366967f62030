/**
 * Money is a whole number of paisa (1 rupee = 100 paisa) in a JavaScript number: exact up to
 * 9,007,199,254,740,991 paisa, about ninety trillion rupees. Nothing here rounds silently.
 */
import type { Language, Text } from './text.ts'

export type Paisa = number
export const paisaPerRupee = 100
/** Rs 1,000,000,000,000: above every lawful amount, far below the exact range. */
export const paisaMax: Paisa = 100_000_000_000_000

export function rupees(amount: number): Paisa {
  return checkPaisa(amount * paisaPerRupee)
}

export function checkPaisa(amount: number): Paisa {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of paisa: ${amount}`)
  return amount
}

/** `rate` in basis points (1 % = 100), rounded up to the whole rupee: never short of law. */
export function percentageOf(amount: Paisa, basisPoints: number): Paisa {
  const paisa = (BigInt(amount) * BigInt(basisPoints) + 9_999n) / 10_000n
  const wholeRupees = (paisa + 99n) / 100n
  return checkPaisa(Number(wholeRupees * 100n))
}

/** `Rs 1,234,567` or `Rs 12.50`; Latin digits in both languages, as Pakistani documents print. */
export function formatMoney(amount: Paisa): string {
  const whole = Math.trunc(Math.abs(amount) / paisaPerRupee)
  const fraction = Math.abs(amount) % paisaPerRupee
  const sign = amount < 0 ? '-' : ''
  const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}Rs ${digits}${fraction ? `.${String(fraction).padStart(2, '0')}` : ''}`
}

/** An amount inside a sentence: `Rs 1,250` in English, `1,250 روپے` in Urdu, never torn apart. */
export function moneyText(amount: Paisa): Text {
  const english = formatMoney(amount)
  return { en: english, ur: `${english.replace('Rs ', '')}\u00a0روپے` }
}

const englishUnits = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ')
const englishTens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const urduUnits = (
  'صفر ایک دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس ' +
  'بیس اکیس بائیس تئیس چوبیس پچیس چھبیس ستائیس اٹھائیس انتیس تیس اکتیس بتیس تینتیس چونتیس پینتیس ' +
  'چھتیس سینتیس اڑتیس انتالیس چالیس اکتالیس بیالیس تینتالیس چوالیس پینتالیس چھیالیس سینتالیس ' +
  'اڑتالیس انچاس پچاس اکاون باون ترپن چون پچپن چھپن ستاون اٹھاون انسٹھ ساٹھ اکسٹھ باسٹھ تریسٹھ ' +
  'چونسٹھ پینسٹھ چھیاسٹھ سڑسٹھ اڑسٹھ انہتر ستر اکہتر بہتر تہتر چوہتر پچہتر چھہتر ستتر اٹھہتر ' +
  'اناسی اسی اکیاسی بیاسی تراسی چوراسی پچاسی چھیاسی ستاسی اٹھاسی نواسی نوے اکانوے بانوے ترانوے ' +
  'چورانوے پچانوے چھیانوے ستانوے اٹھانوے ننانوے'
).split(' ')

function belowHundred(n: number, language: Language): string {
  if (language === 'ur') return urduUnits[n] ?? ''
  if (n < 20) return englishUnits[n] ?? ''
  const unit = n % 10
  return `${englishTens[Math.trunc(n / 10)]}${unit ? `-${englishUnits[unit]}` : ''}`
}

const scales: readonly (readonly [number, string, string])[] = [
  [100_000_000_000, 'kharab', 'کھرب'],
  [1_000_000_000, 'arab', 'ارب'],
  [10_000_000, 'crore', 'کروڑ'],
  [100_000, 'lakh', 'لاکھ'],
  [1_000, 'thousand', 'ہزار'],
  [100, 'hundred', 'سو'],
]

function wholeInWords(n: number, language: Language): string {
  if (n < 100) return belowHundred(n, language)
  const parts: string[] = []
  let rest = n
  for (const [size, english, urdu] of scales) {
    const count = Math.trunc(rest / size)
    if (count === 0) continue
    rest %= size
    parts.push(`${wholeInWords(count, language)} ${language === 'ur' ? urdu : english}`)
  }
  if (rest > 0) parts.push(belowHundred(rest, language))
  return parts.join(' ')
}

/** The amount in words with lakh and crore, as a challan prints it. */
export function moneyInWords(amount: Paisa, language: Language): string {
  const whole = wholeInWords(Math.trunc(amount / paisaPerRupee), language)
  const fraction = amount % paisaPerRupee
  if (language === 'ur') {
    const paisa = fraction ? ` اور ${belowHundred(fraction, 'ur')} پیسے` : ''
    return `${whole} روپے${paisa} صرف`
  }
  const paisa = fraction ? ` and ${belowHundred(fraction, 'en')} paisa` : ''
  const words = `rupees ${whole}${paisa} only`
  return words.charAt(0).toUpperCase() + words.slice(1)
}
