/**
 * The machine-readable zone of a passport: ICAO Doc 9303, part 4 (TD3: two lines of 44), with the
 * check digits, the transliteration and the truncation of names of parts 3 and 4. Free of Node.
 */
import type { CivilDate } from '#platform/kernel'

export type MrzSex = 'M' | 'F' | 'X'

export type TravelDocument = {
  /** Three letters: the state that issues, and the nationality. */
  readonly issuer: string
  readonly nationality: string
  /** In Latin letters. The primary identifier; the whole name where somebody has no surname. */
  readonly surname: string
  /** The secondary identifier; empty where the whole name stands in `surname`. */
  readonly givenNames: string
  /** At most nine letters and digits. */
  readonly number: string
  readonly dateOfBirth: CivilDate
  readonly sex: MrzSex
  readonly expiresOn: CivilDate
  /** At most 14 letters and digits: Pakistan writes the identity-card number here. */
  readonly optional: string
}

const width = 44
const nameWidth = 39
const filler = '<'
const values = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * The check digit of part 3, section 4.9: weights 7, 3, 1, modulo 10; a filler counts nothing.
 * Throws RangeError for a character that no zone has.
 */
export function mrzCheckDigit(field: string): string {
  let sum = 0
  for (const [i, char] of [...field].entries()) {
    const value = char === filler ? 0 : values.indexOf(char)
    if (value < 0) throw new RangeError(`no machine-readable zone has "${char}"`)
    sum += value * ([7, 3, 1][i % 3] ?? 0)
  }
  return String(sum % 10)
}

/** Letters that do not fall apart into a plain letter and a mark (part 3, section 6.A). */
const letters: Readonly<Record<string, string>> = {
  Ä: 'AE', Å: 'AA', Æ: 'AE', Ð: 'D', Đ: 'D', Ħ: 'H', İ: 'I', ı: 'I', Ĳ: 'IJ', ĸ: 'Q', Ł: 'L',
  Ŋ: 'N', Ö: 'OE', Ø: 'OE', Œ: 'OE', ß: 'SS', ẞ: 'SS', Þ: 'TH', Ŧ: 'T', Ü: 'UE',
} // biome-ignore format: a table

/**
 * A name as the zone writes it, its parts parted by one filler; undefined where a letter is not
 * Latin: the register holds the spelling that a person has chosen, and nobody guesses another.
 */
