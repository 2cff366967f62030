import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, Problem } from '#platform/catalogue'
import { shareADay } from './dated-rows.ts'
import { punjabConflicts, punjabRows, punjabUnsettled } from './tariff-rows.ts'
import {
  instruments,
  placesCharged,
  punjabTariff,
  rateOn,
  type Instrument,
  type LeaseTerm,
  type Place,
} from './tariff.ts'

type Case = readonly [Instrument, Place | undefined, string, number | 'refused']

/** The schedule as the sources give it: basis points, or rupees for the fixed duties. */
const schedule: readonly Case[] = [
  ['sale-deed', 'urban', '2017-06-30', 'refused'],
  ['sale-deed', 'urban', '2017-07-01', 500],
  ['sale-deed', 'urban', '2018-03-15', 500],
  ['sale-deed', 'rural', '2018-03-15', 300],
  ['sale-deed', 'urban', '2020-03-31', 500],
  ['sale-deed', 'urban', '2020-04-01', 100],
  ['sale-deed', 'rural', '2020-05-10', 300],
  ['sale-deed', 'urban', '2020-06-30', 100],
  ['sale-deed', 'rural', '2020-06-30', 300],
  ['sale-deed', 'urban', '2020-07-01', 'refused'],
  ['sale-deed', 'rural', '2020-07-01', 'refused'],
  ['sale-deed', 'urban', '2021-02-01', 'refused'],
  ['sale-deed', 'urban', '2022-09-21', 'refused'],
  ['sale-deed', 'urban', '2022-09-22', 100],
  ['sale-deed', 'rural', '2022-09-22', 300],
  ['sale-deed', 'rural', '2026-04-09', 300],
  ['sale-deed', 'rural', '2026-04-10', 100],
  ['sale-deed', 'urban', '2026-04-09', 100],
  ['sale-deed', 'urban', '2026-04-10', 100],
  ['sale-deed', 'urban', '2026-06-30', 100],
  ['sale-deed', 'rural', '2026-11-22', 100],
  ['gift-deed', 'rural', '2018-06-30', 300],
  ['gift-deed', 'rural', '2018-07-01', 'refused'],
  ['gift-deed', 'urban', '2017-06-30', 'refused'],
  ['gift-deed', 'urban', '2018-03-15', 500],
  ['gift-deed', 'urban', '2018-06-30', 500],
  ['gift-deed', 'urban', '2018-07-01', 'refused'],
  ['gift-deed', 'rural', '2026-04-09', 'refused'],
  ['gift-deed', 'rural', '2026-04-10', 100],
  ['gift-deed', 'urban', '2026-04-10', 100],
  ['court-auction-certificate', 'urban', '2018-03-15', 500],
  ['court-auction-certificate', 'urban', '2020-04-01', 100],
  ['court-auction-certificate', 'rural', '2020-04-01', 'refused'],
  ['court-auction-certificate', 'rural', '2026-04-10', 100],
  ['consent-decree', 'urban', '2020-04-01', 'refused'],
  ['consent-decree', 'urban', '2020-06-30', 'refused'],
  ['consent-decree', 'urban', '2026-11-22', 'refused'],
  ['consent-decree', 'rural', '2026-04-10', 100],
  ['release-deed', 'urban', '2026-04-09', 'refused'],
  ['release-deed', 'urban', '2026-04-10', 100],
  ['housing-transfer', 'urban', '2017-07-01', 300],
  ['housing-transfer', 'urban', '2018-07-01', 'refused'],
  ['housing-transfer', 'rural', '2018-03-15', 'refused'],
  ['housing-transfer', 'rural', '2026-04-10', 100],
  ['affidavit', undefined, '2024-06-30', 'refused'],
  ['affidavit', undefined, '2024-07-01', 300],
  ['agreement-to-sell', undefined, '2024-06-30', 'refused'],
  ['agreement-to-sell', undefined, '2024-07-01', 3_000],
  ['divorce-deed', undefined, '2024-06-30', 'refused'],
  ['divorce-deed', undefined, '2024-07-01', 1_000],
]

for (const [instrument, place, executionDate, expected] of schedule) {
  test(`${instrument} ${place ?? ''} executed ${executionDate}: ${expected}`, () => {
    if (expected === 'refused') {
      assert.throws(
        () => rateOn({ instrument, place, executionDate }),
        (error) => error instanceof Problem && error.code === 'e-stamp-no-confirmed-rate',
      )
      return
    }
    const { charge } = rateOn({ instrument, place, executionDate }).rows[0]
    assert.equal('fixed' in charge ? charge.fixed / 100 : charge.basisPoints, expected)
  })
}

test('the refusal names the instrument, the place and the day in both languages', () => {
  try {
    rateOn({ instrument: 'sale-deed', place: 'urban', executionDate: '2021-02-01' })
    assert.fail('a rate was found in a gap')
  } catch (error) {
    assert.ok(error instanceof Problem)
    assert.match(error.title('en'), /Sale deed.*urban.*1 February 2021/)
    assert.match(error.title('ur'), /بیع نامہ.*شہری/)
    assert.doesNotMatch(error.title('en'), /\p{Script=Arabic}/u)
    assert.match(error.wayOut('en'), /section 31/)
  }
})

test('no two rows of one instrument, part, place and timing hold on the same day', () => {
  for (const one of punjabRows) {
    for (const other of punjabRows) {
      if (one === other || one.instrument !== other.instrument || one.part !== other.part) continue
      const samePlace = one.place === other.place || one.place === 'any' || other.place === 'any'
      if (!samePlace || one.when !== other.when) continue
      assert.ok(!shareADay(one, other), `${one.id} and ${other.id}`)
    }
  }
})

