/** Who was erased: what others hold of a person is gone as well. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerMandate, offerMandate, openRecoveries, prepareRecovery } from '#platform/catalogue'
import { erasePerson, findActing, findMandate, findPersons } from '#platform/identity'
import { addDays, civilDateOf } from '#platform/kernel'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { testReading } from '#tests/reading'

const platform = await testPlatform()
const { db, setting, citizen, neighbour } = platform
const [zara, bilal] = testPersons
const today = civilDateOf(setting.now())

async function present(personId: string) {
  const person = (await findPersons(db, setting.vault, [personId], testReading)).get(personId)
  assert.ok(person)
  return { person, authenticatedAt: setting.now() }
}

test('T-ID-98 of who was erased no mandate and no recovery says a word', async () => {
  const mandate = await offerMandate(platform, await present(citizen.personId), {
    kind: 'client',
    offeredAs: 'grantor',
    other: bilal.cnic,
    evidence: 'Power of attorney of Zara',
    from: today,
    to: addDays(today, 30),
  })
  await answerMandate(platform, await present(neighbour.personId), mandate, 'accepted')
  const clerk = await appointOfficer(platform, 'recovery-officer', kiteDistrict.code)
  const asked = { cnic: zara.cnic, reason: 'Lost', evidence: 'Her card', newPhone: zara.phone }
  await prepareRecovery(platform, clerk, asked)
  const isOpen = async () => (await findActing(db, [mandate], today)).get(mandate)?.isInForce

  // Whoever calls it for somebody who is not erased changes nothing.
  await db.query(`select identity.forget_papers($1, $2)`, [citizen.personId, setting.now()])
  assert.equal(await isOpen(), true)
  assert.equal((await findMandate(db, setting.vault, mandate))?.offeredName, zara.name)

  await erasePerson(db, citizen.personId, setting.now())
  assert.equal(await isOpen(), false, 'nobody acts for who is erased')
  const left = await findMandate(db, setting.vault, mandate)
  assert.deepEqual([left?.offeredName, left?.otherCnic, left?.evidence], ['', '', ''])
  const rows = await db.query<{ bytes: number }>(
    `select length(particulars) as bytes from identity.recovery where person_id = $1`,
    [citizen.personId],
  )
  assert.deepEqual(rows, [{ bytes: 0 }])
  assert.deepEqual(await openRecoveries(platform, clerk), [])
})
