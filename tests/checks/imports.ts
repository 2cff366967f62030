import {
  isPunctuation,
  isQuoted,
  isWord,
  scanCode,
  valueOf,
  type Token,
} from '../../app/builder/scanner.ts'

/** One import; a specifier that is computed, and so cannot be checked, is undefined. */
export type Import = {
  readonly specifier: string | undefined
  readonly typeOnly: boolean
  readonly line: number
}

/** Static and dynamic imports, re-exports, type imports and `require`, in the order of the file. */
export function importsOf(source: string): Import[] {
  const tokens = scanCode(source)
  const found: Import[] = []
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || isPunctuation(tokens[at - 1], '.')) return
    const one = readImport(tokens, at)
    if (one) found.push(one)
  })
  return found
}

function readImport(tokens: readonly Token[], at: number): Import | undefined {
  const token = tokens[at]
  const next = tokens[at + 1]
  const line = token?.line ?? 0
  if (isWord(token, 'import', 'require') && isPunctuation(next, '(')) {
    const argument = tokens[at + 2]
    const fixed = isQuoted(argument) && !argument.text.includes('${')
    return { specifier: fixed ? valueOf(argument) : undefined, typeOnly: false, line }
  }
  if (isWord(token, 'import') && isQuoted(next)) {
    return { specifier: valueOf(next), typeOnly: false, line }
  }
  const starts = isWord(token, 'import')
    ? next?.kind === 'word' || isPunctuation(next, '{', '*')
    : isWord(token, 'export')
      ? isPunctuation(next, '{', '*') || isWord(next, 'type')
      : false
  if (!starts) return undefined
  const specifier = specifierAfter(tokens, at + 1)
  if (!specifier) return undefined
  const typeOnly = isWord(next, 'type') && !isWord(tokens[at + 2], 'from')
  return { specifier: valueOf(specifier), typeOnly, line }
}

/** The string after `from`; anything but a list of names before it means: no import. */
function specifierAfter(tokens: readonly Token[], start: number): Token | undefined {
  for (let i = start; i < tokens.length; i += 1) {
    const token = tokens[i]
    const next = tokens[i + 1]
    if (isWord(token, 'from') && isQuoted(next)) return next
    const belongs =
      token?.kind === 'word' || isQuoted(token) || isPunctuation(token, '{', '}', ',', '*')
    if (!belongs) return undefined
  }
  return undefined
}
