/**
 * The files that pages load: two style sheets, scripts, two fonts, the mark. Each has a hash of
 * its content in its address and never changes there, so a browser asks for it once.
 *
 * Building takes about two seconds and is done once: the result lies under `node_modules/.cache`,
 * named by a hash of everything it was made from, already compressed as well as can be.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Asset = {
  readonly body: Buffer
  /** Compressed ahead; fonts are compressed already and have neither. */
  readonly br?: Buffer
  readonly gzip?: Buffer
  /** The media type. */
  readonly type: string
}

/** Addresses within the site. */
export type AssetPaths = {
  readonly ltr: string
  readonly rtl: string
  readonly script: string
  /** Of pages on which a passkey answers; the other one in a demonstration. */
  readonly passkey: string
  readonly passkeyDemo: string
  /** Of pages on which a face stands before the camera. */
  readonly liveFace: string
  /** Of pages that ask for photos or for a place. */
  readonly onTheSpot: string
  /** Of pages on which a secret ballot is made. */
  readonly vote: string
  /** The icon in the browser's tab. */
  readonly mark: string
  /** Star, wordmark and the word اردو: views `#star`, `#word`, `#urdu`. */
  readonly brand: string
}

const here = fileURLToPath(new URL('./', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))
const packages = `${root}node_modules/`
export const stylesEntry = `${here}styles/main.scss`
export const stylesLoadPaths: readonly string[] = [packages]
const cacheFolder = `${packages}.cache/daftar-styles/`

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

const nastaliq = '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2'

const fontFiles: Record<string, string> = {
  'naskh-400.woff2': `${here}fonts/naskh-400.woff2`,
  'naskh-700.woff2': `${here}fonts/naskh-700.woff2`,
  'nastaliq.woff2': packages + nastaliq,
}

const scriptNames = [
  'enhance',
  'passkey',
  'passkey-demo',
  'live-face',
  'on-the-spot',
  'vote',
] as const
const builtNames = [
  'app.ltr.css',
  'app.rtl.css',
  'enhance.js',
  'passkey.js',
  'passkey-demo.js',
  'live-face.js',
  'on-the-spot.js',
  'vote.js',
] as const
const builders = [
  'govuk-frontend',
  'sass',
  'rtlcss',
  'esbuild',
  '@simplewebauthn/browser',
  '@cloudflare/blindrsa-ts',
]
type BuiltName = (typeof builtNames)[number]
type Packed = { body: Buffer; br: Buffer; gzip: Buffer }
type Built = Record<BuiltName, Packed>

/** Everything that the built files follow from: our sources and the versions of the builders. */
function sourceHash(): string {
  const hash = createHash('sha256')
  const own = ['styles/', 'browser/', 'fonts/'].flatMap((folder) =>
    readdirSync(here + folder).map((name) => folder + name),
  )
  for (const name of [...own.sort(), 'styles.ts', 'prune.ts', 'assets.ts', 'map-view.ts']) {
    hash.update(name).update(readFileSync(here + name))
  }
  for (const path of [
    'identity/passkeys/soft-passkey.ts',
    'ballots/blinding.ts',
    'ballots/paper.ts',
  ]) {
    hash.update(readFileSync(`${root}platform/${path}`))
  }
  for (const name of builders) {
    hash.update(readFileSync(`${packages}${name}/package.json`))
  }
  return hash.digest('hex').slice(0, 24)
}

function compress(text: string) {
  const body = Buffer.from(text)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  return { body, br: brotliCompressSync(body, { params }), gzip: gzipSync(body, { level: 9 }) }
}

/** `asset:naskh.woff2` in the sheet becomes the font's address. */
function nameFonts(css: string): string {
  return css.replace(/asset:([a-z0-9.-]+)/g, (_, name: string) => {
    const file = fontFiles[name]
    if (file === undefined) throw new Error(`the style sheet names an unknown font: ${name}`)
    return addressOf(name, readFileSync(file))
  })
}

