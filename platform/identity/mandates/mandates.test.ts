import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type CivilDate } from '#platform/kernel'
import {
  checkTerms,
  lastDayOfChildhood,
  mandateStateOn,
  reaches,
  type Mandate,
  type MandateEvent,
} from '../index.ts'

const start: CivilDate = '2026-11-01'
const at = new Date('2026-11-01T07:00:00Z')

const whats = fc.uniqueArray(
  fc.constantFrom<MandateEvent['what']>('accepted', 'declined', 'revoked', 'ended'),
)
const spans = fc.record({ from: fc.nat(40), lasts: fc.nat(40) })

function mandateOf(from: number, lasts: number, events: readonly MandateEvent['what'][]): Mandate {
  return {
    id: 'M',
    kind: 'parent',
    offeredBy: 'A',
    offeredAs: 'grantor',
    offeredAt: at,
    from: addDays(start, from),
    to: addDays(start, from + lasts),
    events: events.map((what) => ({ what, personId: 'B', at })),
  }
}

test('a mandate is in force when both agreed, within its days, and nobody has ended it', () => {
  fc.assert(
    fc.property(spans, whats, fc.nat(90), ({ from, lasts }, events, on) => {
      const mandate = mandateOf(from, lasts, events)
      const day = addDays(start, on)
      const state = mandateStateOn(mandate, day)
      const isIn = on >= from && on <= from + lasts
      const isOff = events.some((what) => what !== 'accepted')
      assert.equal(state === 'in-force', isIn && events.includes('accepted') && !isOff)
    }),
  )
})

test('what was ended never comes back, on no later day and whatever follows', () => {
  fc.assert(
    fc.property(spans, whats, fc.nat(90), fc.nat(90), ({ from, lasts }, events, one, more) => {
      const mandate = mandateOf(from, lasts, events)
      const gone = new Set(['declined', 'revoked', 'ended', 'over'])
      const before = mandateStateOn(mandate, addDays(start, one))
      const later = mandateStateOn(mandate, addDays(start, one + more))
      if (gone.has(before)) assert.ok(gone.has(later))
    }),
  )
})

const names = fc.uniqueArray(fc.constantFrom('stamp', 'passage', 'passport'))

test('a mandate reaches what it names and never further', () => {
  const amount = fc.option(fc.nat(500), { nil: undefined })
  fc.assert(
    fc.property(names, names, amount, amount, (services, actions, limit, amountPaisa) => {
      const scope = { services, actions, amountPaisaMax: limit }
      const asked = {
        service: 'stamp',
        action: 'passport',
        ...(amountPaisa !== undefined && { amountPaisa }),
      }
      const isWithin = limit === undefined || amountPaisa === undefined || amountPaisa <= limit
      const expected = services.includes('stamp') && actions.includes('passport') && isWithin
      assert.equal(reaches(scope, asked), expected)
      assert.ok(reaches({}, asked), 'a list that is left out is no limit')
    }),
  )
})

test("a child's mandate ends the day before the eighteenth birthday", () => {
  assert.equal(lastDayOfChildhood('2010-06-15'), '2028-06-14')
  assert.equal(lastDayOfChildhood('2008-02-29'), '2026-02-28')
  const terms = { kind: 'child', from: start, to: '2031-10-31' } as const
  assert.equal(checkTerms(terms, '2010-06-15', start).to, '2028-06-14')
  assert.equal(checkTerms({ ...terms, to: '2027-01-01' }, '2010-06-15', start).to, '2027-01-01')
  const grown = { code: 'mandate-birth' }
  assert.throws(() => checkTerms(terms, '2008-11-01', start), grown)
  assert.throws(() => checkTerms(terms, undefined, start), grown)
  const days = { code: 'mandate-days' }
  assert.throws(() => checkTerms({ ...terms, from: '2026-10-31' }, '2010-06-15', start), days)
  assert.throws(() => checkTerms({ ...terms, to: '2031-11-02' }, '2010-06-15', start), days)
})
