/** Two programs on one record join, answer and take back at the same moments: no case is lost. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference, type CaseKey } from '#platform/cases'
import type { Actor } from '#platform/identity'
import { isRefused, nuisanceTown, reason } from '#tests/nuisance-town'
import { createDoor } from '../door.ts'
import { linksOf } from './links.ts'

const { platform, openCase, caseAt, holderOf } = await nuisanceTown()
const { db, setting, lists, door } = platform
const doors = [door, createDoor(db, setting, lists)] as const

const rounds = 15
type Asked = { readonly key: CaseKey; readonly action: string; readonly more?: object }

/** Each by another program, at one moment. */
async function atOnce(actor: Actor, asked: readonly [Asked, Asked]) {
  const [first, second] = doors
  const commandOf = ({ key, action, more }: Asked) => {
    const act = { kind: 'act', actor, case: key, action, language: 'en' } as const
    return { ...act, input: { ...reason, ...more } }
  }
  return Promise.allSettled([
    first.perform(commandOf(asked[0])),
    second.perform(commandOf(asked[1])),
  ])
}

const into = (key: CaseKey) => ({ into: formatReference(key) })

test('T-LNK-4 by two programs as well one of two joins the other, and one only', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const [one, two] = [await openCase('noise'), await openCase('noise')]
    const both = await atOnce(await holderOf(one), [
      { key: one, action: 'join', more: into(two) },
      { key: two, action: 'join', more: into(one) },
    ])
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    const states = [await caseAt(one), await caseAt(two)].map(({ state }) => state)
    assert.deepEqual(states.sort(), ['joined', 'open'])
  }
})

test('what joins at the moment of the answer is answered too, or stays open', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const [main, same] = [await openCase('noise'), await openCase('noise')]
    const asked = [
      { key: same, action: 'join', more: into(main) },
      { key: main, action: 'answer' },
    ] as const
    const [joined, answered] = await atOnce(await holderOf(main), asked)
    assert.equal(answered?.status, 'fulfilled')
    const after = await caseAt(same)
    if (joined?.status === 'fulfilled') assert.equal(after.state, 'answered')
    else {
      assert.ok(isRefused('join-finished')(joined?.reason))
      assert.equal(after.state, 'open')
    }
    assert.deepEqual([linksOf(after), linksOf(await caseAt(main))], [{}, {}])
  }
})
