/** A copy of the project in which a test may write services: the files, and the same packages. */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['app', 'bank', 'platform', 'services', 'channels', 'tests', 'bench', 'docs']
const settings = ['package.json', 'tsconfig.json', 'biome.json', 'knip.json', '.oxlintrc.json']

export type Ran = { readonly code: number; readonly output: string }

export type Checkout = {
  readonly folder: string
  /** Runs `daftar` there. */
  readonly daftar: (...args: readonly string[]) => Promise<Ran>
  /** Runs a program of the packages there: `run('tsc')`. */
  readonly run: (program: string, ...args: readonly string[]) => Promise<Ran>
}

/** Removed after the tests. */
export function copyCheckout(): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-checkout-'))
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  for (const part of [...folders, ...settings, 'README.md']) {
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const run = (program: string, ...args: readonly string[]) => {
    const path = join(folder, 'node_modules', '.bin', program)
    return ran(program === 'node' ? process.execPath : path, args, folder)
  }
  return {
    folder,
    run,
    daftar: (...args) => run('node', '--import', './app/tsx.ts', 'app/cli.ts', ...args),
  }
}

function ran(program: string, args: readonly string[], cwd: string): Promise<Ran> {
  // A test that runs inside a test must not report as a part of it.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  return new Promise((resolve) => {
    const options = { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 26 } as const
    execFile(program, args, options, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0
      resolve({ code, output: `${stdout}${stderr}` })
    })
  })
}
