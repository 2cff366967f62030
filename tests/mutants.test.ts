/** The planted defects of the long tests are those of today's source: each still has its place. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './checks/tree.ts'
import { mutants } from './long/mutants.ts'
import { patched } from './long/patch-modules.ts'
import { actMutants, ruleMutants } from './mutants/reconciliation.ts'

const all = [
  ...mutants,
  ...[...ruleMutants, ...actMutants].map(({ name, patch }) => ({ name, patches: [patch] })),
]

for (const { name, patches } of all) {
  test(`there is a place to plant: ${name}`, () => {
    for (const patch of patches) {
      const { source } = read(patch.file)
      assert.notEqual(patched(source, patch), source)
    }
  })
}

test('a patch that is older than the source says so', () => {
  const patch = { file: 'a.ts', find: 'gone', put: '' }
  assert.throws(() => patched('what is there', patch), /a\.ts holds 0 times: gone/)
})
