/** A district that hears complaints, on a real database. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { findCase, type CaseKey } from '#platform/cases'
import {
  dutiesThatMustNotMeet,
  givePost,
  registerOffices,
  registerPersons,
  registerPosts,
  type Actor,
} from '#platform/identity'
import { text } from '#platform/kernel'
import { categories, complaint, places, readCategories } from '#services/citizen-complaint'
import { kiteDistrict, testPlatform } from '#tests/platform'

export const place = kiteDistrict.code
const name = text('Office', 'دفتر')
const offices = [
  { jurisdiction: 'PB', id: 'board', kind: 'board', name },
  { jurisdiction: place, id: 'collectorate', kind: 'collectorate', name, parentId: 'board' },
  { jurisdiction: place, id: 'wasa', kind: 'water', name, parentId: 'collectorate' },
  { jurisdiction: place, id: 'committee', kind: 'municipal', name, parentId: 'collectorate' },
]
const post = (id: string, jurisdiction: string, officeId: string, role: string) => {
  return { id, jurisdiction, officeId, role, title: text('Post', 'عہدہ') }
}
const posts = [
  post('wasa-1', place, 'wasa', 'complaints-officer'),
  post('committee-1', place, 'committee', 'complaints-officer'),
  post('head', place, 'collectorate', 'complaints-head'),
  post('top', 'PB', 'board', 'complaints-head'),
]
const dayMs = 86_400_000

export async function complaintTown() {
  const platform = await testPlatform([complaint], [categories, places])
  const { db, setting, door, citizen } = platform
  const officers = new Map<string, Actor>()
  await db.transact(async (tx) => {
    await registerOffices(tx, offices)
    await registerPosts(tx, posts)
    for (const [index, { title: _, ...seat }] of posts.entries()) {
      const personId = setting.newId()
      const number = String(70_000 + index)
      const person = { id: personId, cnic: `39990990${number}`, name: 'Invented' }
      const reached = { phone: `+9239900${number}`, language: 'ur' as const }
      await registerPersons(tx, setting.vault, [{ ...person, ...reached }], setting.now())
      const { jurisdiction, id: postId } = seat
      const holding = { jurisdiction, postId, personId, from: '2026-01-01' }
      await givePost(tx, holding, dutiesThatMustNotMeet)
      officers.set(seat.id, { kind: 'officer', personId, posts: [seat] })
    }
  })
  const officerAt = (id = ''): Actor => officers.get(id) ?? assert.fail(`nobody is at ${id}`)
  const file = readFileSync(
    new URL('../services/citizen-complaint/demo-categories.csv', import.meta.url),
  )
  const read = readCategories(parse(file, { columns: true }), place)
  const published = {
    kind: 'publish',
    actor: officerAt('head'),
    jurisdiction: place,
    source: { name: 'demo', sha256: '00' },
  } as const
  await door.perform({ ...published, register: categories.id, records: read.records })
  const street = { key: `${place}/street`, item: { name: text('Street', 'گلی') } }
  await door.perform({ ...published, register: places.id, records: [street] })

  const start = setting.now().getTime()
  const act = (key: CaseKey, actor: Actor, action: string, input: object = {}) =>
    door.perform({ kind: 'act', actor, case: key, action, input, language: 'en' })
  const caseAt = async (key: CaseKey) => (await findCase(db, key)) ?? assert.fail('no case')
  return {
    platform,
    officerAt,
    caseAt,
    act,
    start,
    lodge: async (category: string, more: object = { about: 'nobody' }) => {
      const key = { jurisdiction: place, id: setting.newId() }
      const told = 'The drain before the school runs over.'
      const where = { place: { place: 'street' }, openness: 'public' }
      const input = { type: 'complaint', told, category, ...where, ...more }
      const asked = { kind: 'act', actor: citizen, case: key, action: 'lodge', input } as const
      await door.perform({ ...asked, service: complaint.id, language: 'en' })
      return key
    },
    /** Whoever has it takes the step. */
    actByHolder: async (key: CaseKey, action: string, input?: object) =>
      act(key, officerAt((await caseAt(key)).postId), action, input),
    onDay: async (days: number) => {
      platform.clockTo(new Date(start + days * dayMs))
      for (let ticks = 0; ticks < 20; ticks += 1) {
        if ((await platform.clock.tick()).taken === 0) return
      }
    },
  }
}
