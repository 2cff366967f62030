/** Who has died, or whose record was joined to another's, comes in by nothing that is left. */
import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { registerPortal } from '#channels/portal'
import { prepareRecovery } from '#platform/catalogue'
import {
  givePost,
  openSession,
  secureRandomness,
  sessionOf,
  setStandings,
  signedInBy,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { answerOf, giveSoftPasskey } from '#tests/soft-passkeys'
import { visitor, webOn } from '#tests/web'

const platform = await testPlatform()
const { db, setting, officer } = platform
const app = await webOn(platform, registerPortal)
const { personId } = officer
const [, , someone] = testPersons
const amr = signedInBy.devicePasskey

const stands = (standing: 'living' | 'died' | 'merged') =>
  setStandings(db, [{ personId, standing }])
const open = (kind: 'citizen' | 'officer') =>
  openSession(db, { personId, kind, amr, now: setting.now(), random: secureRandomness })

afterEach(() => stands('living'))

test('T-ID-91 a passkey of the dead opens nothing, neither desk nor own affairs', async () => {
  for (const standing of ['died', 'merged'] as const) {
    const passkey = await giveSoftPasskey(platform, { id: personId, name: someone.name }, true)
    await stands(standing)
    const thief = visitor(app)
    await thief.open('/sign-in')
    const told = await thief.send('/sign-in/passkey/options')
    const answer = await answerOf(passkey, told.html)
    await thief.open('/sign-in')
    const seen = await thief.send('/sign-in/passkey', { answer })
    assert.equal(seen.status, 403, standing)
    assert.equal(await open('citizen'), undefined)
    assert.equal(await open('officer'), undefined)
  }
})

test('T-ID-91 a session that a death has overtaken shows nobody', async () => {
  const opened = await open('citizen')
  assert.ok(opened)
  await db.query(`update identity.person set standing = 'died' where id = $1`, [personId])
  assert.equal(await sessionOf(db, setting.vault, opened.token, setting.now()), undefined)
})

test('T-ID-91 the dead get no post and no new start', async () => {
  const clerk = await appointOfficer(platform, 'recovery-officer', kiteDistrict.code)
  await stands('died')
  const { code: jurisdiction } = kiteDistrict
  const from = civilDateOf(setting.now())
  const post = { jurisdiction, postId: clerk.posts[0]?.id ?? '', personId, from }
  await assert.rejects(givePost(db, post, []), { code: 'identity-person-unknown' })
  const asked = { cnic: someone.cnic, reason: 'Lost everything', evidence: 'His card' }
  const refused = prepareRecovery(platform, clerk, asked)
  await assert.rejects(refused, { code: 'identity-person-unknown' })
})
