import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actOf } from '#platform/cases'
import { decodeEntry, findLeaves } from '#platform/log'
import { applyForKite, permitKite } from '#tests/kite-case'
import { testPlatform } from '#tests/platform'
import { getCase } from './case-view.ts'
import { handOutCertificate } from './hand-out.ts'
import { printCertificate } from './papers.ts'

const platform = await testPlatform()
const { db, door, setting, citizen, officer, neighbour } = platform

const permit = await permitKite(platform)
const print = async (actor: typeof citizen | typeof officer) =>
  handOutCertificate(platform, actor, await getCase(db, setting, actor, permit))
const eventsNow = async () => (await getCase(db, setting, citizen, permit)).events
const reprints = async () => (await eventsNow()).filter(({ action }) => action === 'reprint')
const later = (minutes: number) =>
  platform.clockTo(new Date(setting.now().getTime() + minutes * 60_000))

test('the first printing is expected, and looking again soon is no second one', async () => {
  const before = (await eventsNow()).length
  await print(citizen)
  await print(citizen)
  later(9)
  await Promise.all([print(citizen), print(citizen)])
  assert.equal((await eventsNow()).length, before)
})

test('a later printing, and one by somebody else, is an act with a leaf of its own', async () => {
  later(30)
  await print(citizen)
  await print(officer)
  const found = await reprints()
  assert.deepEqual(
    found.map(({ actorId, postId, toState }) => [actorId, postId, toState]),
    [
      [citizen.personId, undefined, 'flying'],
      [officer.personId, 'kite-1', 'flying'],
    ],
  )
  while ((await platform.sequencer.sealOnce()) > 0);
  const { sealed } = await findLeaves(db, found.map(actOf))
  assert.deepEqual(
    [...sealed.values()].map(({ entry }) => decodeEntry(entry)?.kind),
    ['reprinted', 'reprinted'],
  )
})

test('a printing is noted under the post that lets him see the paper, not his first', async () => {
  later(30)
  const [post] = officer.posts
  assert.ok(post)
  const elsewhere = { ...post, id: 'kite-9', jurisdiction: 'PB-LHR' }
  const unrelated = { ...post, id: 'bird-1', role: 'bird-officer' }
  await print({ ...officer, posts: [elsewhere, unrelated, post] })
  assert.equal((await reprints()).at(-1)?.postId, 'kite-1')
})

test('a paper says where it can be checked, where the site has an address', async () => {
  const verifyAt = 'https://kites.example/verify'
  const printedOn = async (site: Partial<typeof platform>) => {
    const printed: unknown[] = []
    const render: typeof platform.renderer.render = (asked) => {
      printed.push(asked.data['verifyAt'])
      return platform.renderer.render(asked)
    }
    const view = await getCase(db, setting, citizen, permit)
    await printCertificate(
      { ...platform, ...site, renderer: { ...platform.renderer, render } },
      view,
    )
    return printed
  }
  assert.deepEqual(await printedOn({ verifyAt }), [verifyAt])
  assert.deepEqual(await printedOn({}), [null])
})

test('a double click on the button that prints again is one printing', async () => {
  later(30)
  const before = (await reprints()).length
  await Promise.all([print(citizen), print(citizen), print(citizen)])
  assert.equal((await reprints()).length, before + 1)
})

test('nobody notes a printing on a case that is not theirs, or has nothing to print', async () => {
  const note = { kind: 'act', action: 'reprint', input: {}, language: 'en' } as const
  await assert.rejects(door.perform({ ...note, actor: neighbour, case: permit }), {
    code: 'action-not-yours',
  })
  const bare = await applyForKite(platform)
  await assert.rejects(door.perform({ ...note, actor: citizen, case: bare }), {
    code: 'action-not-now',
  })
})
