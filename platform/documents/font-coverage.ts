/**
 * Which characters our fonts can draw, read from their `cmap` tables (OpenType 1.9). PDF/A
 * refuses a page with a missing glyph, so a name with an emoji would otherwise stop a document.
 */
export type Coverage = ReadonlySet<number>

/** The code points of a TrueType font's Unicode maps (formats 4 and 12). */
export function coverageOf(font: Buffer): Coverage {
  const covered = new Set<number>()
  const tables = font.readUInt16BE(4)
  for (let i = 0; i < tables; i += 1) {
    const record = 12 + i * 16
    if (font.toString('latin1', record, record + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(record + 8)
    const maps = font.readUInt16BE(cmap + 2)
    for (let j = 0; j < maps; j += 1) {
      const at = cmap + font.readUInt32BE(cmap + 8 + j * 8)
      const format = font.readUInt16BE(at)
      if (format === 4) addFormat4(font, at, covered)
      if (format === 12) addFormat12(font, at, covered)
    }
  }
  return covered
}

function addFormat4(font: Buffer, at: number, covered: Set<number>): void {
  const segments = font.readUInt16BE(at + 6)
  for (let i = 0; i < segments; i += 2) {
    const end = font.readUInt16BE(at + 14 + i)
    const start = font.readUInt16BE(at + 16 + segments + i)
    for (let char = start; char <= end && char < 0xffff; char += 1) covered.add(char)
  }
}

function addFormat12(font: Buffer, at: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(at + 12)
  for (let i = 0; i < groups; i += 1) {
    const start = font.readUInt32BE(at + 16 + i * 12)
    const end = font.readUInt32BE(at + 20 + i * 12)
    for (let char = start; char <= end; char += 1) covered.add(char)
  }
}

/** The text with a replacement character (U+FFFD) for each one that no font can draw. */
export function drawable(text: string, covered: Coverage): string {
  let result = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    // Direction marks, joiners, spaces and line ends have no picture and need none.
    const invisible =
      code <= 0x20 || (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x2069)
    if (invisible || covered.has(code)) result += char
    else if (!/\p{M}/u.test(char)) result += '\uFFFD'
  }
  return result
}
