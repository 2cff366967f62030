/** What a relying party could find out by asking again, with another guess each time. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testPersons } from '#tests/platform'
import { begin, Person, register, testOpenId } from './test-openid.ts'

test('T-ID-93 who agreed to be compared with one number is asked anew for another', async () => {
  const openId = await testOpenId()
  const bank = await register(openId, 'kite-bank')
  const [zara, bilal] = testPersons
  const person = await new Person(openId.origin).signIn(openId, openId.platform.citizen.personId)
  const comparedWith = async (to: string) => {
    const claims = JSON.stringify({ userinfo: { cnic_matches: { essential: true, to } } })
    const { url } = await begin(openId, bank, { claims })
    return (await person.open(url.href)).pathname
  }
  assert.match(await comparedWith(zara.cnic), /^\/openid\/interaction\//)
  assert.equal((await person.press({ decision: 'agree' })).pathname, '/return')
  assert.equal(await comparedWith(zara.cnic), '/return', 'the same again needs no new consent')
  assert.match(await comparedWith(bilal.cnic), /^\/openid\/interaction\//)
})
