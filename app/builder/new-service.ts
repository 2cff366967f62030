/** Writes a new service from the template beside this file, and tells the installation of it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { officerFor, withPost, type Officer } from './demo-post.ts'
import { nameFaults, type NewService } from './service-name.ts'

const templateFolder = fileURLToPath(new URL('./template/', import.meta.url))
const servicesFile = 'app/services.ts'
const demoFile = 'app/demo-registration.json'
const typesFile = 'app/builder/document-types.json'

export type Written = {
  readonly folder: string
  readonly documentType: number
  readonly officer: Officer
}

/** What was asked for cannot be written; says why. */
export class ServiceRefused extends Error {}

/**
 * Writes all of it below `root`, the project's folder, or, where it throws, nothing.
 * @throws ServiceRefused with a sentence for every fault of what was asked
 */
export function writeService(root: string, asked: NewService): Written {
  const folder = `services/${asked.id}`
  const types = readTypes(root)
  const faults = nameFaults(root, asked)
  if (existsSync(join(root, folder))) faults.push(`${folder} is there already.`)
  else if (Object.values(types).includes(asked.id)) {
    faults.push(`Documents of a service "${asked.id}" exist already. Choose another name.`)
  }
  if (faults.length > 0) throw new ServiceRefused(faults.join('\n'))
  const demo = readFileSync(join(root, demoFile), 'utf8')
  const officer = officerFor(demo)
  const documentType = nextType(root, types)
  const fill = (source: string) => fillTemplate(source, { ...asked, documentType })
  const files = new Map<string, string>()
  for (const file of readdirSync(templateFolder)) {
    if (file === postFile) continue
    files.set(`${folder}/${file}`, fill(readFileSync(join(templateFolder, file), 'utf8')))
  }
  const post = fillJson(readFileSync(join(templateFolder, postFile), 'utf8'), asked)
  files.set(demoFile, withPost(demo, post, officer))
  const services = readFileSync(join(root, servicesFile), 'utf8')
  files.set(servicesFile, withService(services, asked.id))
  files.set(typesFile, `${JSON.stringify({ ...types, [documentType]: asked.id }, null, 2)}\n`)
  mkdirSync(join(root, folder))
  for (const [path, source] of files) writeFileSync(join(root, path), source)
  layOut(root, [folder, servicesFile])
  return { folder, documentType, officer }
}

const postFile = 'demo-post.json'

/** What each number of a signed document stands for: a number is given out once, and for ever. */
function readTypes(root: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, typesFile), 'utf8')) as Record<string, string>
}

/** After every number that is on the list, and every one that a certificate already bears. */
function nextType(root: string, types: Readonly<Record<string, string>>): number {
  const borne = readdirSync(join(root, 'services'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(root, 'services', name), 'utf8').matchAll(/\bdocumentType: (\d+)/g),
    ])
  const numbers = [...Object.keys(types), ...borne.map(([, number]) => number)].map(Number)
  return Math.max(0, ...numbers) + 1
}

const camelCase = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

type Filling = NewService & { readonly documentType: number }

function fillTemplate(source: string, { id, name, feeRupees, documentType }: Filling): string {
  const quoted = (words: string) => words.replaceAll("'", "\\'")
  return source
    .replaceAll('sample-permit', id)
    .replaceAll('samplePermit', camelCase(id))
    .replaceAll("'Sample permit'", () => `'${quoted(name.en)}'`)
    .replaceAll('Sample permit', () => name.en)
    .replaceAll('نمونہ اجازت نامہ', () => quoted(name.ur))
    .replaceAll('rupees(500)', `rupees(${feeRupees})`)
    .replaceAll('documentType: 999', `documentType: ${documentType}`)
}

function fillJson(source: string, { id, name }: NewService): string {
  const quoted = (words: string) => JSON.stringify(words).slice(1, -1)
  return source
    .replaceAll('sample-permit', id)
    .replaceAll('Sample permit', () => quoted(name.en))
    .replaceAll('نمونہ اجازت نامہ', () => quoted(name.ur))
}

/** The list of services with one more on it. */
function withService(source: string, id: string): string {
  const name = camelCase(id)
  const lists = /services: \[([^\]]*)\][\s\S]*registers: \[([^\]]*)\]/.exec(source)
  // An import may go over several lines.
  const lastImport = [...source.matchAll(/^import [^']*from '[^']+'\n/gm)].at(-1)
  if (!lists || !lastImport) {
    throw new ServiceRefused(`${servicesFile} has another shape than expected; add it by hand.`)
  }
  const append = (list: string, one: string) => `${list.replace(/,?\s*$/, '')}, ${one}`
  const end = lastImport.index + lastImport[0].length
  const line = `import { ${name}, ${name}Register } from '#services/${id}'\n`
  return `${source.slice(0, end)}${line}${source.slice(end)}`
    .replace(/services: \[([^\]]*)\]/, (_, list: string) => `services: [${append(list, name)}]`)
    .replace(/registers: \[([^\]]*)\]/, (_, list: string) => {
      return `registers: [${append(list, `${name}Register`)}]`
    })
}

/** Names differ in length, so lines break elsewhere; without the formatter it only looks uneven. */
function layOut(root: string, paths: readonly string[]): void {
  const formatter = join(root, 'node_modules/.bin/biome')
  if (existsSync(formatter)) spawnSync(formatter, ['format', '--write', ...paths], { cwd: root })
}
