/**
 * Which test file runs where. Files that need neither a program, nor a browser, nor settings of the
 * process to themselves run many to a process: starting one costs a second of a processor, and
 * half of all files last less than that.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const everyTest = '{app,bank,holder,platform,services,channels,tests}/**/*.test.{ts,tsx}'
const ownProcess =
  /#tests\/(browser|passkeys|program)'|child_process|worker_threads|process\.(env|chdir|argv)/
const ownDatabase = /#tests\//

/** Databases stay open until their process ends: that many files share one. */
const databasesMax = 16

export type Plan = {
  /** One process each; journeys first, for they last longest. */
  readonly separate: readonly string[]
  /** One process a group. */
  readonly groups: readonly (readonly string[])[]
}

/** Every test file of the project, by its path from the root. */
export function planTests(): Plan {
  const files = globSync(everyTest, { cwd: root, exclude: ['**/node_modules/**'] }).toSorted()
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
  const says = (file: string, words: RegExp) => words.test(texts.get(file) ?? '')
  const isAlone = (file: string) => file.startsWith('tests/') || says(file, ownProcess)
  const isJourney = (file: string) => file.startsWith('tests/journeys/')
  const [alone, rest] = parted(files, isAlone)
  const [stored, pure] = parted(rest, (file) => says(file, ownDatabase))
  const [journeys, others] = parted(alone, isJourney)
  return { separate: [...journeys, ...others], groups: [pure, ...inGroups(stored)] }
}

function parted<T>(list: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [list.filter(belongs), list.filter((one) => !belongs(one))]
}

const inGroups = (files: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(files.length / databasesMax) }, (_, index) =>
    files.slice(index * databasesMax, (index + 1) * databasesMax),
  )
