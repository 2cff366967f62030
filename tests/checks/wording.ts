/** Wordings in both languages, and the closed list of problems. */
import { placeholdersOf, type ProblemList } from '#platform/kernel'
import {
  isPunctuation,
  isQuoted,
  isWord,
  scanCode,
  valueOf,
  type Token,
} from '../../app/builder/scanner.ts'
import { isProgram, isTest, type SourceFile } from './tree.ts'

export type Wording = { readonly en: string; readonly ur: string; readonly line: number }

/** Every `text('English', 'اردو')` whose two words stand in the file. */
export function wordingsOf(source: string): Wording[] {
  const tokens = scanCode(source)
  return tokens.flatMap((token, at) => {
    const called = isWord(token, 'text') && isPunctuation(tokens[at + 1], '(')
    if (!called || isPunctuation(tokens[at - 1], '.') || isWord(tokens[at - 1], 'function'))
      return []
    const line = token.line
    if (fills(tokens[at + 2])) return [{ en: tokens[at + 2]?.text ?? '', ur: '-', line }]
    const en = readString(tokens, at + 2)
    if (!en || !isPunctuation(tokens[en.next], ',')) return []
    const ur = readString(tokens, en.next + 1)
    if (fills(tokens[en.next + 1])) return [{ en: en.value, ur: '${}', line }]
    return ur ? [{ en: en.value, ur: ur.value, line }] : []
  })
}

/** A template with a value in it. */
function fills(token: Token | undefined): boolean {
  return token?.kind === 'template' && token.text.includes('${')
}

/** One string, or several joined by `+`. */
function readString(tokens: readonly Token[], start: number) {
  let value = ''
  for (let at = start; ; at += 2) {
    const token = tokens[at]
    if (!isQuoted(token)) return undefined
    value += valueOf(token)
    if (!isPunctuation(tokens[at + 1], '+')) return { value, next: at + 1 }
  }
}

const isolated = /[\u2066-\u2068][^\u2069]*\u2069/g
/** After Urdu letters `12 MB` is displayed as `MB 12` (UAX 9, W2 and W7). */
const unisolated = /\p{Script=Arabic}[^A-Za-z]*?\d[\d.,]*\s?[A-Za-z]/u

export function wordingFaults({ path, source }: SourceFile): string[] {
  if (!isProgram(path) || isTest(path)) return []
  return wordingsOf(source).flatMap(({ en, ur, line }) => {
    const fault = (why: string) => `${path}:${line} ${why}: ${en}`
    if (en.trim() === '' || ur.trim() === '') return [fault('lacks a language')]
    if (en.includes('${') || ur.includes('${'))
      return [fault('puts a value in by hand, unisolated')]
    const speaks = /\p{L}/u.test(en.replace(/\{\w+\}/g, ''))
    if (speaks && !/\p{Script=Arabic}/u.test(ur)) return [fault('has no Urdu')]
    if (unisolated.test(ur.replace(isolated, ''))) return [fault('leaves a measure unisolated')]
    const same = placeholdersOf(en).join() === placeholdersOf(ur).join()
    return same ? [] : [fault('asks for other values in Urdu than in English')]
  })
}

/** Codes declared twice, or not in the shape of a code, over the lists of all folders. */
export function problemFaults(lists: ReadonlyMap<string, ProblemList>): string[] {
  const seen = new Map<string, string>()
  return [...lists].flatMap(([path, list]) =>
    Object.keys(list).flatMap((code) => {
      if (!/^[a-z]+(-[a-z0-9]+)+$/.test(code)) return [`${path}: ${code} is no kebab-case code`]
      const before = seen.get(code)
      seen.set(code, path)
      return before ? [`${path} declares ${code}, as ${before} does`] : []
    }),
  )
}

/**
 * Where problems are declared outside a folder's problems.ts or those of a part of it
 * (`refund-problems.ts`, `refunds/problems.ts`), so that no list is overlooked.
 */
export function strayProblems({ path, source }: SourceFile): string[] {
  if (
    !isProgram(path) ||
    isTest(path) ||
    /^[^/]+\/[^/]+\/([^/]+\/)?([a-z]+-)?problems\.ts$/.test(path)
  )
    return []
  const tokens = scanCode(source)
  return tokens.flatMap((token, at) => {
    const called = isWord(token, 'defineProblems') && isPunctuation(tokens[at + 1], '(')
    const stray = called && !isWord(tokens[at - 1], 'function')
    return stray ? [`${path}:${token.line} declares problems outside problems.ts`] : []
  })
}
