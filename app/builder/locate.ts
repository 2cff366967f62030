/**
 * Where a part of a service is written: from `workflow.states.review` to its file and line. Names
 * are followed through constants and imports of the service's folder; what a function makes is
 * found as far as the call that makes it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { chainAfter, declarationOf, elementsOf, entriesOf, importOf } from './literals.ts'
import { isPunctuation, isQuoted, isWord, scanCode, valueOf, type Token } from './scanner.ts'

/** `file` from the project's folder, with `/`; lines count from 1. */
export type Place = { readonly file: string; readonly line: number }

export type Locate = (service: string, at: string) => Place | undefined

/** The value that begins at a token of a file. */
type Spot = { readonly file: string; readonly tokens: readonly Token[]; readonly at: number }
type Found = { readonly spot: Spot; readonly line: number; readonly depth: number }

const followsMax = 40

/** Reads the services below `root` once; a service that is not found there has no place. */
export function createLocate(root: string): Locate {
  const read = new Map<string, readonly Token[]>()
  const tokensOf = (file: string) => {
    const tokens = read.get(file) ?? scanCode(readFileSync(file, 'utf8'))
    read.set(file, tokens)
    return tokens
  }
  const definitions = findDefinitions(join(root, 'services'), tokensOf)
  return (service, at) => {
    const definition = definitions.get(service)
    if (!definition) return undefined
    const start = { spot: definition, line: lineOf(definition), depth: 0 }
    const { spot, line } = descend(start, at.split('.'), tokensOf)
    return { file: relative(root, spot.file).replaceAll('\\', '/'), line }
  }
}

type TokensOf = (file: string) => readonly Token[]

/** Every object that is handed to `defineService`, by its id. */
function findDefinitions(folder: string, tokensOf: TokensOf): Map<string, Spot> {
  const found = new Map<string, Spot>()
  if (!existsSync(folder)) return found
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue
    const file = join(folder, name)
    const tokens = tokensOf(file)
    tokens.forEach((token, i) => {
      if (!isWord(token, 'defineService') || !isPunctuation(tokens[i + 1], '(')) return
      const spot = { file, tokens, at: i + 2 }
      const id = follow(descend({ spot, line: 0, depth: 0 }, ['id'], tokensOf).spot, tokensOf)
      const value = id?.tokens[id.at]
      if (isQuoted(value)) found.set(valueOf(value), spot)
    })
  }
  return found
}

/** Goes down a path as far as it is written, and says how far that was. */
function descend(from: Found, path: readonly string[], tokensOf: TokensOf): Found {
  const [name, ...rest] = path
  if (name === undefined) return from
  const spot = follow(from.spot, tokensOf)
  if (!spot) return from
  const isList = isPunctuation(spot.tokens[spot.at], '[')
  if (!isList && !isPunctuation(spot.tokens[spot.at], '{')) return from
  const { entries, spreads } = isList
    ? { entries: elementsOf(spot.tokens, spot.at), spreads: [] }
    : entriesOf(spot.tokens, spot.at)
  const own = entries.findLast(({ key }) => key === name)
  if (own) {
    const inside = { spot: { ...spot, at: own.value }, line: own.line, depth: from.depth + 1 }
    return descend(inside, rest, tokensOf)
  }
  const spread = spreads
    .map((at) => descend({ ...from, spot: { ...spot, at } }, path, tokensOf))
    .findLast(({ depth }) => depth > from.depth)
  return spread ?? from
}

/** From a name to the literal that it stands for; undefined where a function makes it. */
function follow(spot: Spot, tokensOf: TokensOf): Spot | undefined {
  let current: Spot | undefined = spot
  for (let i = 0; current && i < followsMax; i += 1) {
    const { tokens, at }: Spot = current
    const token = tokens[at]
    if (isPunctuation(token, '(')) current = { ...current, at: at + 1 }
    else if (token?.kind !== 'word' || isPunctuation(tokens[at + 1], '(')) return current
    else current = valueOfName(current, token.text, tokensOf)
  }
  return undefined
}

/** The value of `name`, or of `name.part.part`, written in this file or in one that it imports. */
function valueOfName(spot: Spot, name: string, tokensOf: TokensOf): Spot | undefined {
  const path = chainAfter(spot.tokens, spot.at)
  const declared = declarationIn(spot.file, name, tokensOf)
  if (!declared || path.length === 0) return declared
  const found = descend({ spot: declared, line: 0, depth: 0 }, path, tokensOf)
  return found.depth === path.length ? found.spot : undefined
}

function declarationIn(file: string, name: string, tokensOf: TokensOf): Spot | undefined {
  const tokens = tokensOf(file)
  const at = declarationOf(tokens, name)
  if (at !== undefined) return { file, tokens, at }
  const imported = importOf(tokens, name)
  if (!imported?.from.startsWith('.')) return undefined
  const other = join(dirname(file), imported.from)
  return existsSync(other) ? declarationIn(other, imported.name, tokensOf) : undefined
}

function lineOf({ tokens, at }: Spot): number {
  return tokens[at]?.line ?? 1
}
