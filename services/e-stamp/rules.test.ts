import assert from 'node:assert/strict'
import { test } from 'node:test'
import { courtFeeRows } from './court-fee/fee.ts'
import { courtFeeStamp } from './court-fee/service.ts'
import { deductionRows, timeRows } from './relief-rows.ts'
import { eStamp } from './service.ts'
import { punjabTariff } from './tariff.ts'
import { vendorLimits } from './vendor/limits.ts'
import { vendorStamp } from './vendor/service.ts'
import { vendorStock } from './vendor/stock.ts'

const isPlain = (value: unknown) => assert.deepEqual(JSON.parse(JSON.stringify(value)), value)

test('every dated row by which a stamp is charged, refused or paid back is announced', () => {
  const rules = eStamp.rules ?? []
  const { rows, conflicts, unsettled } = punjabTariff
  const all = [rows, conflicts, unsettled, timeRows, deductionRows].map(({ length }) => length)
  assert.equal(
    rules.length,
    all.reduce((a, b) => a + b),
  )
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length)
  for (const row of rows) assert.ok(rules.includes(row), row.id)
  const conflict = rules.find(({ id }) => id === 'not-charged/sale-deed/urban/2026-07-01')
  assert.equal(conflict?.from, '2026-07-01')
  const lapsed = rules.find(({ id }) => id === 'open/ordinance-may-have-lapsed-2026')
  assert.equal(lapsed?.from, '2026-04-10')
  assert.ok(rules.some(({ id }) => id === 'refund/ten-paisa'))
  for (const rule of rules) {
    assert.ok(rule.source, rule.id)
    isPlain(rule)
  }
})

test('court fees, and what a vendor may stock and issue, are announced row by row', () => {
  const amounts = courtFeeStamp.rules?.map((rule) => ({ ...rule }))
  assert.equal(amounts?.length, courtFeeRows.length)
  for (const row of courtFeeRows) {
    const rule: object | undefined = amounts?.find(({ id }) => id === `${row.paper}/${row.from}`)
    assert.deepEqual(rule, { ...row, id: `${row.paper}/${row.from}` })
  }
  for (const service of [vendorStamp, vendorStock]) {
    assert.deepEqual(
      service.rules?.map(({ from }) => from),
      vendorLimits.map(({ from }) => from),
    )
  }
})
