import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enterEvent, newcomer, testRegistrars } from '#tests/registrars'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { registerAccount } from '../register-account.ts'

const platform = await testPlatform()
const town = { ...platform, ...(await testRegistrars(platform)) }
const app = await webOn(platform, registerAccount)
const sit = () => signedIn(app, platform, platform.citizen.personId, { kind: 'citizen' })

test('whoever is in no register is told so', async () => {
  const page = await (await sit()).open('/account/person')
  assert.equal(page.status, 200)
  assert.match(page.html, /Nothing is recorded of you/)
})

test('one’s own record is shown, and nobody else’s name', async () => {
  const own = newcomer(platform, {
    cnic: testPersons[0].cnic,
    name: { en: 'Zara Invented', ur: 'زارا' },
    sex: 'F',
    born: '1991-02-03',
    address: { place: kiteDistrict.code, line: 'گلی نمبر 4' },
  })
  await enterEvent(town, { what: 'birth', person: own })
  const husband = newcomer(platform, { name: { en: 'Secret Husband', ur: 'شوہر' } })
  const spouse = (await enterEvent(town, { what: 'birth', person: husband })) ?? ''
  const { personId } = platform.citizen
  await enterEvent(town, { what: 'marriage', personId, spouse, on: '2015-05-05' })
  const { html: body } = await (await sit()).open('/account/person')
  assert.match(body, /Zara Invented/)
  assert.match(body, /3 February 1991/)
  assert.match(body, /5 May 2015/)
  assert.ok(!body.includes('Secret Husband'))
  assert.ok(!body.includes(testPersons[0].cnic))
  assert.ok(body.includes(kiteDistrict.code))
  // An Urdu line stands apart from the English place beside it.
  assert.match(body, /<bdi>گلی نمبر 4<\/bdi>, <bdi>/)
})
