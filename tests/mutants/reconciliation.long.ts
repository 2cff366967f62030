/** Each defect of what the database and the officers do with a day fails the test of it. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { root } from '../checks/tree.ts'
import { plantedEnvironment } from './planted.ts'
import { actMutants } from './reconciliation.ts'

const options = ['--import', './app/tsx.ts', '--test']

async function failsWith(file: string, environment: Readonly<Record<string, string>>) {
  // No test of ours, and on a server of its own: the defect may lie in what migrates it.
  const { NODE_TEST_CONTEXT: _run, DAFTAR_TEST_SOCKET: _server, ...own } = process.env
  const child = spawn(process.execPath, [...options, file], {
    cwd: root,
    env: { ...own, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString('utf8')))
  await once(child, 'exit')
  return { failed: /^ℹ fail ([1-9]\d*)$/m.test(output), output }
}

for (const { name, breaks, patch, test: file } of actMutants) {
  test(`caught: ${name} (${breaks})`, async () => {
    const { failed, output } = await failsWith(file, plantedEnvironment(patch))
    assert.ok(failed, output.slice(-2_000))
    // A defect that lets nothing run is no catch.
    assert.match(output, /ERR_ASSERTION/)
  })
}
