/** The offices that hear complaints about kites, in a tree, and the officers who sit in them. */
import {
  dutiesThatMustNotMeet,
  givePost,
  registerOffices,
  registerPersons,
  registerPosts,
  type Actor,
} from '#platform/identity'
import { text } from '#platform/kernel'
import { kiteDistrict, type TestPlatform } from '#tests/platform'

export type Officer = Actor & { kind: 'officer' }

const place = kiteDistrict.code
const name = text('Office', 'دفتر')

/** Two offices under one, and the board of the province above it. */
export const nuisanceOffices = [
  { jurisdiction: 'PB', id: 'board', kind: 'board', name },
  { jurisdiction: place, id: 'nuisance', kind: 'office', name, parentId: 'board' },
  { jurisdiction: place, id: 'strings', kind: 'office', name, parentId: 'nuisance' },
  { jurisdiction: place, id: 'noise', kind: 'office', name, parentId: 'nuisance' },
] as const

const post = (id: string, jurisdiction: string, role: string) => ({
  id,
  jurisdiction,
  officeId: id.replace(/-\d+$/, ''),
  role,
  title: text('Post', 'عہدہ'),
})

export const nuisancePosts = [
  post('strings-1', place, 'kite-inspector'),
  post('strings-2', place, 'kite-inspector'),
  post('noise-1', place, 'kite-inspector'),
  post('nuisance-1', place, 'kite-chief'),
  post('nuisance-2', place, 'kite-chief'),
  post('board-1', 'PB', 'kite-chief'),
] as const

export type NuisancePost = (typeof nuisancePosts)[number]['id']

/** Seats an officer at every post; gives each by his post. */
export async function seatNuisance({
  db,
  setting,
}: Pick<TestPlatform, 'db' | 'setting'>): Promise<ReadonlyMap<string, Officer>> {
  const officers = new Map<string, Officer>()
  await db.transact(async (tx) => {
    await registerOffices(tx, nuisanceOffices)
    await registerPosts(tx, nuisancePosts)
    for (const [index, { title: _, ...seat }] of nuisancePosts.entries()) {
      const personId = setting.newId()
      const person = {
        id: personId,
        cnic: `39990990${String(60_000 + index)}`,
        name: 'Invented',
        phone: `+9239900${String(60_000 + index)}`,
        language: 'ur' as const,
      }
      await registerPersons(tx, setting.vault, [person], setting.now())
      const holding = {
        jurisdiction: seat.jurisdiction,
        postId: seat.id,
        personId,
        from: '2026-01-01',
      }
      await givePost(tx, holding, dutiesThatMustNotMeet)
      officers.set(seat.id, { kind: 'officer', personId, posts: [seat] })
    }
  })
  return officers
}
