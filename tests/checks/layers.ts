/**
 * Who may import whom, derived from the names of the folders alone.
 *
 * app → channels → platform ← services ← app. Inside platform/, a block may use the blocks that
 * stand before it. There is no list of exceptions, and a folder without a place is a fault.
 *
 * bank/ and holder/ are other programs, which know ours by HTTP and files alone: they share the
 * kernel with it, and what draws pages.
 */
import { posix } from 'node:path'
import { importsOf, type Import } from './imports.ts'
import { isPunctuation, isQuoted, isWord, scanCode } from '../../app/builder/scanner.ts'
import { isProgram, isTest, type SourceFile } from './tree.ts'

/** Lowest first: a block may use what stands before it. */
export const blockOrder = [
  'kernel',
  'workers',
  'database',
  'iso20022',
  'log',
  'consent',
  'identity',
  'population',
  'biometrics',
  'attachments',
  'notifications',
  'outbox',
  'clients',
  'openid',
  'documents',
  'wallet',
  'registers',
  'ballots',
  'payments',
  'reconciliation',
  'billing',
  'forms',
  'cases',
  'analytics',
  'insight',
  'publication',
  'consultations',
  'audits',
  'ratings',
  'catalogue',
] as const

/** The folders whose imports are ruled. */
export const layers = ['app', 'bank', 'holder', 'platform', 'services', 'channels'] as const

/** Where a file lives: the layer, and the folder inside it ('' in app, bank and holder). */
export type Place = { readonly layer: string; readonly folder: string; readonly inside: string }

/** One import after its name is resolved: a file of ours, a part of Node, or a package. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'computed' }

/** The `imports` of package.json: `#platform/*` → `./platform/*\/index.ts`. */
export type ImportMap = Readonly<Record<string, string>>

export type Edge = { readonly from: string; readonly target: Target; readonly import: Import }

/** Layers that are not made of folders with doors of their own. */
const isOtherProgram = (layer: string) => layer === 'bank' || layer === 'holder'
const isOnePiece = (layer: string) => layer === 'app' || isOtherProgram(layer)

export function placeOf(path: string): Place {
  const [layer = '', folder = '', ...rest] = path.split('/')
  if (isOnePiece(layer)) return { layer, folder: '', inside: [folder, ...rest].join('/') }
  return { layer, folder: rest.length === 0 ? '' : folder, inside: rest.join('/') || folder }
}

function resolve(from: string, specifier: string | undefined, map: ImportMap): Target {
  if (specifier === undefined) return { kind: 'computed' }
  if (specifier.startsWith('.')) {
    return { kind: 'file', path: posix.join(posix.dirname(from), specifier) }
  }
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier }
  if (!specifier.startsWith('#')) {
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')
    return { kind: 'package', name }
  }
  const keys = Object.keys(map).sort((a, b) => b.length - a.length)
  for (const key of keys) {
    const [start = '', end = ''] = key.split('*')
    const fits = key.includes('*')
      ? specifier.startsWith(start) && specifier.endsWith(end) && specifier.length >= key.length
      : specifier === key
    if (!fits) continue
    const star = specifier.slice(start.length, specifier.length - end.length)
    return { kind: 'file', path: posix.normalize((map[key] ?? '').replaceAll('*', star)) }
  }
  return { kind: 'package', name: specifier }
}

/** Every import of every program file. */
export function edgesOf(files: readonly SourceFile[], map: ImportMap): Edge[] {
  return files
    .filter((file) => isProgram(file.path))
    .flatMap((file) =>
      importsOf(file.source).map((one) => ({
        from: file.path,
        target: resolve(file.path, one.specifier, map),
        import: one,
      })),
    )
}

