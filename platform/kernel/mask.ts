/**
 * The last thing between a log line and the disk. Redacting fields by name is not enough: a CNIC
 * leaked from deeper objects, message texts, database errors and addresses in four cases of six.
 * So every finished line is searched for what looks like a CNIC or a mobile number.
 *
 * Known limits: 13 digits are masked whatever they mean, except a logger's own `"time":`; a number
 * inside a longer run of digits (a PSID, say) or spelt in words stays.
 */
const anyOf = (...choices: string[]): string => `(?:${choices.join('|')})`
const urlEscaped = '%DB%B[0-9]|%D9%A[0-9]'
const plainDigit = '[0-9\\u06F0-\\u06F9\\u0660-\\u0669]'
const digit = anyOf(plainDigit, urlEscaped)
const digitOf = (n: number): string => anyOf(`[${n}\\u06F${n}\\u066${n}]`, `%DB%B${n}`, `%D9%A${n}`)

/** What people and URL encoding put between single digits, and between groups of them. */
const spaces = '[-+\\s\\u00A0\\u2010-\\u2015\\u202F\\u2066-\\u2069\\u200B-\\u200F\\u2212]'
const spacing = `${anyOf(spaces, '\\\\[tnr]', '%20', '%2[BD]', '%09')}?`
const between = `${anyOf(spaces, '[.()_/]', '\\\\[tnr]', '%2[089BD]', '%09')}{0,3}`

/** A number begins where no digit precedes it; the digits of `%20` belong to the escape. */
const begin = anyOf(`(?<!${plainDigit})`, '(?<=%[0-9A-Fa-f]{2})')
const end = `(?!${digit})`

const cnic = anyOf(
  `${digit}{5}${between}${digit}{7}${between}${digit}${end}`,
  `${digit}(?:${spacing}${digit}){12}${end}`,
)
const [zero, two, three, nine] = [0, 2, 3, 9].map(digitOf) as [string, string, string, string]
const prefix = anyOf(
  `(?:${zero}${spacing}){0,2}${nine}${spacing}${two}${between}(?:${zero}${between})?`,
  `${zero}${between}`,
)
const phone = anyOf(
  `${prefix}${three}(?:${between}${digit}){9}${end}`,
  `${three}${digit}{2}${spacing}${digit}{7}${end}`,
)
const personal = new RegExp(`${begin}(?:(?<phone>${phone})|${cnic})`, 'gi')

const digitsMin = 10

/** What a character can be within a number; anything else ends the stretch. */
const joins = 1
const counts = 2
const kinds = new Uint8Array(0x2213)
for (const char of '-+. ()_/\t\n\r\f\v%ABDabd\\tnr\u00A0\u202F\u2212')
  kinds[char.charCodeAt(0)] = joins
for (let code = 0x2000; code <= 0x206f; code += 1) kinds[code] = joins
for (let n = 0; n <= 9; n += 1) {
  for (const first of [0x30, 0x660, 0x6f0]) kinds[first + n] = counts
}

/**
 * The line with each CNIC as `[cnic]` and each phone as `[phone]`; a bare JSON number becomes 0,
 * so that a line of JSON stays one. One to two microseconds for a usual line.
 */
export function maskPersonal(line: string): string {
  let masked = ''
  let copiedTo = 0
  let from = 0
  let last = 0
  let count = 0
  const length = line.length
  for (let i = 0; i < length; i += 1) {
    const kind = kinds[line.charCodeAt(i)]
    if (kind === counts) {
      if (count === 0) from = i
      count += 1
      last = i
    } else if (count > 0 && kind !== joins) {
      if (count >= digitsMin) maskStretch()
      count = 0
    }
  }
  if (count >= digitsMin) maskStretch()
  return copiedTo === 0 ? line : masked + line.slice(copiedTo)

  function maskStretch(): void {
    if (isLogTime(line, from, last, count)) return
    masked += line.slice(copiedTo, from) + maskBetween(line, from, last + 1)
    copiedTo = last + 1
  }
}

const timeKey = '"time":'

/** The only bare number of 13 digits that loggers write themselves. Quotes in texts are escaped. */
function isLogTime(line: string, from: number, last: number, count: number): boolean {
  return count === 13 && last - from === 12 && line.startsWith(timeKey, from - timeKey.length)
}

/** The stretch from its first digit to its last; what stands before it says where it begins. */
function maskBetween(line: string, from: number, to: number): string {
  const before = Math.max(0, from - 3)
  const stretch = line.slice(before, to)
  const masked = stretch.replace(personal, (found, ...details) => {
    const [offset, , groups] = details.slice(-3) as [number, string, { phone?: string }]
    const start = before + offset
    if (isLogTime(line, start, start + found.length - 1, found.length)) return found
    if (isJsonNumber(line, start, found)) return '0'
    return groups.phone === undefined ? '[cnic]' : '[phone]'
  })
  return masked.slice(from - before)
}

function isJsonNumber(line: string, start: number, found: string): boolean {
  if (!/^[0-9.]+$/.test(found) || !/[:,[]/.test(line.charAt(start - 1))) return false
  return /[,}\]]/.test(line.charAt(start + found.length))
}
