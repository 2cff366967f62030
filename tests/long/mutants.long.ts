/**
 * The loop has teeth: each planted defect is caught by it, within seconds. What one run cannot
 * find, no run of the sound program proves.
 *
 * `LONG_MUTANT` names one; `LONG_SEED` (1) makes the choices of a run again.
 */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runCrashLoop } from './crash-loop.ts'
import { mutants, type Mutant } from './mutants.ts'

const seed = Number(process.env['LONG_SEED'] ?? 1)
const wanted = process.env['LONG_MUTANT'] ?? ''
const hook = fileURLToPath(new URL('./patch-modules.ts', import.meta.url))
/** Each round looks again with another seed, where the defect needs a moment to show. */
const roundSeconds = [6, 12, 24]
const table: string[] = []

async function caughtBy({ patches, loop }: Mutant): Promise<{ breach: string; seconds: number }> {
  const environment = {
    NODE_OPTIONS: `--import=${hook}`,
    DAFTAR_TEST_PATCHES: JSON.stringify(patches),
  }
  const begun = performance.now()
  for (const [round, seconds] of roundSeconds.entries()) {
    const { breaches } = await runCrashLoop({ seed: seed + round, seconds, environment, ...loop })
    const [breach] = breaches
    if (breach) return { breach, seconds: Math.round((performance.now() - begun) / 1_000) }
  }
  return { breach: '', seconds: Math.round((performance.now() - begun) / 1_000) }
}

for (const mutant of mutants.filter(({ name }) => name.includes(wanted))) {
  test(`caught: ${mutant.name}`, async () => {
    const { breach, seconds } = await caughtBy(mutant)
    table.push(`${mutant.name.padEnd(64)} ${String(seconds).padStart(3)} s  ${breach.slice(0, 90)}`)
    assert.notEqual(breach, '', 'it was not caught')
  })
}

after(() => {
  process.stdout.write(`${table.map((line) => `  ${line}`).join('\n')}\n`)
})
