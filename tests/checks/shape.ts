/** The house numbers: how long a file, a function and a line may be, and how things are called. */
import {
  closingOf,
  isPunctuation,
  isQuoted,
  isWord,
  scanCode,
  type Token,
} from '../../app/builder/scanner.ts'
import { isProgram, isTest, type SourceFile } from './tree.ts'

export const limits = {
  fileLinesMax: 400,
  functionLinesMax: 70,
  lineColumnsMax: 100,
  readmeLinesMax: 80,
  serviceLinesMax: 60,
} as const

const formatted = /\.([cm]?[jt]sx?|sql|s?css)$/
const vagueNames = /(^|[-_.])(utils?|helpers?|common|managers?|misc)(?=[-_.]|$)/i

function linesOf(source: string): number {
  return source === '' ? 0 : source.replace(/\n$/, '').split('\n').length
}

export function fileFaults({ path, source }: SourceFile): string[] {
  const lines = linesOf(source)
  const limit = /(^|\/)README\.md$/.test(path)
    ? limits.readmeLinesMax
    : /^services\/[^/]+\/service\.ts$/.test(path)
      ? limits.serviceLinesMax
      : formatted.test(path)
        ? limits.fileLinesMax
        : Number.POSITIVE_INFINITY
  return lines > limit ? [`${path} has ${lines} lines, ${limit} at most`] : []
}

/**
 * A line may be longer where nothing can break it: it holds an address, Urdu wording (which the
 * eye does not count in columns), or is nothing but one string.
 */
export function lineFaults({ path, source }: SourceFile): string[] {
  if (!formatted.test(path)) return []
  return source.split('\n').flatMap((line, i) => {
    const columns = Array.from(line).length
    const free =
      columns <= limits.lineColumnsMax ||
      /https?:\/\//.test(line) ||
      /\p{Script=Arabic}/u.test(line) ||
      isOneString(line)
    return free ? [] : [`${path}:${i + 1} has ${columns} columns, ${limits.lineColumnsMax} at most`]
  })
}

function isOneString(line: string): boolean {
  const tokens = scanCode(line)
  const quoted = tokens.filter(isQuoted)
  return quoted.length === 1 && tokens.length <= 7 && (quoted[0]?.text.length ?? 0) > 60
}

/** Functions, methods and arrows with a body; `describe` only gathers tests and is none. */
export function functionFaults({ path, source }: SourceFile): string[] {
  if (!isProgram(path)) return []
  const tokens = scanCode(source)
  const faults = tokens.flatMap((token, at) => {
    const body = bodyOf(tokens, at)
    if (body === undefined || gathersTests(tokens, at)) return []
    const end = tokens[closingOf(tokens, body)]
    const lines = (end?.line ?? 0) - token.line + 1
    if (lines <= limits.functionLinesMax) return []
    return [
      `${path}:${token.line} is a function of ${lines} lines, ${limits.functionLinesMax} at most`,
    ]
  })
  return [...new Set(faults)]
}

const control = ['if', 'for', 'while', 'switch', 'catch', 'with', 'return', 'await', 'new', 'super']

/** Where the body of a function that starts here opens, if one starts here. */
function bodyOf(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (isPunctuation(token, '=>') && isPunctuation(next, '{', '(')) return at + 1
  if (token?.kind !== 'word' || control.includes(token.text)) return undefined
  let open = at + 1
  if (isWord(token, 'function'))
    while (open < at + 3 && !isPunctuation(tokens[open], '(', '<')) open += 1
  if (isPunctuation(tokens[at - 1], '.') || isWord(tokens[at - 1], 'function')) return undefined
  if (isPunctuation(tokens[open], '<'))
    while (open < tokens.length && !isPunctuation(tokens[open], '(')) open += 1
  if (!isPunctuation(tokens[open], '(')) return undefined
  const after = closingOf(tokens, open) + 1
  if (isPunctuation(tokens[after], '{')) return after
  return isPunctuation(tokens[after], ':') ? bodyAfterType(tokens, after + 1) : undefined
}

