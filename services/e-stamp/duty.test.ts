import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fill, placeholdersOf, rupees } from '#platform/catalogue'
import { costOfStamp, valuationEvidenceKey } from './cost.ts'
import { stampDuty, type DutyQuestion } from './duty.ts'
import { demoTable } from './testing.ts'
import { instrumentNeeds, instruments } from './tariff.ts'
import { assessValue, type Valuation, type ValuationRow } from './valuation.ts'
import { valuationRecordsOf } from './valuation-records.ts'

const today = '2026-11-22'

function rowOf(place: 'urban' | 'rural', landRate: number): ValuationRow {
  const row = demoTable.find((candidate) => candidate.place === place)
  assert.ok(row)
  return { ...row, landRate: rupees(landRate), landUnit: 'marla', coveredRate: 0 }
}

function worth(amount: number, place: 'urban' | 'rural' = 'rural'): Valuation {
  return assessValue(rowOf(place, amount), { value: '1', unit: 'marla' })
}

function sale(consideration: number, valuation: Valuation, executionDate = today): DutyQuestion {
  return {
    answers: { instrument: 'sale-deed', consideration: rupees(consideration), executionDate },
    valuation,
    today,
  }
}

test('a sale below the table is charged on the table, above it on the price', () => {
  assert.equal(stampDuty(sale(3_000_000, worth(5_000_000))).amount, rupees(50_000))
  assert.equal(stampDuty(sale(8_000_000, worth(5_000_000))).amount, rupees(80_000))
})

test('a deed executed in 2018 pays what 2018 charged: 5 % in town, 3 % in the village', () => {
  assert.equal(stampDuty(sale(1_000_000, worth(1, 'urban'), '2018-03-15')).amount, rupees(50_000))
  assert.equal(stampDuty(sale(1_000_000, worth(1, 'rural'), '2018-03-15')).amount, rupees(30_000))
})

test('a gift has no price: the valuation table alone is charged', () => {
  const answers = { instrument: 'gift-deed', consideration: rupees(90_000_000) } as const
  assert.equal(stampDuty({ answers, valuation: worth(2_000_000), today }).amount, rupees(20_000))
})

test('a fixed duty needs neither price nor property', () => {
  const affidavit = stampDuty({ answers: { instrument: 'affidavit' }, today })
  assert.equal(affidavit.amount, rupees(300))
  assert.equal(affidavit.steps.length, 1)
})

test('an assignable deed pays its duty and its service charge as two steps', () => {
  const answers = {
    instrument: 'assignable-deed',
    consideration: rupees(1_000_000),
    lastTransferDate: '2026-10-01',
  } as const
  const duty = stampDuty({ answers, valuation: worth(1), today })
  assert.equal(duty.amount, rupees(11_000))
  assert.deepEqual(
    duty.steps.flatMap((step) => step.amount ?? []),
    [rupees(10_000), rupees(1_000)],
  )
})

test('duty is rounded up to the whole rupee, and the step says that this is our rule', () => {
  const duty = stampDuty(sale(101, worth(1)))
  assert.equal(duty.amount, rupees(2))
  assert.match(duty.steps.at(-1)?.label.en ?? '', /rounding rule .* not\s+known/)
})

test('what is missing or impossible is refused by its own name', () => {
  const valuation = worth(5_000_000)
  const refused = (question: DutyQuestion, code: string) =>
    assert.throws(() => stampDuty(question), { code })
  refused(sale(1_000_000, valuation, '2026-11-23'), 'e-stamp-execution-date-ahead')
  refused(sale(1_000_000, valuation, '2021-01-01'), 'e-stamp-no-confirmed-rate')
  refused(
    { answers: { instrument: 'sale-deed' }, valuation, today },
    'e-stamp-consideration-missing',
  )
  refused(sale(0, valuation), 'e-stamp-consideration-missing')
  refused({ answers: { instrument: 'gift-deed' }, today }, 'e-stamp-valuation-missing')
})

test('a lease pays on its own amount and asks for no property', () => {
  const answers = {
    instrument: 'lease',
    executionDate: '2018-03-15',
    leaseTerm: 'under-20-years',
    leaseAmount: rupees(400_000),
  } as const
  assert.equal(stampDuty({ answers, today }).amount, rupees(13_000))
  const long = { ...answers, leaseTerm: 'from-20-years' } as const
  assert.equal(stampDuty({ answers: long, today }).amount, rupees(21_000))
  const { leaseAmount: _, ...without } = answers
  assert.throws(() => stampDuty({ answers: without, today }), {
    code: 'e-stamp-lease-terms-missing',
  })
})

