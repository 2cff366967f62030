/**
 * Reads TypeScript as tokens, so that code, strings and comments can be told apart: for the places
 * of faults in a service, and for the house rules.
 * It is not a parser: it knows where strings, templates, patterns and comments begin and end.
 */
export type TokenKind =
  | 'word'
  | 'number'
  | 'string'
  | 'template'
  | 'pattern'
  | 'comment'
  | 'punctuation'

/**
 * `text` is the source of the token without its quotes; a template's `${…}` becomes `${}` and the
 * code inside follows as tokens of its own. Lines count from 1.
 */
export type Token = {
  readonly kind: TokenKind
  readonly text: string
  readonly line: number
  readonly endLine: number
}

type Cursor = { readonly source: string; position: number; line: number; tokens: Token[] }

const wordStart = /[\p{L}_$#@]/u
const wordPart = /[\p{L}\p{N}_$]/u
const beforePattern = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'do',
  'else',
  'void',
  'delete',
  'await',
  'yield',
  'throw',
])

export function scan(source: string): Token[] {
  const cursor: Cursor = { source, position: 0, line: 1, tokens: [] }
  scanUntil(cursor, undefined)
  return cursor.tokens
}

/** The same without comments: what the program does. */
export function scanCode(source: string): Token[] {
  return scan(source).filter((token) => token.kind !== 'comment')
}

/** Reads to the end, or to the brace that closes a template's `${`. */
function scanUntil(cursor: Cursor, closing: '}' | undefined): void {
  let depth = 0
  while (cursor.position < cursor.source.length) {
    const char = cursor.source.charAt(cursor.position)
    if (closing && char === '}' && depth === 0) return
    if (char === '{') depth += 1
    if (char === '}') depth -= 1
    scanToken(cursor, char)
  }
}

function scanToken(cursor: Cursor, char: string): void {
  if (/\s/.test(char)) return skip(cursor, 1)
  const pair = cursor.source.slice(cursor.position, cursor.position + 2)
  if (pair === '//') return take(cursor, 'comment', endOfLine(cursor))
  if (pair === '/*') return take(cursor, 'comment', after(cursor, '*/'))
  if (cursor.position === 0 && pair === '#!') return take(cursor, 'comment', endOfLine(cursor))
  if (char === '`') return scanTemplate(cursor)
  if (char === "'" || char === '"') return scanString(cursor, char)
  if (char === '/') return scanSlash(cursor)
  if (/[0-9]/.test(char)) return take(cursor, 'number', match(cursor, /[\w.]+/y))
  if (wordStart.test(char)) return take(cursor, 'word', endOfWord(cursor))
  take(cursor, 'punctuation', cursor.position + (pair === '=>' ? 2 : 1))
}

function scanString(cursor: Cursor, quote: string): void {
  let end = cursor.position + 1
  while (end < cursor.source.length) {
    const char = cursor.source.charAt(end)
    // An apostrophe in the text of a page opens no string.
    if (char === '\n') return take(cursor, 'punctuation', cursor.position + 1)
    if (char === quote) break
    end += char === '\\' ? 2 : 1
  }
  push(cursor, 'string', cursor.source.slice(cursor.position + 1, end), cursor.line)
  skip(cursor, end + 1 - cursor.position)
}

function scanTemplate(cursor: Cursor): void {
  const place = cursor.tokens.length
  const line = cursor.line
  let text = ''
  skip(cursor, 1)
  while (cursor.position < cursor.source.length) {
    const char = cursor.source.charAt(cursor.position)
    if (char === '`') break
    if (char === '$' && cursor.source.charAt(cursor.position + 1) === '{') {
      skip(cursor, 2)
      scanUntil(cursor, '}')
      skip(cursor, 1)
      text += '${}'
      continue
    }
    const length = char === '\\' ? 2 : 1
    text += cursor.source.slice(cursor.position, cursor.position + length)
    skip(cursor, length)
  }
  skip(cursor, 1)
  const token: Token = { kind: 'template', text, line, endLine: cursor.line }
  cursor.tokens.splice(place, 0, token)
}

/** A slash divides, opens a pattern, or belongs to a tag: what stands before it decides. */
function scanSlash(cursor: Cursor): void {
  const before = cursor.tokens.findLast((token) => token.kind !== 'comment')
  const divides =
    before !== undefined &&
    (before.kind === 'word'
      ? !beforePattern.has(before.text)
      : before.kind !== 'punctuation' || [')', ']', '}', '<'].includes(before.text))
  const found = /\/(?![*/>])(?:\\.|\[(?:\\.|[^\]\n\\])*\]|[^/\n\\[])+\/\w*/y
  found.lastIndex = cursor.position
  const end = divides || !found.test(cursor.source) ? undefined : found.lastIndex
  if (end === undefined) return take(cursor, 'punctuation', cursor.position + 1)
  take(cursor, 'pattern', end)
}

function take(cursor: Cursor, kind: TokenKind, end: number): void {
  const line = cursor.line
  const text = cursor.source.slice(cursor.position, end)
  skip(cursor, end - cursor.position)
  cursor.tokens.push({ kind, text, line, endLine: cursor.line })
}

function push(cursor: Cursor, kind: TokenKind, text: string, line: number): void {
  cursor.tokens.push({ kind, text, line, endLine: line })
}

function skip(cursor: Cursor, length: number): void {
  for (let i = 0; i < length; i += 1) {
    if (cursor.source.charAt(cursor.position + i) === '\n') cursor.line += 1
  }
  cursor.position += length
}

function endOfLine(cursor: Cursor): number {
  const end = cursor.source.indexOf('\n', cursor.position)
  return end < 0 ? cursor.source.length : end
}

function after(cursor: Cursor, mark: string): number {
  const end = cursor.source.indexOf(mark, cursor.position + 2)
  return end < 0 ? cursor.source.length : end + mark.length
}

function match(cursor: Cursor, expression: RegExp): number {
  expression.lastIndex = cursor.position
  return expression.test(cursor.source) ? expression.lastIndex : cursor.position + 1
}

function endOfWord(cursor: Cursor): number {
  let end = cursor.position + 1
  while (end < cursor.source.length && wordPart.test(cursor.source.charAt(end))) end += 1
  return end
}

/** What a quoted token stands for, with the usual escapes undone. */
export function valueOf(token: Token): string {
  return token.text.replace(
    /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|\r?\n|([\s\S]))/g,
    (_, braced?: string, four?: string, two?: string, plain?: string) => {
      const hex = braced ?? four ?? two
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (plain === undefined) return ''
      return { n: '\n', t: '\t', r: '\r' }[plain] ?? plain
    },
  )
}

/** The index of the bracket that closes the one at `open`. */
export function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let i = open; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (token?.kind !== 'punctuation') continue
    if ('([{'.includes(token.text)) depth += 1
    if (')]}'.includes(token.text) && --depth === 0) return i
  }
  return tokens.length - 1
}

export function isPunctuation(token: Token | undefined, ...texts: readonly string[]): boolean {
  return token?.kind === 'punctuation' && texts.includes(token.text)
}

export function isWord(token: Token | undefined, ...texts: readonly string[]): boolean {
  return token?.kind === 'word' && texts.includes(token.text)
}

export function isQuoted(token: Token | undefined): token is Token {
  return token?.kind === 'string' || token?.kind === 'template'
}
