/** What was written, one plain sign for each, and where each stood: what is covered is there. */

/** A stretch of what was written, from the first sign on and up to the one after its last. */
export type Stretch = readonly [from: number, to: number]

export type Plain = {
  /** Digits of any script as 0 to 9, dashes as one, Urdu letters as one keyboard writes them. */
  readonly text: string
  /** Where a stretch of the plain text stood in what was written. */
  readonly at: (from: number, to: number) => Stretch
}

/** Signs that turn a line around, join letters or stand on them: they hide what is said. */
const silent = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}\u0640]$/u

/** The first of each ten digits drawn in a circle of which none is plain to Unicode. */
const drawnOnes = [0x24f5, 0x2776, 0x2780, 0x278a] as const
const drawnZeros = new Set(['\u24FF', '\u{1F10B}', '\u{1F10C}'])

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
    // As many places as units, so that what is found in the text is found here.
    for (const unit of unitsOf(sign)) {
      signs.push(unit)
      places.push(place)
    }
  }
  return {
    text: signs.join(''),
    at: (from, to) => [places[from]?.[0] ?? written.length, places[to - 1]?.[1] ?? written.length],
  }
}

/** Signs that were met before: every word that becomes public goes through here, sign by sign. */
const metBefore = new Map<string, readonly string[]>()
/** As many as a language has; whoever writes every sign there is pays for himself. */
const metMax = 5_000

/** What a sign is in plain, unit by unit; nothing for one that only hides. */
function unitsOf(sign: string): readonly string[] {
  const known = metBefore.get(sign)
  if (known) return known
  const parts = silent.test(sign) ? [] : [...plainForm(sign)]
  const units = parts.flatMap((part) => (silent.test(part) ? [] : plainSign(part).split('')))
  if (metBefore.size < metMax) metBefore.set(sign, units)
  return units
}

/** Without the marks on a letter; what stands for something covered stays one sign. */
const plainForm = (sign: string) => (sign === '…' ? sign : sign.normalize('NFKD'))

function plainSign(sign: string): string {
  if (/\p{Nd}/u.test(sign)) return String(digitOf(sign))
  if (drawnZeros.has(sign)) return '0'
  const drawn = drawnOnes.find((one) => isWithin(sign.codePointAt(0) ?? 0, one))
  if (drawn !== undefined) return String((sign.codePointAt(0) ?? 0) - drawn + 1)
  if (/[\u2010-\u2015\u2212\u06D4_]/u.test(sign)) return '-'
  // A line's end stands between two words and not inside a number.
  if (sign === '\n' || sign === '\r') return '\n'
  if (/\s/u.test(sign)) return ' '
  return letters[sign] ?? sign
}

const isWithin = (code: number, one: number) => code >= one && code < one + 10

/** Digits stand ten by ten: how many stand before this one says which it is. */
function digitOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  let before = 0
  while (before < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1
  return before
}