/** Why this import is not allowed, or undefined. */
export function faultOf(edge: Edge): string | undefined {
  const from = placeOf(edge.from)
  const { target } = edge
  const fault = (why: string) => `${edge.from}:${edge.import.line} ${why}`
  if (target.kind === 'computed') {
    return from.layer === 'app' || isTest(edge.from) ? undefined : fault('computes what it imports')
  }
  if (target.kind !== 'file') {
    if (isTest(edge.from)) return undefined
    if (from.layer === 'services') return fault(`imports ${target.name}: a service imports none`)
    const bare = from.layer === 'platform' && from.folder === 'kernel'
    return bare ? fault(`imports ${target.name}: the kernel imports nothing`) : undefined
  }
  const to = placeOf(target.path)
  if (to.layer === 'tests' || isTest(target.path)) {
    if (!isTest(edge.from)) return fault(`imports ${target.path}: only tests use tests`)
    if (to.layer === 'tests') return undefined
  }
  if (to.layer === from.layer && to.folder === from.folder) return undefined
  if (!mayUse(from, to)) return fault(`imports ${target.path}: ${direction(from)}`)
  return isOpen(to) ? undefined : fault(`imports ${target.path}: only a folder's index.ts is open`)
}

/** Besides its index.ts a block may have a door for browsers, the components one for drawing. */
function isOpen({ layer, folder, inside }: Place): boolean {
  if (inside === 'index.ts') return true
  if (layer === 'platform') return inside === 'browser.ts'
  return layer === 'channels' && folder === 'components' && inside === 'drawing.ts'
}

/** May code in one folder use another folder at all? */
function mayUse(from: Place, to: Place): boolean {
  if (from.layer === 'app') {
    return isOtherProgram(to.layer) || ['channels', 'platform', 'services'].includes(to.layer)
  }
  if (isOtherProgram(from.layer)) {
    const isDrawing = to.layer === 'channels' && to.inside === 'drawing.ts'
    return isDrawing || (to.layer === 'platform' && to.folder === 'kernel')
  }
  if (from.layer === 'channels') {
    return to.layer === 'platform' || (to.layer === 'channels' && to.folder === 'components')
  }
  if (from.layer === 'services') return to.layer === 'platform' && to.folder === 'catalogue'
  if (from.layer !== 'platform' || to.layer !== 'platform') return false
  const order: readonly string[] = blockOrder
  const [own, other] = [order.indexOf(from.folder), order.indexOf(to.folder)]
  return own > 0 && other >= 0 && other < own
}

function direction(from: Place): string {
  if (from.layer === 'platform') return `${from.folder} may use only the blocks before it`
  if (isOtherProgram(from.layer)) {
    return `another program (${from.layer}) uses the kernel and what draws pages`
  }
  if (from.layer === 'services') return 'a service uses the catalogue and its own folder'
  return 'a channel uses the platform and channels/components'
}

/** Folders without a place in the order, and files that lie loose beside the folders. */
export function misplaced(paths: readonly string[]): string[] {
  const order: readonly string[] = blockOrder
  const faults = paths.flatMap((path) => {
    const { layer, folder } = placeOf(path)
    if (isOnePiece(layer)) return []
    if (folder === '') return [`${path} lies loose in ${layer}/: give it a folder`]
    const unknown = layer === 'platform' && !order.includes(folder)
    return unknown ? [`platform/${folder} has no place in the order of the blocks`] : []
  })
  return [...new Set(faults)]
}

/** Why this index.ts is more than names and the indexes of its own folders, or undefined. */
export function indexFault({ path, source }: SourceFile): string | undefined {
  const tokens = scanCode(source)
  const lines = source.split('\n')
  let at = 0
  while (at < tokens.length) {
    const line = tokens[at]?.line ?? 0
    const fault = `${path}:${line} holds more than \`export { names } from './file.ts'\``
    if (!isWord(tokens[at], 'export')) return fault
    const folder = /^export \* from '\.\/[a-z-]+\/index\.ts'/.exec(lines[line - 1] ?? '')
    if (folder) {
      while (at < tokens.length && tokens[at]?.line === line) at += 1
      continue
    }
    at += isWord(tokens[at + 1], 'type') ? 2 : 1
    if (!isPunctuation(tokens[at], '{')) return fault
    while (at < tokens.length && !isPunctuation(tokens[at], '}')) at += 1
    if (!isWord(tokens[at + 1], 'from') || !isQuoted(tokens[at + 2])) return fault
    at += isPunctuation(tokens[at + 3], ';') ? 4 : 3
  }
  return undefined
}

