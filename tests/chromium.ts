/**
 * A browser from npm alone: Chromium as `@sparticuz/chromium` packs it, started with our flags.
 *
 * The package unpacks into the temporary folder while other test files may be starting the half
 * written program (ETXTBSY). So each process that finds nothing unpacks into a folder of its own
 * and renames it into place: whoever comes second throws its copy away.
 */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const version = '153.0.0'
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser, with more flags where given; `DAFTAR_CHROMIUM` names another one. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const args = [...flags, ...more]
  const given = process.env['DAFTAR_CHROMIUM']
  if (given) return chromium.launch({ executablePath: given, args })
  const folder = await unpacked()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  })
}

/** The folder with the unpacked browser and the system libraries that a bare machine lacks. */
async function unpacked(): Promise<string> {
  const place = join(tmpdir(), `daftar-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(join(place, 'chromium'))) return place
  const own = mkdtempSync(`${place}-`)
  await unpackInto(own)
  pointToFonts(own, place)
  try {
    renameSync(own, place)
  } catch {
    rmSync(own, { recursive: true, force: true })
  }
  return place
}

/** Its font settings name fixed folders; without any font the browser dies at the first word. */
function pointToFonts(own: string, place: string): void {
  const settings = join(own, 'fonts', 'fonts.conf')
  const fonts = join(place, 'fonts')
  const pointed = readFileSync(settings, 'utf8')
    .replaceAll(/<dir>[^<]*<\/dir>/g, '')
    .replace(
      /<cachedir>[^<]*<\/cachedir>/,
      `<dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir>`,
    )
  writeFileSync(settings, pointed)
}

/** The package reads its settings from the environment as it loads; they are put back after. */
async function unpackInto(folder: string): Promise<void> {
  const names = ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']
  const before = names.map((name) => [name, process.env[name]] as const)
  process.env['TMPDIR'] = folder
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x'
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
