/** Officers of the kite town, each somebody new in a post of his own. */
import { givePost, registerPersons, registerPosts, type Actor } from '#platform/identity'
import { text } from '#platform/kernel'
import type { TestPlatform } from '#tests/platform'

export type Officer = Actor & { kind: 'officer' }

let appointed = 0

export async function appointOfficer(
  { db, setting }: TestPlatform,
  role: string,
  jurisdiction: string,
): Promise<Officer> {
  appointed += 1
  const personId = setting.newId()
  const post = { id: `${role}-${appointed}`, jurisdiction, officeId: 'kites', role }
  const cnic = `39990990${String(70_000 + appointed)}`
  const phone = `+9239900${String(80_000 + appointed)}`
  await db.transact(async (tx) => {
    const person = { id: personId, cnic, name: 'Invented', phone, language: 'en' as const }
    await registerPersons(tx, setting.vault, [person], setting.now())
    await registerPosts(tx, [{ ...post, title: text('Post', 'عہدہ') }])
    const holding = { jurisdiction, postId: post.id, personId, from: '2026-01-01' }
    await givePost(tx, holding, [])
  })
  return { kind: 'officer', personId, posts: [post] }
}