/** The chains by which code made for a browser bundle would reach a part of Node. */
export function browserFaults(edges: readonly Edge[]): string[] {
  const values = edges.filter((edge) => !edge.import.typeOnly)
  return chainsFrom(/^platform\/[^/]+\/browser\.ts$/, values, (target) =>
    target.kind === 'node' ? target.name : undefined,
  )
}

/** The chains by which the bank or the wallet would know more of the platform than the kernel. */
export function otherProgramFaults(edges: readonly Edge[]): string[] {
  const program = edges.filter(({ from }) => !isTest(from))
  return chainsFrom(/^(bank|holder)\//, program, (target) => {
    if (target.kind !== 'file') return undefined
    const { layer, folder } = placeOf(target.path)
    return layer === 'platform' && folder !== 'kernel' ? target.path : undefined
  })
}

/** From each file of this name along all imports to what must not be reached, by its name. */
function chainsFrom(
  start: RegExp,
  edges: readonly Edge[],
  forbidden: (target: Target) => string | undefined,
): string[] {
  const starts = [...new Set(edges.map((edge) => edge.from))].filter((path) => start.test(path))
  return starts.flatMap((first) => {
    const faults: string[] = []
    const seen = new Set<string>()
    const visit = (path: string, chain: readonly string[]): void => {
      if (seen.has(path)) return
      seen.add(path)
      for (const { target } of edges.filter((edge) => edge.from === path)) {
        const name = forbidden(target)
        if (name !== undefined) faults.push([...chain, path, name].join(' → '))
        else if (target.kind === 'file') visit(target.path, [...chain, path])
      }
    }
    visit(first, [])
    return faults
  })
}

/** The name of a folder in the drawing: blocks by their name, the rest by layer and name. */
function nameInDrawing({ layer, folder }: Place): string {
  return layer === 'platform' ? folder : [layer, folder].filter(Boolean).join('/')
}

/** Who uses whom, without the tests: a `block: used, used` per line, in the house's order. */
export function drawingOf(files: readonly SourceFile[], map: ImportMap): string[] {
  const drawn = files.filter(
    ({ path }) => /^(bank|holder|platform|channels)\//.test(path) && !isTest(path),
  )
  const uses = new Map<string, Set<string>>()
  for (const { path } of drawn) uses.set(nameInDrawing(placeOf(path)), new Set())
  for (const { from, target } of edgesOf(drawn, map)) {
    if (target.kind !== 'file') continue
    const [own, other] = [nameInDrawing(placeOf(from)), nameInDrawing(placeOf(target.path))]
    if (own !== other) uses.get(own)?.add(other)
  }
  const rank = (name: string) => {
    const at = (blockOrder as readonly string[]).indexOf(name)
    return `${String(at < 0 ? 99 : at).padStart(2, '0')}${name}`
  }
  const inOrder = (names: Iterable<string>) =>
    [...names].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  return inOrder(uses.keys()).map((name) =>
    `${name}: ${inOrder(uses.get(name) ?? []).join(', ')}`.trimEnd(),
  )
}

/** The drawing in a document: the lines of its fenced block of language `imports`. */
export function drawnIn(markdown: string): string[] | undefined {
  const block = /^```imports\n([\s\S]*?)^```/m.exec(markdown)?.[1]
  return block
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', used = ''] = line.split(/:\s*/)
      return { name: name.trim(), used: used.split(/,\s*/).map((one) => one.trim()) }
    })
    .map(({ name, used }) => `${name}: ${used.join(', ')}`.trimEnd())
}