/** Builders are loaded only when something must be built: they cost a second of start-up. */
function build(): Built {
  const load = createRequire(import.meta.url)
  const { buildStyles }: typeof import('./styles.ts') = load('./styles.ts')
  const esbuild: typeof import('esbuild') = load('esbuild')
  const styles = buildStyles(stylesEntry, stylesLoadPaths)
  const [enhance, passkey, passkeyDemo, liveFace, onTheSpot, vote] = scriptNames.map((name) => {
    const bundle = esbuild.buildSync({
      entryPoints: [`${here}browser/${name}.ts`],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2020',
      legalComments: 'none',
      write: false,
    })
    return compress(bundle.outputFiles[0]?.text ?? '')
  })
  return {
    'app.ltr.css': compress(nameFonts(styles.ltr)),
    'app.rtl.css': compress(nameFonts(styles.rtl)),
    'enhance.js': enhance as Packed,
    'passkey.js': passkey as Packed,
    'passkey-demo.js': passkeyDemo as Packed,
    'live-face.js': liveFace as Packed,
    'on-the-spot.js': onTheSpot as Packed,
    'vote.js': vote as Packed,
  }
}

function readCache(folder: string): Built | undefined {
  const read = (name: BuiltName) => ({
    body: readFileSync(folder + name),
    br: readFileSync(`${folder}${name}.br`),
    gzip: readFileSync(`${folder}${name}.gz`),
  })
  try {
    return {
      'app.ltr.css': read('app.ltr.css'),
      'app.rtl.css': read('app.rtl.css'),
      'enhance.js': read('enhance.js'),
      'passkey.js': read('passkey.js'),
      'passkey-demo.js': read('passkey-demo.js'),
      'live-face.js': read('live-face.js'),
      'on-the-spot.js': read('on-the-spot.js'),
      'vote.js': read('vote.js'),
    }
  } catch {
    return undefined
  }
}

/** Written aside and renamed whole: two processes starting at once never read half a build. */
function writeCache(folder: string, built: Built): void {
  const aside = `${folder.slice(0, -1)}.${process.pid}/`
  try {
    mkdirSync(aside, { recursive: true })
    for (const name of builtNames) {
      writeFileSync(aside + name, built[name].body)
      writeFileSync(`${aside}${name}.br`, built[name].br)
      writeFileSync(`${aside}${name}.gz`, built[name].gzip)
    }
    renameSync(aside, folder)
  } catch {
    // The other process was first, or the installation is read-only: both cost only time.
    rmSync(aside, { recursive: true, force: true })
  }
}

function addressOf(name: string, body: Buffer): string {
  return `/assets/${createHash('sha256').update(body).digest('hex').slice(0, 12)}/${name}`
}

type Loaded = { readonly files: ReadonlyMap<string, Asset>; readonly paths: AssetPaths }
let loaded: Loaded | undefined

function load(): Loaded {
  if (loaded) return loaded
  const folder = `${cacheFolder}${sourceHash()}/`
  let built = readCache(folder)
  if (!built) {
    built = build()
    writeCache(folder, built)
  }
  const files = new Map<string, Asset>()
  const add = (name: string, asset: Omit<Asset, 'type'>) => {
    const path = addressOf(name, asset.body)
    const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    files.set(path, { ...asset, type })
    return path
  }
  for (const [name, file] of Object.entries(fontFiles)) {
    add(name, { body: readFileSync(file) })
  }
  const paths = {
    ltr: add('app.ltr.css', built['app.ltr.css']),
    rtl: add('app.rtl.css', built['app.rtl.css']),
    script: add('enhance.js', built['enhance.js']),
    passkey: add('passkey.js', built['passkey.js']),
    passkeyDemo: add('passkey-demo.js', built['passkey-demo.js']),
    liveFace: add('live-face.js', built['live-face.js']),
    onTheSpot: add('on-the-spot.js', built['on-the-spot.js']),
    vote: add('vote.js', built['vote.js']),
    mark: add('mark.svg', compress(readFileSync(`${here}styles/mark.svg`, 'utf8'))),
    brand: add('brand.svg', compress(readFileSync(`${here}styles/brand.svg`, 'utf8'))),
  }
  loaded = { files, paths }
  return loaded
}

/** All files by their address. The first call reads the cache, or builds (about two seconds). */
export function loadAssets(): ReadonlyMap<string, Asset> {
  return load().files
}

/** The addresses that a page's head names. */
export function assetPaths(): AssetPaths {
  return load().paths
}
