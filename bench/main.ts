import { parseArgs } from 'node:util'
import type { Measured } from './measure.ts'
import { machine, measures } from './measures.ts'

const { values, positionals: wanted } = parseArgs({
  options: { json: { type: 'boolean', default: false }, data: { type: 'string' } },
  allowPositionals: true,
})
const asJson = values.json
// Loading millions takes long, and some need data of others: those are measured when asked for.
const asked = ['scale', 'complaints', 'fingerprints', 'faces', 'population']
const usual = Object.keys(measures).filter((name) => !asked.includes(name))
const names = wanted.length > 0 ? wanted : usual

function inWords(found: Measured): string {
  const { perSecond, p50Ms, p95Ms, p99Ms, yardstick, yardstickPerSecond, ratio, figures } = found
  const lines = [`${found.name}: ${found.what}`]
  if (perSecond !== undefined) lines.push(`  ${perSecond} per second`)
  if (p50Ms !== undefined) lines.push(`  p50 ${p50Ms} ms, p95 ${p95Ms} ms, p99 ${p99Ms} ms`)
  if (yardstickPerSecond !== undefined)
    lines.push(`  yardstick: ${yardstickPerSecond} per second (${yardstick}); ratio ${ratio}`)
  else if (yardstick) lines.push(`  ratio ${ratio}; ${yardstick}`)
  for (const [name, value] of Object.entries(figures ?? {})) lines.push(`  ${name}: ${value}`)
  return lines.join('\n')
}

if (!asJson) console.log(`Daftar bench, ${new Date().toISOString().slice(0, 10)}, ${machine()}\n`)
for (const name of names) {
  const measure = measures[name]
  if (!measure) {
    console.error(`There is no measure "${name}". There are: ${Object.keys(measures).join(', ')}`)
    process.exit(2)
  }
  const found = await measure(values.data)
  console.log(asJson ? JSON.stringify(found) : `${inWords(found)}\n`)
}
process.exit(0)
