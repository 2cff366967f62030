/** Finds its way through the literals of a source: from a value to its keys and elements. */
import { closingOf, isPunctuation, isQuoted, isWord, valueOf, type Token } from './scanner.ts'

/** A key of an object literal or an element of a list, and where its value begins. */
export type Entry = { readonly key: string; readonly line: number; readonly value: number }

/** What stands between the braces at `open`; `spreads` are values whose keys count here too. */
export function entriesOf(
  tokens: readonly Token[],
  open: number,
): { readonly entries: Entry[]; readonly spreads: number[] } {
  const entries: Entry[] = []
  const spreads: number[] = []
  for (const at of partsOf(tokens, open)) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (!token) continue
    if (isSpread(tokens, at)) spreads.push(at + 3)
    else if (token.kind !== 'punctuation') {
      // In shorthand (`form,`) and in a method the name is where its value begins.
      const value = isPunctuation(next, ':') ? at + 2 : at
      entries.push({ key: valueOf(token), line: token.line, value })
    }
  }
  return { entries, spreads }
}

export function elementsOf(tokens: readonly Token[], open: number): Entry[] {
  return partsOf(tokens, open).map((value, i) => ({
    key: String(i),
    line: tokens[value]?.line ?? 0,
    value,
  }))
}

function isSpread(tokens: readonly Token[], at: number): boolean {
  return [at, at + 1, at + 2].every((i) => isPunctuation(tokens[i], '.'))
}

/** Where each part between the bracket at `open` and its closing one begins. */
function partsOf(tokens: readonly Token[], open: number): number[] {
  const close = closingOf(tokens, open)
  const parts: number[] = []
  let isNew = true
  for (let i = open + 1; i < close; i += 1) {
    if (isPunctuation(tokens[i], ',')) {
      isNew = true
      continue
    }
    if (isNew) parts.push(i)
    isNew = false
    if (isPunctuation(tokens[i], '(', '[', '{')) i = closingOf(tokens, i)
  }
  return parts
}

/** The names after the one at `at`: of `wording.name.short` the last two. */
export function chainAfter(tokens: readonly Token[], at: number): string[] {
  const names: string[] = []
  for (let i = at + 1; isPunctuation(tokens[i], '.'); i += 2) names.push(tokens[i + 1]?.text ?? '')
  return names
}

/** Where the value of `const name = …` begins. */
export function declarationOf(tokens: readonly Token[], name: string): number | undefined {
  const at = tokens.findIndex(
    (token, i) => isWord(token, 'const', 'let') && isWord(tokens[i + 1], name),
  )
  if (at < 0) return undefined
  for (let i = at + 2; i < tokens.length; i += 1) {
    if (isPunctuation(tokens[i], '=')) return i + 1
    if (isPunctuation(tokens[i], '(', '[', '{')) i = closingOf(tokens, i)
  }
  return undefined
}

/** The file from which a name comes, and what it is called there. */
export function importOf(
  tokens: readonly Token[],
  name: string,
): { readonly name: string; readonly from: string } | undefined {
  for (let i = 0; i < tokens.length; i += 1) {
    if (!isWord(tokens[i], 'import', 'export')) continue
    const open = isWord(tokens[i + 1], 'type') ? i + 2 : i + 1
    if (!isPunctuation(tokens[open], '{')) continue
    const close = closingOf(tokens, open)
    const source = tokens[close + 2]
    if (!isWord(tokens[close + 1], 'from') || !isQuoted(source)) continue
    for (const part of partsOf(tokens, open)) {
      const own = isWord(tokens[part], 'type') ? part + 1 : part
      const last = isWord(tokens[own + 1], 'as') ? own + 2 : own
      if (!isWord(tokens[last], name)) continue
      return { name: tokens[own]?.text ?? name, from: valueOf(source) }
    }
  }
  return undefined
}
