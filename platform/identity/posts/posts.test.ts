import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, Problem, type CivilDate } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import {
  createVault,
  findPostsFor,
  giveLeave,
  givePost,
  inForce,
  listHoldings,
  listIdlePosts,
  listLeaves,
  openSession,
  registerOffices,
  registerPersons,
  registerPosts,
  secureRandomness,
  sessionOf,
  type Holding,
  type Leave,
} from '../index.ts'

const vault = createVault(Buffer.alloc(32, 7))
const start: CivilDate = '2026-11-01'
const people = ['HIRA', 'OMAR', 'SANA']
const jurisdiction = 'PB-LHR'
const name = { en: 'Post', ur: 'عہدہ' }
const dayOf = (day: number) => addDays(start, day)
/** Noon there, on a day of the span. */
const noonOf = (day: number) => new Date(`${dayOf(day)}T07:00:00Z`)

const days = 12
const span = fc.record({
  person: fc.constantFrom(...people),
  from: fc.nat(days),
  lasts: fc.nat(4),
})
const holdings = fc.array(fc.record({ holder: span, acting: fc.boolean(), goesOn: fc.boolean() }), {
  minLength: 1,
  maxLength: 7,
})
const leaves = fc.array(span, { maxLength: 4 })

type Drawn = { readonly person: string; readonly from: number; readonly lasts: number }

const spanOf = ({ person, from, lasts }: Drawn): Leave => ({
  personId: person,
  from: dayOf(from),
  to: dayOf(from + lasts),
})

test('T-ID-62 whoever uses a post holds it that day, is at work, and is never two', () => {
  fc.assert(
    fc.property(holdings, leaves, fc.nat(days + 5), (drawn, away, on) => {
      const day = dayOf(on)
      const held = drawn.map(({ holder, acting, goesOn }): Holding => {
        const { personId, from, to } = spanOf(holder)
        const ends = goesOn && !acting ? {} : { to }
        const charge = acting ? 'acting' : 'own'
        return { jurisdiction, postId: 'P', personId, from, ...ends, charge }
      })
      const gone = away.map(spanOf)
      const user = inForce(held, gone, day)
      if (!user) return
      assert.ok(user.from <= day && (user.to === undefined || day <= user.to))
      assert.ok(
        !gone.some((one) => one.personId === user.personId && one.from <= day && day <= one.to),
      )
      // Somebody in charge never acts beside a holder who is at work.
      const others = held.filter((one) => one !== user && one.charge === 'own')
      if (user.charge === 'acting') assert.ok(others.every((one) => !inForce([one], gone, day)))
    }),
  )
})

const db = await testDatabase()

async function freshPost() {
  await db.owner.query(
    `truncate identity.person, identity.office, identity.post, identity.holding,
       identity.leave, identity.session`,
  )
  await registerOffices(db, [{ jurisdiction, id: 'O', kind: 'office', name }])
  await registerPosts(db, [{ jurisdiction, id: 'P', officeId: 'O', role: 'clerk', title: name }])
  await registerPersons(
    db,
    vault,
    people.map((id, at) => ({
      id,
      cnic: `399909900010${at}`,
      name: id,
      phone: `+92399009900${at}`,
      language: 'en' as const,
    })),
    noonOf(0),
  )
}

/** Every drawn holding that the register takes; what it refuses is of another's days. */
async function giveAll(drawn: readonly { holder: Drawn; acting: boolean; goesOn: boolean }[]) {
  for (const { holder, acting, goesOn } of drawn) {
    const { personId, from, to } = spanOf(holder)
    const ends = goesOn && !acting ? {} : { to }
    const charge = acting ? ('acting' as const) : ('own' as const)
    const holding = { jurisdiction, postId: 'P', personId, from, ...ends, charge }
    await db
      .transact((tx) => givePost(tx, holding, []))
      .catch((problem: unknown) => {
        if (!(problem instanceof Problem)) throw problem
        assert.equal(problem.code, 'identity-post-held')
      })
  }
}

/** Who has the post in a session of his own that day: a right is what a session gives. */
async function usersOn(day: number): Promise<string[]> {
  const found: string[] = []
  for (const personId of people) {
    const opening = {
      personId,
      kind: 'officer',
      now: noonOf(day),
      random: secureRandomness,
    } as const
    const opened = await openSession(db, opening)
    const session = opened && (await sessionOf(db, vault, opened.token, noonOf(day)))
    const actor = session?.actor
    if (actor?.kind === 'officer' && actor.posts.some(({ id }) => id === 'P')) found.push(personId)
  }
  return found
}

test('T-ID-62 the database gives a post to whom the rule names', async () => {
  await fc.assert(
    fc.asyncProperty(
      holdings,
      leaves,
      fc.array(fc.nat(days + 5), { minLength: 1, maxLength: 3 }),
      async (drawn, away, asked) => {
        await freshPost()
        await giveAll(drawn)
        for (const one of away) await giveLeave(db, spanOf(one))
        const held = await listHoldings(db, { jurisdiction, postId: 'P' })
        const gone = await listLeaves(db, people, start)
        for (const day of asked) {
          const on = dayOf(day)
          const user = inForce(held, gone, on)
          const [post] = await findPostsFor(db, { role: 'clerk', jurisdiction, on })
          assert.equal(post?.personId, user?.personId)
          assert.equal(post?.acting ?? false, user?.charge === 'acting')
          assert.deepEqual(await usersOn(day), user ? [user.personId] : [])
          assert.equal((await listIdlePosts(db, on)).length, user ? 0 : 1)
        }
      },
    ),
    { numRuns: 20 },
  )
})
