/** What a new service may be called, and why not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Text } from '#platform/kernel'

export type NewService = {
  /** Its folder, its address and its name in the API: `kite-permit`. */
  readonly id: string
  readonly name: Text
  readonly feeRupees: number
}

const idShape = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/
const idLengthMax = 30
const nameLengthMax = 40
const feeRupeesMax = 1_000_000
/** Signs that would end or fill a text in code. */
const codeSigns = /[\\`{}<>"\r\n]/

/** A sentence for each fault; none when it can be written. */
export function nameFaults(root: string, { id, name, feeRupees }: NewService): string[] {
  const faults: string[] = []
  if (!idShape.test(id) || id.length > idLengthMax) {
    const like = 'two words or more in small letters, with hyphens between, like "kite-permit"'
    faults.push(`"${id}" is no name for a service: ${like}, ${idLengthMax} characters at most.`)
  } else {
    const taken = whereNamed(root, id)
    if (taken) faults.push(`"${id}" means something else in ${taken}. Choose another name.`)
  }
  for (const [option, words, script, like] of [
    ['--name', name.en, /\p{Script=Latin}/u, 'in English'],
    ['--name-ur', name.ur, /\p{Script=Arabic}/u, 'in Urdu'],
  ] as const) {
    const isFit = script.test(words) && words.length <= nameLengthMax && !codeSigns.test(words)
    if (isFit) continue
    const shape = `a name ${like}, ${nameLengthMax} characters at most, without signs of code`
    faults.push(`${option} takes ${shape}, not "${words}".`)
  }
  if (!Number.isInteger(feeRupees) || feeRupees < 1 || feeRupees > feeRupeesMax) {
    faults.push(`--fee takes whole rupees from 1 to ${feeRupeesMax}.`)
  }
  return faults
}

/** What a service is called until somebody says better: "Kite permit". */
export function nameFrom(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * The platform and the channels know no service by name, so a service may not be called what they
 * already speak of. Gives the file that does.
 */
function whereNamed(root: string, id: string): string | undefined {
  // The tests' invented service is no real one: what speaks of it means that.
  if (existsSync(join(root, 'tests', `${id}.ts`))) return undefined
  const words = new RegExp(`(?<![a-z0-9])${id.split('-').join('[-_ ]?')}s?(?![a-z0-9])`)
  for (const layer of ['platform', 'channels', 'bank', 'app/builder/template']) {
    for (const name of readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name) || /\.(test|long)\.tsx?$/.test(name)) continue
      const source = readFileSync(join(root, layer, name), 'utf8')
      const spread = source.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
      if (words.test(spread)) return `${layer}/${name.replaceAll('\\', '/')}`
    }
  }
  return undefined
}
