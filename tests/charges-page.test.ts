import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chargesPage, writeChargesPage } from './checks/charges-page.ts'
import { read } from './checks/tree.ts'

test('the drawing of a charge’s states is that of the table', () => {
  assert.equal(read(chargesPage).source, writeChargesPage())
})
