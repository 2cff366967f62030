/** The office that calls about kites, and who sits in it. */
import {
  dutiesThatMustNotMeet,
  givePost,
  registerOffices,
  registerPersons,
  registerPosts,
} from '#platform/identity'
import { text } from '#platform/kernel'
import { callingRole } from '#tests/kite-audit'
import type { Officer } from '#tests/nuisance-offices'
import { kiteDistrict, type TestPlatform } from '#tests/platform'

const name = text('Office', 'دفتر')

/** One that never hears complaints, the office above all of them, and one that does. */
const posts = [
  { id: 'callers-1', jurisdiction: 'PB', officeId: 'callers' },
  { id: 'callers-2', jurisdiction: 'PB', officeId: 'callers' },
  { id: 'board-caller', jurisdiction: 'PB', officeId: 'board' },
  { id: 'strings-caller', jurisdiction: kiteDistrict.code, officeId: 'strings' },
] as const

export type CallingPost = (typeof posts)[number]['id']

export async function seatCallers({
  db,
  setting,
}: Pick<TestPlatform, 'db' | 'setting'>): Promise<(id: CallingPost) => Officer> {
  const officers = new Map<string, Officer>()
  await db.transact(async (tx) => {
    await registerOffices(tx, [{ jurisdiction: 'PB', id: 'callers', kind: 'callers', name }])
    for (const [index, { id, jurisdiction, officeId }] of posts.entries()) {
      const seat = { id, jurisdiction, officeId, role: callingRole }
      await registerPosts(tx, [{ ...seat, title: text('Caller', 'کال افسر') }])
      const personId = setting.newId()
      const number = String(80_000 + index)
      const person = { id: personId, cnic: `39990990${number}`, name: 'Invented' }
      const reached = { phone: `+9239900${number}`, language: 'ur' as const }
      await registerPersons(tx, setting.vault, [{ ...person, ...reached }], setting.now())
      const holding = { jurisdiction, postId: id, personId, from: '2026-01-01' }
      await givePost(tx, holding, dutiesThatMustNotMeet)
      officers.set(id, { kind: 'officer', personId, posts: [seat] })
    }
  })
  return (id) => {
    const officer = officers.get(id)
    if (!officer) throw new Error(`nobody is at ${id}`)
    return officer
  }
}
