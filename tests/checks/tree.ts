/** The project's files, from the disk, so that a file not yet committed is checked too. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Path from the root, with `/`, and what is in it. */
export type SourceFile = { readonly path: string; readonly source: string }

const programFile = /\.[cm]?[jt]sx?$/
const neverOurs = new Set(['node_modules', '.git'])

export function isProgram(path: string): boolean {
  return programFile.test(path)
}

/** Tests (`x.test.ts`, `x.long.ts`), and what several of them share (`testing.ts`, `test-x.ts`). */
export function isTest(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /\.(test|long)\.[cm]?[jt]sx?$|^(testing\.|test-)/.test(name)
}

/** Every file below a folder of the root, walked by our own hand. */
export function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (neverOurs.has(entry.name)) return []
    if (entry.isDirectory()) return walk(path)
    return entry.isFile() ? [path] : []
  })
}

/** What git holds or would hold; undefined where there is no git, as in an unpacked archive. */
export function gitFiles(...options: readonly string[]): string[] | undefined {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', ...options], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 26,
    })
    return listed.split('\0').filter((path) => path !== '')
  } catch {
    return undefined
  }
}

/** The files that belong to the project: not ignored, and still there. */
export function projectFiles(): string[] {
  const onDisk = walk('')
  const known = gitFiles('--cached', '--others', '--exclude-standard')
  if (!known) return onDisk.filter((path) => !/^(data|\.cache)\//.test(path))
  const belongs = new Set(known)
  return onDisk.filter((path) => belongs.has(path))
}

export function read(path: string): SourceFile {
  return { path, source: readFileSync(join(root, path), 'utf8') }
}