/** The brace that opens a body, after the type that the function returns. */
function bodyAfterType(tokens: readonly Token[], start: number): number | undefined {
  for (let i = start; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (isPunctuation(token, '=', ';', ')', ']', '}', '?', '=>')) return undefined
    if (isWord(token, 'const', 'let', 'return', 'if', 'export', 'function')) return undefined
    if (!isPunctuation(token, '{', '[', '(')) continue
    const before = tokens[i - 1]
    const isType =
      isPunctuation(before, ':', '|', '&', '<', ',') || isWord(before, 'is', 'keyof', 'readonly')
    if (isPunctuation(token, '{') && !isType) return i
    i = closingOf(tokens, i)
  }
  return undefined
}

function gathersTests(tokens: readonly Token[], arrow: number): boolean {
  const before = tokens.slice(Math.max(0, arrow - 9), arrow)
  return before.some((token) => isWord(token, 'describe', 'suite'))
}

export function nameFaults(path: string): string[] {
  const vague = path.split('/').filter((part) => vagueNames.test(part))
  return vague.map((part) => `${path}: ${part} says nothing about what it holds`)
}

/** What must not stand in a program: default exports, `any`, notes to self, tests switched off. */
export function wordFaults({ path, source }: SourceFile): string[] {
  const faults: string[] = []
  const note = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b`)
  source.split('\n').forEach((line, i) => {
    if (note.test(line)) faults.push(`${path}:${i + 1} leaves a note to self`)
  })
  if (!isProgram(path)) return faults
  // A declaration file describes the modules of others, as they are.
  const describesOthers = path.endsWith('.d.ts')
  const tokens = scanCode(source)
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]
    const before = tokens[at - 1]
    const fault = (why: string) => faults.push(`${path}:${token.line} ${why}`)
    if (isWord(token, 'export') && isWord(next, 'default') && !describesOthers)
      fault('has a default export')
    if (isWord(token, 'as') && isWord(next, 'default')) fault('has a default export')
    const asType =
      !isPunctuation(before, '.') &&
      (isPunctuation(before, ':', '<', '|', '&') ||
        isWord(before, 'as') ||
        isPunctuation(next, '[', '>'))
    if (isWord(token, 'any') && asType && !isPunctuation(next, '(', '<')) fault('says `any`')
    if (isWord(token, 'skip', 'only', 'todo') && isTest(path) && switchesOff(tokens, at)) {
      fault(`switches tests off with ${token.text}`)
    }
  })
  return faults
}

/** `test.only(`, `t.skip(`, and the options `{ skip: … }` right after a test's name. */
function switchesOff(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  const runner = isWord(tokens[at - 2], 'test', 'it', 'describe', 'suite', 't', 'context')
  if (isPunctuation(before, '.') && runner && isPunctuation(next, '(')) return true
  const options = tokens.slice(Math.max(0, at - 16), at)
  const opens = options.findLastIndex((token) => isPunctuation(token, '{'))
  const afterName = isPunctuation(options[opens - 1], ',') && isQuoted(options[opens - 2])
  return afterName && isWord(options[opens - 4], 'test', 'it', 'describe', 'suite')
}

const pure = /^(platform\/(kernel|forms)|services\/[^/]+)\//

/** Clock, chance and the world outside, in folders that hold rules: they come in as arguments. */
export function purityFaults({ path, source }: SourceFile): string[] {
  if (!isProgram(path) || isTest(path) || !pure.test(path)) return []
  const tokens = scanCode(source)
  return tokens.flatMap((token, at) => {
    const reach = (...names: readonly string[]) =>
      names.includes(`${token.text}.${tokens[at + 2]?.text}`)
    const dotted = isPunctuation(tokens[at + 1], '.') && !isPunctuation(tokens[at - 1], '.')
    const now =
      isWord(token, 'Date') &&
      isWord(tokens[at - 1], 'new') &&
      !(isPunctuation(tokens[at + 1], '(') && !isPunctuation(tokens[at + 2], ')'))
    const impure =
      now ||
      (dotted &&
        reach('Date.now', 'Math.random', 'Temporal.Now', 'performance.now', 'process.env')) ||
      isWord(token, 'randomBytes', 'randomUUID', 'randomInt', 'getRandomValues') ||
      isWord(token, 'setTimeout', 'setInterval', 'fetch')
    return impure ? [`${path}:${token.line} is a rule and uses ${token.text}`] : []
  })
}
