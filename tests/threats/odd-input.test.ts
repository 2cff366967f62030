/** What no page of ours sends, sent to the pages of identity: refused in words, and never a 500. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerAccount } from '#channels/account'
import { registerOffices } from '#channels/offices'
import { csrfTokenOf } from '#platform/identity'
import { addDays, civilDateOf } from '#platform/kernel'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'

const platform = await testPlatform()
const { setting, citizen } = platform
const app = await webOn(platform, (web) => {
  registerAccount(web, platform)
  registerOffices(web, platform)
})
const today = civilDateOf(setting.now())
const noDays = ['2027-02-31', '2027-13-01', '9999-99-99', 'zz', '']

test('T-ID-97 a body that is no form reaches no page', async () => {
  const { token } = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const _csrf = csrfTokenOf(setting.vault, token)
  for (const other of [5, { at: 1 }, ['a', {}]]) {
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/account/mandates/offer',
      cookies: { daftar_session: token },
      payload: { _csrf, other },
    })
    assert.equal(statusCode, 415)
  }
})

test('T-ID-97 a day that no calendar has is refused at its field', async () => {
  const person = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const [, bilal] = testPersons
  const offer = { kind: 'client', other: bilal.cnic, evidence: 'Deed 1' }
  const proposer = await appointOfficer(platform, 'establishment-officer', kiteDistrict.code)
  const { personId } = proposer
  const officer = await signedIn(app, platform, personId, { kind: 'officer' })
  const [post] = proposer.posts
  const give = { do: 'propose', kind: 'give', jurisdiction: kiteDistrict.code, ground: 'SO-1' }
  for (const day of noDays) {
    for (const days of [
      { from: today, to: day },
      { from: day, to: addDays(today, 9) },
    ]) {
      await person.open('/account/mandates/offer')
      const offered = await person.send('/account/mandates/offer', { ...offer, ...days })
      assert.equal(offered.status, 422, JSON.stringify(days))
      if (days.to === '') continue
      await officer.open('/offices/appointments')
      const asked = { ...give, ...days, post: post?.id ?? '', person: citizen.personId }
      assert.equal((await officer.send('/offices/appointments', asked)).status, 422)
    }
  }
})

test('T-ID-97 digits of another script in an address are digits', async () => {
  const person = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  for (const before of ['١٧٩٥٣٨٢٨١٤٨٦٥', '۱۷۹۵۳۸۲۸۱۴۸۶۵', '99999999999999']) {
    const { status } = await person.open(`/account/reads?before=${encodeURIComponent(before)}`)
    assert.equal(status, 200, before)
  }
})
