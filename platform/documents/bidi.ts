/**
 * The number rule: inside Urdu, every run of Latin letters or digits is isolated, or the Unicode
 * Bidirectional Algorithm (UAX 9) prints `4210-2600` as `2600-4210`. `say` isolates the values it
 * fills in; this catches what arrives inside a value, such as the house number in an address.
 */
const arabicScript = /\p{Script=Arabic}/u
const isolates = /[\u2066-\u2069]/g
const leftToRightIsolate = '\u2066'
const popIsolate = '\u2069'
const sign = '[A-Za-z0-9\u06F0-\u06F9\u0660-\u0669]'
/**
 * An isolate as it stands, or a run that needs one: `(042) 99210000`, `12-B`, `Rs 1,200`. A comma
 * with a space ends a run: `2026, 14:05` are a year and then a time, in the order of the line.
 */
const isolatedOrRun = new RegExp(
  '\u2066[^\u2066-\u2069]*\u2069|' +
    `(?:\\(${sign}+\\)[ -]?)?[+#]?${sign}(?:[ ,.:/+#&@_\u2013-]?${sign})*%?`,
  'g',
)

/**
 * The text with every bare Latin or digit run isolated, also inside an isolated Urdu value such as
 * an address; unchanged where no Urdu is near.
 */
export function isolateRuns(value: string): string {
  if (!arabicScript.test(value.replace(/[\u06F0-\u06F9\u0660-\u0669]/g, ''))) return value
  return value.replace(isolatedOrRun, (run) => {
    return run.startsWith(leftToRightIsolate) ? run : leftToRightIsolate + run + popIsolate
  })
}

/**
 * Takes out what could turn a printed line around without being seen: control characters,
 * embeddings and overrides (U+202A…202E), and isolates that do not close.
 */
export function withoutTricks(value: string): string {
  const plain = value
    .replace(/[\u202A-\u202E\u2028\u2029\u00AD\uFEFF\uFFF9-\uFFFB]/g, '')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, (char) => (char === '\n' ? '\n' : ' '))
  let open = 0
  for (const [char] of plain.matchAll(isolates)) {
    open += char === popIsolate ? -1 : 1
    if (open < 0) break
  }
  return open === 0 ? plain : plain.replace(isolates, '')
}
