import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutiesThatMustNotMeet, givePost, registerPosts } from '#platform/identity'
import { text } from '#platform/kernel'
import { kiteCounter, sellerRegister, tokenRegister } from '#tests/kite-counter'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { registerDesk } from './register-desk.ts'

const platform = await testPlatform([kiteCounter], [tokenRegister, sellerRegister])
const { db, officer, supervisor } = platform
const app = await webOn(platform, registerDesk)
const jurisdiction = kiteDistrict.code
await db.transact(async (tx) => {
  const title = text('Stall', 'اسٹال')
  const post = { jurisdiction, id: 'stall-1', officeId: 'kites', role: 'kite-clerk', title }
  await registerPosts(tx, [post])
  const holding = {
    jurisdiction,
    postId: 'stall-1',
    personId: officer.personId,
    from: '2026-01-01',
  }
  await givePost(tx, holding, dutiesThatMustNotMeet)
})

test('who serves at a counter finds it in the menu of the desk; nobody else does', async () => {
  const menuOf = async (personId: string) => {
    const seat = await signedIn(app, platform, personId, { kind: 'officer' })
    const { status, html } = await seat.open('/desk')
    assert.equal(status, 200)
    return html
  }
  assert.match(await menuOf(officer.personId), /href="\/counter"[^>]*>\s*Counter/)
  assert.doesNotMatch(await menuOf(supervisor.personId), /href="\/counter"/)
})
