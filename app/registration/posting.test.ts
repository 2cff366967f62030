import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planPosting } from './posting.ts'

const place = { jurisdiction: 'PB-KTE', postId: 'kite-1' }
const amina = { ...place, personId: 'AMINA', from: '2026-01-01' }

test('a vacant post is given', () => {
  assert.deepEqual(planPosting({ personId: 'AMINA', from: '2026-01-01' }, []), { give: true })
})

test('what is on record already changes nothing', () => {
  assert.deepEqual(planPosting({ personId: 'AMINA', from: '2026-01-01' }, [amina]), {})
  const ended = { ...amina, to: '2026-03-31' }
  assert.deepEqual(planPosting(ended, [ended]), {})
})

test('a last day ends a posting, and a successor ends it the day before', () => {
  const leaving = planPosting({ ...amina, to: '2026-03-31' }, [amina])
  assert.deepEqual(leaving, { end: { holding: amina, lastDay: '2026-03-31' } })
  const successor = planPosting({ personId: 'BILAL', from: '2026-03-01' }, [amina])
  assert.deepEqual(successor, { give: true, end: { holding: amina, lastDay: '2026-02-28' } })
})

test('a successor after the last day ends nobody', () => {
  const ended = { ...amina, to: '2026-03-31' }
  const after = planPosting({ personId: 'BILAL', from: '2026-04-01' }, [ended])
  assert.deepEqual(after, { give: true })
})

test('what has ended is not continued, and nobody is appointed before a holder', () => {
  const ended = { ...amina, to: '2026-03-31' }
  assert.equal(planPosting({ personId: 'AMINA', from: '2026-01-01' }, [ended]).fault?.field, 'to')
  const longer = { ...amina, to: '2026-05-01' }
  assert.equal(planPosting(longer, [ended]).fault?.field, 'to')
  const before = planPosting({ personId: 'BILAL', from: '2025-12-01' }, [amina])
  assert.equal(before.fault?.field, 'from')
  const sameDay = planPosting({ personId: 'BILAL', from: '2026-01-01' }, [amina])
  assert.equal(sameDay.fault?.field, 'from')
  const gap = planPosting({ personId: 'BILAL', from: '2025-12-01', to: '2025-12-31' }, [amina])
  assert.deepEqual(gap, { give: true })
})
