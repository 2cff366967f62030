import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../actors.ts'
import { allowingGlass, breakGlassMs, isGlassOpen, type BreakGlass } from './break-glass.ts'

const at = new Date('2026-11-23T05:00:00Z')
const later = (ms: number) => new Date(at.getTime() + ms)
const post = { id: 'clerk-1', jurisdiction: 'PB-KTE', officeId: 'kites', role: 'kite-clerk' }
const oversees = { ...post, id: 'sup-1', role: 'supervisor' }
const officer = (personId: string, ...posts: (typeof post)[]): Actor => ({
  kind: 'officer',
  personId,
  posts,
})
const glass: BreakGlass = {
  id: 'G',
  jurisdiction: 'PB-KTE',
  scope: { personId: 'SOMEBODY' },
  reason: 'A lost child was found and cannot say his name.',
  asked: { by: 'ASKER', post: post.id, at },
}
const allow = (actor: Actor, now = at) =>
  allowingGlass(actor, glass, { weekend: [0], holidays: new Set() } as never, now)

test('T-ID-67 who asks does not allow, though he oversees the place himself', () => {
  const both = officer('ASKER', post, oversees)
  assert.throws(() => allow(both), { code: 'identity-glass-not-yours' })
})

test('T-ID-67 what was asked more than an hour ago is asked again', () => {
  const other = officer('OTHER', oversees)
  assert.throws(() => allow(other, later(breakGlassMs + 1)), { code: 'identity-glass-closed' })
})

test('T-ID-67 it is open to who asked while he holds the post, and not after', () => {
  const by = { by: 'OTHER', post: 'sup-1', at, endsAt: later(breakGlassMs) }
  const open = { ...glass, allowed: { ...by, reviewDue: '2026-11-30' } }
  assert.ok(isGlassOpen(open, officer('ASKER', post), later(1)))
  assert.ok(!isGlassOpen(open, officer('ASKER', oversees), later(1)), 'he was moved')
  assert.ok(!isGlassOpen(open, officer('OTHER', post), later(1)))
  assert.ok(!isGlassOpen(open, officer('ASKER', post), later(breakGlassMs)))
})