test('an urban gift of 2017-18 pays 5 %, an urban transfer in a society 3 %', () => {
  const on = '2018-03-15'
  const gift = { instrument: 'gift-deed', executionDate: on } as const
  const valuation = worth(2_000_000, 'urban')
  assert.equal(stampDuty({ answers: gift, valuation, today }).amount, rupees(100_000))
  const transfer = {
    instrument: 'housing-transfer',
    executionDate: on,
    consideration: rupees(1_000_000),
  } as const
  assert.equal(stampDuty({ answers: transfer, valuation, today }).amount, rupees(60_000))
})

test('a synthetic valuation and what is charged elsewhere are said to the applicant', () => {
  const notices = stampDuty(sale(1_000_000, worth(1))).notices.map((notice) => notice.en)
  assert.ok(notices.some((notice) => notice.includes('Synthetic table for demonstration')))
  assert.ok(notices.some((notice) => notice.includes('stamp duty only')))
})

test('the explanation is said in the words of each language, rupees and articles too', () => {
  const [land, value, duty] = stampDuty(sale(8_000_000, worth(5_000_000))).steps
  assert.ok(land && value && duty)
  assert.deepEqual(land.article, { en: 'Section 27-A', ur: 'دفعہ \u206627-A\u2069' })
  assert.deepEqual(duty.article, { en: 'Article 23', ur: 'آرٹیکل \u206623\u2069' })
  for (const step of [land, value, duty]) {
    const urdu = fill(step.label, 'ur', step.values)
    assert.match(urdu, /\u2068[\d,]+\u00a0روپے\u2069/)
    assert.doesNotMatch(urdu, /Rs|Article|Section/)
    assert.doesNotMatch(fill(step.label, 'en', step.values), /\p{Script=Arabic}/u)
  }
})

/** Charged in some places or years only. */
const dated = new Set<string>(['sale-deed', 'consent-decree', 'lease'])
const questions = fc.record({
  instrument: fc.constantFrom(...instruments.filter((name) => !dated.has(name))),
  consideration: fc.integer({ min: 1, max: 10_000_000_000 }),
  table: fc.integer({ min: 1, max: 1_000_000_000 }),
  place: fc.constantFrom('urban' as const, 'rural' as const),
})

function dutyOn(given: {
  instrument: (typeof instruments)[number]
  consideration: number
  table: number
  place: 'urban' | 'rural'
}) {
  const { instrument, consideration, table, place } = given
  return stampDuty({
    answers: { instrument, consideration: rupees(consideration), lastTransferDate: '2026-10-01' },
    valuation: worth(table, place),
    today,
  })
}

test('the explanation adds up, cites the law at every step, and reads in both languages', () => {
  fc.assert(
    fc.property(questions, (given) => {
      const duty = dutyOn(given)
      assert.equal(
        duty.steps.reduce((sum, step) => sum + (step.amount ?? 0), 0),
        duty.amount,
      )
      assert.ok(Number.isSafeInteger(duty.amount) && duty.amount > 0)
      for (const step of duty.steps) {
        assert.ok(
          step.article.en &&
            step.article.ur &&
            step.authority.en &&
            step.authority.ur &&
            step.source,
        )
        assert.match(step.from, /^\d{4}-\d{2}-\d{2}$/)
        assert.deepEqual(placeholdersOf(step.label.en), placeholdersOf(step.label.ur))
        for (const language of ['en', 'ur'] as const) {
          assert.doesNotMatch(fill(step.label, language, step.values), /[{}]/)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('more value never pays less duty', () => {
  fc.assert(
    fc.property(questions, fc.integer({ min: 0, max: 1_000_000_000 }), (given, more) => {
      const dearer = {
        ...given,
        consideration: given.consideration + more,
        table: given.table + more,
      }
      assert.ok(dutyOn(dearer).amount >= dutyOn(given).amount)
    }),
    { numRuns: 200 },
  )
})

test('the service finds the valuation of the deed’s own year in its register', () => {
  const answers = {
    instrument: 'sale-deed',
    executionDate: '2018-03-15',
    consideration: rupees(1),
    locality: 'mehrabad-city-gulshan-e-mehr',
    classification: 'residential',
    roadSide: 'on-main-road',
    landArea: { value: '5', unit: 'marla' },
  } as const
  const key = valuationEvidenceKey(answers, { jurisdiction: 'PB-MHR', today })
  assert.equal(key, 'PB-MHR/2017-07-01/mehrabad-city-gulshan-e-mehr')
  const record = valuationRecordsOf(demoTable).find((candidate) => candidate.key === key)
  const cost = costOfStamp({ answers, evidence: { valuation: record?.item }, today })
  // 5 marla at Rs 285,000, 5 %.
  assert.equal(cost.amount, rupees(71_250))
})

test('an instrument without property asks for no valuation', () => {
  for (const instrument of instruments.filter((name) => !instrumentNeeds[name].property)) {
    const context = { jurisdiction: 'PB-MHR', today }
    assert.equal(valuationEvidenceKey({ instrument, locality: 'x' }, context), undefined)
  }
})
