/** What was written, one plain sign for each, and where each stood: what is covered is there. */

/** A stretch of what was written, from the first sign on and up to the one after its last. */
export type Stretch = readonly [from: number, to: number]

export type Plain = {
  /** Digits of any script as 0 to 9, dashes as one, Urdu letters as one keyboard writes them. */
  readonly text: string
  /** Where a stretch of the plain text stood in what was written. */
  readonly at: (from: number, to: number) => Stretch
}

/** Signs that turn a line around or join letters: they say nothing, and hide what is said. */
const silent = new RegExp(
  '^[\\u00AD\\u061C\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u200B-\\u200F' +
    '\\u202A-\\u202E\\u2060-\\u2069\\uFE00-\\uFE0F\\uFEFF]$',
  'u',
)

const letters: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ۀ: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ھ: 'ہ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ؤ: 'و',
}

export function plainOf(written: string): Plain {
  const signs: string[] = []
  const places: Stretch[] = []
  let at = 0
  for (const sign of written) {
    const place: Stretch = [at, at + sign.length]
    at += sign.length
    if (silent.test(sign)) continue
    for (const part of sign.normalize('NFKC')) {
      if (silent.test(part)) continue
      const plain = plainSign(part)
      // As many places as units, so that what is found in the text is found here.
      for (const unit of plain.split('')) {
        signs.push(unit)
        places.push(place)
      }
    }
  }
  return {
    text: signs.join(''),
    at: (from, to) => [places[from]?.[0] ?? written.length, places[to - 1]?.[1] ?? written.length],
  }
}

function plainSign(sign: string): string {
  if (/\p{Nd}/u.test(sign)) return String(digitOf(sign))
  if (/[\u2010-\u2015\u2212\u06D4_]/u.test(sign)) return '-'
  // A line's end stands between two words and not inside a number.
  if (sign === '\n' || sign === '\r') return '\n'
  if (/\s/u.test(sign)) return ' '
  return letters[sign] ?? sign
}

/** Digits stand ten by ten: how many stand before this one says which it is. */
function digitOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  let before = 0
  while (before < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1
  return before
}