test('every row ends no earlier than it begins, has its own name and a full citation', () => {
  assert.equal(new Set(punjabRows.map((row) => row.id)).size, punjabRows.length)
  for (const row of punjabRows) {
    assert.ok(row.to === undefined || row.from <= row.to, row.id)
    assert.ok(row.authority.en && row.authority.ur && row.source && row.article, row.id)
  }
})

test('the day before each row begins, that row does not charge', () => {
  for (const row of punjabRows.filter((candidate) => candidate.part === 'duty')) {
    const executionDate = addDays(row.from, -1)
    const place = row.place === 'any' ? 'urban' : row.place
    const question = {
      instrument: row.instrument,
      place,
      executionDate,
      lastTransferDate: '2017-01-01',
      leaseTerm: 'under-20-years',
    } as const
    try {
      assert.notEqual(rateOn(question).rows[0].id, row.id)
    } catch (error) {
      assert.ok(error instanceof Problem && error.code === 'e-stamp-no-confirmed-rate', row.id)
    }
  }
})

test('every instrument but the lease has a confirmed rate today, somewhere', () => {
  const today = '2026-11-22'
  const without = instruments.filter(
    (instrument) => placesCharged({ instrument, executionDate: today }).length === 0,
  )
  assert.deepEqual(without, ['lease'])
})

test('a lease signed in 2017-18 pays 3.25 %, or 5.25 % from twenty years on', () => {
  const rate = (leaseTerm: LeaseTerm | undefined, executionDate: string) =>
    rateOn({ instrument: 'lease', leaseTerm, executionDate }).rows.map((row) => row.charge)
  assert.deepEqual(rate('under-20-years', '2017-07-01'), [{ basisPoints: 325 }])
  assert.deepEqual(rate('from-20-years', '2018-06-30'), [{ basisPoints: 525 }])
  assert.throws(() => rate('from-20-years', '2018-07-01'), { code: 'e-stamp-no-confirmed-rate' })
  assert.throws(() => rate('under-20-years', '2017-06-30'), { code: 'e-stamp-no-confirmed-rate' })
  assert.throws(() => rate(undefined, '2018-03-15'), { code: 'e-stamp-lease-terms-missing' })
})

test('an urban sale since July 2026 is refused, naming both sources and the Collector', () => {
  const sale = { instrument: 'sale-deed', place: 'urban' } as const
  for (const executionDate of ['2026-07-01', '2026-11-22']) {
    try {
      rateOn({ ...sale, executionDate })
      assert.fail('a rate in conflict was charged')
    } catch (error) {
      assert.ok(error instanceof Problem)
      assert.equal(error.code, 'e-stamp-urban-sale-rate-in-conflict')
      assert.equal(error.field, 'locality')
      for (const source of ['Ordinance VI of 2026', '1 %', 'Act 2026', '2 %']) {
        assert.ok(error.title('en').includes(source), source)
      }
      assert.match(error.wayOut('en'), /section 31/)
      assert.match(error.wayOut('ur'), /دفعہ 31/)
    }
  }
})

test('no row charges what is in conflict', () => {
  for (const conflict of punjabConflicts) {
    for (const row of punjabRows.filter((one) => one.instrument === conflict.instrument)) {
      const samePlace = row.place === 'any' || row.place === conflict.place
      assert.ok(!samePlace || !shareADay(row, conflict), row.id)
    }
  }
})

test('what a source leaves open about a rate is said with it', () => {
  const gift = rateOn({ instrument: 'gift-deed', place: 'urban', executionDate: '2026-11-22' })
  assert.deepEqual(
    gift.notices.map((notice) => notice.id),
    ['urban-rate-not-named-2026', 'ordinance-may-have-lapsed-2026'],
  )
  assert.ok(gift.notices.every((notice) => notice.sources.length > 0))
  const before = rateOn({ instrument: 'sale-deed', place: 'urban', executionDate: '2018-03-15' })
  assert.deepEqual(before.notices, [])
  const known = new Set(punjabRows.map((row) => row.id))
  for (const entry of punjabUnsettled) {
    for (const row of entry.rows) assert.ok(known.has(row), `${entry.id} names no row: ${row}`)
  }
})

test('a row that is switched off does not charge', () => {
  const tariff = { ...punjabTariff, switchedOff: new Set(['sale-deed/rural/2026-04-10']) }
  const question = { instrument: 'sale-deed', place: 'rural', executionDate: '2026-11-22' } as const
  assert.throws(() => rateOn(question, tariff), { code: 'e-stamp-no-confirmed-rate' })
})

test('an assignable deed pays 1 % to the same day a year on, then 2 %, and 0.1 % service', () => {
  const at = (executionDate: string) =>
    rateOn({
      instrument: 'assignable-deed',
      place: 'urban',
      executionDate,
      lastTransferDate: '2025-11-10',
    }).rows.map((row) => ('basisPoints' in row.charge ? row.charge.basisPoints : 0))
  assert.deepEqual(at('2026-11-10'), [100, 10])
  assert.deepEqual(at('2026-11-11'), [200, 10])
})

test('an assignable deed without a fitting date of last transfer is refused', () => {
  const deed = {
    instrument: 'assignable-deed',
    place: 'urban',
    executionDate: '2026-11-10',
  } as const
  assert.throws(() => rateOn(deed), { code: 'e-stamp-last-transfer-wrong' })
  assert.throws(() => rateOn({ ...deed, lastTransferDate: '2026-11-11' }), {
    code: 'e-stamp-last-transfer-wrong',
  })
})
