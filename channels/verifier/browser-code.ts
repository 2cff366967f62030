/**
 * The scripts of the verifier's pages, made from TypeScript once and kept under
 * `node_modules/.cache`, named by a hash of everything that they are made from. Their addresses
 * carry that hash, so a browser asks for each once.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type BrowserFile = {
  readonly name: string
  readonly type: string
  readonly body: Buffer
  readonly br: Buffer
  readonly gzip: Buffer
}

export type BrowserCode = {
  readonly files: ReadonlyMap<string, BrowserFile>
  /** The service worker's own code, to be sent after its manifest. */
  readonly worker: string
  /** Names this build. */
  readonly hash: string
  readonly addressOf: (name: string) => string
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const packages = `${root}node_modules/`
const browserFolder = fileURLToPath(new URL('./browser/', import.meta.url))
const cacheFolder = `${packages}.cache/daftar-verifier/`
const wasmName = 'zxing_reader.wasm'
const workerName = 'service-worker.js'

export const codePath = '/verify/code/'

/** The folders whose sources can be drawn into the bundles. */
const sourceFolders = [
  'channels/verifier/',
  'channels/verifier/browser/',
  'platform/documents/',
  'platform/log/',
  'platform/kernel/',
]

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of sourceFolders) {
    const names = (await readdir(root + folder)).filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    for (const name of names.sort()) hash.update(name).update(await readFile(root + folder + name))
  }
  for (const name of ['esbuild', 'cborg', 'zxing-wasm', 'preact']) {
    hash.update(await readFile(`${packages}${name}/package.json`))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Builds the scripts or reads them from the cache; a build takes about a second. */
export async function loadBrowserCode(): Promise<BrowserCode> {
  const hash = await sourceHash()
  const folder = `${cacheFolder}${hash}/`
  const built = (await readCache(folder)) ?? (await build(folder))
  const files = new Map(built.map((file) => [file.name, file]))
  const worker = files.get(workerName)?.body.toString('utf8') ?? ''
  files.delete(workerName)
  return { files, worker, hash, addressOf: (name) => `${codePath}${hash}/${name}` }
}

/** The builder is loaded only when something must be built. */
async function build(folder: string): Promise<BrowserFile[]> {
  const load = createRequire(import.meta.url)
  const esbuild: typeof import('esbuild') = load('esbuild')
  const common = {
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    outdir: folder,
    absWorkingDir: root,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  } as const satisfies import('esbuild').BuildOptions
  const [pages, worker] = await Promise.all([
    esbuild.build({
      ...common,
      splitting: true,
      entryPoints: [`${browserFolder}offline.tsx`, `${browserFolder}scan.ts`],
    }),
    esbuild.build({
      ...common,
      format: 'iife',
      entryPoints: [`${browserFolder}service-worker.ts`],
    }),
  ])
  const scripts = [...pages.outputFiles, ...worker.outputFiles].map(({ path, contents }) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    body: Buffer.from(contents),
  }))
  const wasm = await readFile(load.resolve(`zxing-wasm/reader/${wasmName}`))
  const files = await Promise.all(
    [...scripts, { name: wasmName, body: wasm }].map(({ name, body }) => compress(name, body)),
  )
  await writeCache(folder, files)
  return files
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** In threads of their own: a megabyte at the best quality takes two seconds. */
async function compress(name: string, body: Buffer): Promise<BrowserFile> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  const [br, gz] = await Promise.all([brotli(body, { params }), zip(body, { level: 9 })])
  return { name, type: typeOf(name), body, br, gzip: gz }
}

function typeOf(name: string): string {
  return name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript; charset=utf-8'
}

async function readCache(folder: string): Promise<BrowserFile[] | undefined> {
  const read = async (name: string): Promise<BrowserFile> => ({
    name,
    type: typeOf(name),
    body: await readFile(folder + name),
    br: await readFile(`${folder}${name}.br`),
    gzip: await readFile(`${folder}${name}.gz`),
  })
  try {
    const names = (await readdir(folder)).filter((name) => /\.(?:js|wasm)$/.test(name))
    return await Promise.all(names.map(read))
  } catch {
    return undefined
  }
}

/** Written aside and renamed whole: two processes starting at once never read half a build. */
async function writeCache(folder: string, files: readonly BrowserFile[]): Promise<void> {
  const aside = `${folder.slice(0, -1)}.${process.pid}/`
  try {
    await mkdir(aside, { recursive: true })
    for (const file of files) {
      await writeFile(aside + file.name, file.body)
      await writeFile(`${aside}${file.name}.br`, file.br)
      await writeFile(`${aside}${file.name}.gz`, file.gzip)
    }
    await rename(aside, folder)
  } catch {
    // The other process was first, or the installation is read-only: both cost only time.
    await rm(aside, { recursive: true, force: true }).catch(() => {})
  }
}
