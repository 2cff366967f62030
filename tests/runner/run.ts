/** `npm test`: every test, or those of the files that are named. Ends with 1 when one failed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { globalSetup, globalTeardown } from '../setup.ts'
import { planTests } from './files.ts'

/** Beside the one process of the groups: more only wait for each other on two processors. */
const separateAtOnceMax = 2

async function runSeparately(files: readonly string[]): Promise<void> {
  const events = run({ files, concurrency: separateAtOnceMax })
  events.on('test:fail', () => {
    process.exitCode = 1
  })
  const report = events.compose(new spec())
  report.pipe(process.stdout)
  await once(report, 'end')
}

/** What it says is shown once it has ended: two reports at once could not be read. */
async function runInOneProcess(files: readonly string[]): Promise<void> {
  const asked = ['--test', '--test-isolation=none', '--test-reporter=spec', ...files]
  const child = spawn(process.execPath, [...process.execArgv, ...asked])
  const said: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part))
  child.stderr.on('data', (part: Buffer) => said.push(part))
  const [code] = (await once(child, 'close')) as [number | null]
  process.stdout.write(Buffer.concat(said))
  if (code !== 0) process.exitCode = 1
}

async function runGroups(groups: readonly (readonly string[])[]): Promise<void> {
  for (const files of groups) await runInOneProcess(files)
}

const named = process.argv.slice(2)
const { separate, groups } = named.length > 0 ? { separate: named, groups: [] } : planTests()
await globalSetup()
try {
  await Promise.all([runSeparately(separate), runGroups(groups)])
} finally {
  await globalTeardown()
}
process.stdout.write(process.exitCode ? 'Some tests failed; see above.\n' : 'Every test passed.\n')