export function mrzName(name: string): string | undefined {
  const upper = name.normalize('NFC').replaceAll('ß', 'SS').toUpperCase()
  const plain = [...upper].map((char) => letters[char] ?? char).join('')
  const bare = plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘ʼ`.]/gu, '')
    .replace(/[\s,/-]+/gu, filler)
  return /^[A-Z]+(?:<[A-Z]+)*$/.test(bare) ? bare : undefined
}

/**
 * The name field. One that is too long is cut as part 4, section 4.2.3 says: its last character is
 * then a letter, which tells the reader that something may be missing, and at least the initial of
 * the given names is there.
 */
export function mrzNameField(surname: string, givenNames: string): string {
  const whole = givenNames === '' ? surname : `${surname}<<${givenNames}`
  if (whole.length <= nameWidth) return whole.padEnd(nameWidth, filler)
  if (givenNames === '') return endInLetter(surname)
  const room = nameWidth - 3
  // The only initial must not make room for the next name: a letter of the surname does.
  if (surname.length === room - 1 && givenNames.charAt(1) === filler) {
    const less = `${shorten(surname, room - 2)}<<${givenNames}`
    return endInLetter(less).padEnd(nameWidth, filler)
  }
  if (surname.length <= room) return endInLetter(whole)
  return `${shorten(surname, room)}<<${givenNames.charAt(0)}`
}

/** Cut after 39; where a filler would come last, a letter before it makes room for the next. */
function endInLetter(whole: string): string {
  const cut = whole.slice(0, nameWidth)
  if (!cut.endsWith(filler)) return cut
  const next = whole.slice(nameWidth).replace(/^<+/, '').charAt(0)
  const head = cut.replace(/<+$/, '')
  return head.slice(0, nameWidth - (cut.length - head.length) - 1) + cut.slice(head.length) + next
}

/** Takes letters from the end of the longest part until the name fits. */
function shorten(name: string, room: number): string {
  const parts = name.split(filler)
  while (parts.join(filler).length > room) {
    const longest = Math.max(...parts.map((part) => part.length))
    const at = parts.findLastIndex((part) => part.length === longest)
    if (longest > 1) parts[at] = (parts[at] ?? '').slice(0, -1)
    else parts.pop()
  }
  return parts.join(filler)
}

/**
 * The two lines. Throws RangeError for a document that no zone could hold; check a name with
 * `mrzName` before, whose letters the person can be asked about.
 */
export function writeMrz(document: TravelDocument): readonly [string, string] {
  const surname = mrzName(document.surname)
  const given = document.givenNames.trim() === '' ? '' : mrzName(document.givenNames)
  if (surname === undefined || given === undefined) throw new RangeError('the name is not Latin')
  const number = field(document.number, 9)
  const birth = dateField(document.dateOfBirth)
  const expiry = dateField(document.expiresOn)
  const optional = field(document.optional, 14)
  const first = `P<${code(document.issuer)}${mrzNameField(surname, given)}`
  const checked = [number, birth, expiry, optional].map((one) => one + mrzCheckDigit(one))
  const [numbered = '', born = '', expires = '', extra = ''] = checked
  const composite = mrzCheckDigit(numbered + born + expires + extra)
  const sex = document.sex === 'X' ? filler : document.sex
  return [first, numbered + code(document.nationality) + born + sex + expires + extra + composite]
}

function field(value: string, length: number): string {
  const upper = value.toUpperCase()
  if (upper.length > length || !/^[A-Z0-9]*$/.test(upper)) {
    throw new RangeError(`"${value}" does not fit ${length} places`)
  }
  return upper.padEnd(length, filler)
}

function code(state: string): string {
  if (!/^[A-Z]{3}$/.test(state)) throw new RangeError(`"${state}" is no code of three letters`)
  return state
}

function dateField(date: CivilDate): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError(`"${date}" is no date`)
  return date.slice(2).replaceAll('-', '')
}

/** What is wrong with a zone: which of its check digits does not hold, or that it is none. */
export type MrzFault = 'shape' | 'number' | 'date-of-birth' | 'expiry' | 'optional' | 'composite'

export type MrzReading = {
  readonly document: TravelDocument
  /** Whether the name may have been cut. */
  readonly mayBeCut: boolean
}

/**
 * Reads two lines as a machine shows them, whatever white space stands around; says every fault,
 * and gives the document only where there is none. `today` settles the century of a date.
 */
export function readMrz(
  typed: string,
  today: CivilDate,
): { readonly reading: MrzReading } | { readonly faults: readonly MrzFault[] } {
  const [first = '', second = '', ...more] = typed
    .toUpperCase()
    .trim()
    .split(/\s*\n\s*/)
  const shape = /^P[A-Z<][A-Z]{3}([A-Z<]{39})$/.exec(first)
  const parts =
    /^([A-Z0-9<]{9})(\d)([A-Z]{3})(\d{6})(\d)([MF<])(\d{6})(\d)([A-Z0-9<]{14})([\d<])(\d)$/.exec(
      second,
    )
  if (!shape || !parts || more.length > 0 || first.length !== width) return { faults: ['shape'] }
  const [, number = '', n, nationality = '', birth = '', b, sex, expiry = '', e] = parts
  const [optional = '', o = '', c] = parts.slice(9)
  const faults: MrzFault[] = []
  if (mrzCheckDigit(number) !== n) faults.push('number')
  if (mrzCheckDigit(birth) !== b) faults.push('date-of-birth')
  if (mrzCheckDigit(expiry) !== e) faults.push('expiry')
  // Part 4: where nothing optional stands, its check digit may be a filler.
  const isEmpty = /^<+$/.test(optional) && o === filler
  if (!isEmpty && mrzCheckDigit(optional) !== o) faults.push('optional')
  const all = second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43)
  if (mrzCheckDigit(all) !== c) faults.push('composite')
  if (faults.length > 0) return { faults }
  const [surname = '', givenNames = ''] = (shape[1] ?? '').replace(/<+$/, '').split('<<')
  return {
    reading: {
      mayBeCut: !first.endsWith(filler),
      document: {
        issuer: first.slice(2, 5),
        nationality,
        surname: surname.replaceAll(filler, ' '),
        givenNames: givenNames.replaceAll(filler, ' '),
        number: number.replace(/<+$/, ''),
        dateOfBirth: dateOf(birth, today, 0),
        sex: sex === filler ? 'X' : (sex as MrzSex),
        expiresOn: dateOf(expiry, today, 50),
        optional: optional.replace(/<+$/, ''),
      },
    },
  }
}

/** The last day with these two digits of a year that lies at most so many years ahead. */
function dateOf(digits: string, today: CivilDate, yearsAhead: number): CivilDate {
  const rest = `-${digits.slice(2, 4)}-${digits.slice(4)}`
  const last = `${Number(today.slice(0, 4)) + yearsAhead}${today.slice(4)}`
  const century = Math.trunc(Number(last.slice(0, 4)) / 100)
  const latest = `${century}${digits.slice(0, 2)}${rest}`
  return latest <= last ? latest : `${century - 1}${digits.slice(0, 2)}${rest}`
}
