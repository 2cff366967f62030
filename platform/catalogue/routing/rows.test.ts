/** To which office a case goes: by rows, and by the kind of office that a record names. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { text } from '#platform/kernel'
import { officeOf } from './responsible.ts'
import { routesFor, type RouteRow } from './rows.ts'

const from = '2026-01-01'
const rows: readonly RouteRow[] = [
  { from, kind: ({ trouble }) => trouble?.['kind'] as string | undefined, role: 'inspector' },
  { from, office: 'nuisance', role: 'chief' },
]
const asked = { answers: {}, jurisdiction: 'PB-KTE', today: '2026-05-05' } as const
const place = (jurisdiction: string, id: string, kind: string) => ({ jurisdiction, id, kind })
const offices = [
  place('PB', 'board-strings', 'strings'),
  place('PB-KTE', 'nuisance', 'office'),
  place('PB-KTE', 'string-house', 'strings'),
  place('PB-LHR', 'noise-house', 'noise'),
  place('PB', 'air-board', 'air'),
].map((office) => ({ ...office, name: text('Office', 'دفتر') }))
const officeFor = (kind?: string) =>
  officeOf(
    { offices, posts: [] },
    routesFor({ rows }, { ...asked, evidence: { trouble: kind ? { kind } : undefined } }),
    asked.jurisdiction,
  )

test('a record names the kind of office, and the nearest of that kind is meant', () => {
  assert.deepEqual(officeFor('strings'), { office: 'PB-KTE/string-house', role: 'inspector' })
  assert.deepEqual(officeFor('air'), { office: 'PB/air-board', role: 'inspector' })
})

test('where the record names none, or there is none here, the last row holds', () => {
  const last = { office: 'PB-KTE/nuisance', role: 'chief' }
  assert.deepEqual(officeFor(), last)
  assert.deepEqual(officeFor('noise'), last, 'another district’s office is none of ours')
  assert.deepEqual(officeFor('unheard-of'), last)
})
