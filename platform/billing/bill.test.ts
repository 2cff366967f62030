import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, text } from '#platform/kernel'
import { billOn, dueBills, termsFrom, type Bill } from './bill.ts'
import type { DueRule } from './biller.ts'

const bill: Bill = {
  jurisdiction: 'PB-KTE',
  biller: 'string-company',
  number: '2611',
  amountPaisa: 100_050,
  arrearsPaisa: 0,
  afterDuePaisa: undefined,
  dueDate: '2026-11-25',
  isOpen: true,
}

const said = { authority: text('Kite Act', 'پتنگ ایکٹ'), source: 'invented' }
const rule = (id: string, changes: Partial<DueRule>): DueRule => ({
  ...said,
  id,
  name: text('A tenth', 'دسواں حصہ'),
  from: '2026-01-01',
  when: 'late',
  basisPoints: 1_000,
  certainty: 'confirmed',
  ...changes,
})

const late = rule('late', {})
const early = rule('early', { when: 'in-time', basisPoints: -1_000, to: '2026-11-20' })
const rumour = rule('rumour', { certainty: 'unconfirmed', basisPoints: 5_000 })

describe('what a bill comes to on a day', () => {
  const table: readonly (readonly [string, Partial<Bill>, readonly DueRule[], string, number])[] = [
    ['as billed up to the due date', {}, [late], '2026-11-25', 100_050],
    ['a tenth more the day after, up to the rupee', {}, [late], '2026-11-26', 110_100],
    ['a tenth off while the rebate holds', {}, [early], '2026-11-20', 90_100],
    ['no rebate after its last day', {}, [early], '2026-11-21', 100_050],
    ['nothing by a rule that no source confirms', {}, [rumour], '2026-12-01', 100_050],
    [
      'what the bill itself says when late',
      { afterDuePaisa: 120_000 },
      [late],
      '2026-11-26',
      120_000,
    ],
    ['no rule before its first day', {}, [{ ...late, from: '2027-01-01' }], '2026-12-31', 100_050],
  ]
  for (const [what, changes, dueRules, day, expected] of table) {
    test(what, () => {
      assert.equal(billOn({ ...bill, ...changes }, { dueRules }, day).amountPaisa, expected)
    })
  }
})

describe('which bills are due', () => {
  const october = { ...bill, number: '2610', dueDate: '2026-10-25' }
  test('only the newest, where it carries what the others left', () => {
    assert.deepEqual(dueBills({ arrears: 'carried' }, [bill, october]), [bill])
  })
  test('nothing once the newest is paid, though an older one never was', () => {
    assert.deepEqual(dueBills({ arrears: 'carried' }, [{ ...bill, isOpen: false }, october]), [])
  })
  test('each that is not paid, the oldest first, where each stands by itself', () => {
    const september = { ...bill, number: '2609', dueDate: '2026-09-25', isOpen: false }
    assert.deepEqual(dueBills({ arrears: 'separate' }, [bill, september, october]), [october, bill])
  })
})

test('a charge costs on each of its days what the bill costs on that day', () => {
  const rules = fc.subarray([late, early])
  const after = fc.option(fc.integer({ min: 100_050, max: 200_000 }), { nil: undefined })
  const day = fc.integer({ min: -20, max: 20 }).map((days) => addDays('2026-11-22', days))
  fc.assert(
    fc.property(rules, after, day, (dueRules, afterDuePaisa, today) => {
      const asked = { ...bill, afterDuePaisa }
      const terms = termsFrom(asked, { dueRules }, today, 14)
      assert.ok(today <= terms.dueDate && terms.dueDate <= terms.lastDay)
      assert.ok(terms.lastDay <= addDays(today, 14))
      for (let at = today; at <= terms.lastDay; at = addDays(at, 1)) {
        const surcharge = at > terms.dueDate ? terms.surchargePaisa : 0
        assert.equal(terms.amountPaisa + surcharge, billOn(asked, { dueRules }, at).amountPaisa)
      }
    }),
    { numRuns: 100 },
  )
})
