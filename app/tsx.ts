/**
 * Lets Node import `.tsx` views: `node --import ./app/tsx.ts app/cli.ts`.
 *
 * Node strips types by itself but does not compile JSX. This registers a synchronous module hook
 * (Node 24 `module.registerHooks`) that answers only for `.tsx` and leaves the rest alone. What
 * esbuild makes of a file is kept under `node_modules/.cache`, named by a hash of everything it
 * depends on, so that a second start neither compiles nor loads esbuild.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const cacheFolder = fileURLToPath(new URL('../node_modules/.cache/daftar-tsx/', import.meta.url))
// Node keeps there what it makes of every other module, and so starts in half the time.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node/', import.meta.url)))
const esbuildManifest = new URL('../node_modules/esbuild/package.json', import.meta.url)

const compileOptions = {
  loader: 'tsx',
  format: 'esm',
  target: 'es2024',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'inline',
  sourcesContent: false,
} as const

let compilerKey: string | undefined

/** What makes the same source compile differently: the compiler and how it is asked. */
function compilerKeyOf(): string {
  compilerKey ??= `${readFileSync(esbuildManifest, 'utf8')}${JSON.stringify(compileOptions)}`
  return compilerKey
}

function readCached(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Written aside and renamed, so that two processes starting at once never read half a file. */
function writeCached(file: string, code: string): void {
  try {
    mkdirSync(cacheFolder, { recursive: true })
    const aside = `${file}.${process.pid}`
    writeFileSync(aside, code)
    renameSync(aside, file)
  } catch {
    // A read-only installation compiles at every start: slower, never wrong.
  }
}

function compile(url: string): string {
  const path = fileURLToPath(url)
  const source = readFileSync(path, 'utf8')
  const key = createHash('sha256').update(compilerKeyOf()).update(path).update(source)
  const cached = `${cacheFolder}${key.digest('hex').slice(0, 32)}.mjs`
  const known = readCached(cached)
  if (known !== undefined) return known
  const esbuild: typeof import('esbuild') = createRequire(import.meta.url)('esbuild')
  const { code } = esbuild.transformSync(source, { ...compileOptions, sourcefile: path })
  writeCached(cached, code)
  return code
}

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', shortCircuit: true, source: compile(url) }
  },
})
