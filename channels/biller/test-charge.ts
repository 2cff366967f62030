/** A case of the invented service that waits for its payment. */
import { keepDrafts, newDraft } from '#platform/catalogue'
import { kiteDistrict, testPersons, type TestPlatform } from '#tests/platform'

const answers = {
  size: 'small',
  day: '2026-06-01',
  flyer: {
    name: testPersons[0].name,
    relation: 'daughter-of',
    relativeName: 'Parent Invented',
    cnic: testPersons[0].cnic,
    address: '1 Kite Street, Kite Town',
    phone: '+923990099001',
  },
}

export async function payableCharge(platform: TestPlatform) {
  const { citizen, officer, door, setting, db } = platform
  const asked = { jurisdiction: kiteDistrict.code, applicantId: citizen.personId }
  const draft = newDraft(setting, { ...asked, service: 'kite-permit' }, answers)
  await keepDrafts(db, setting, [draft])
  const act = {
    kind: 'act',
    case: { jurisdiction: draft.jurisdiction, id: draft.id },
    language: 'en',
  } as const
  const service = 'kite-permit'
  await door.perform({ ...act, actor: citizen, service, action: 'submit', input: answers })
  const allowed = await door.perform({
    ...act,
    actor: officer,
    action: 'allow',
    input: { note: 'Fine kite.' },
  })
  if (allowed.psid === undefined || allowed.amount === undefined) throw new Error('no charge')
  return { psid: allowed.psid, amount: allowed.amount }
}
