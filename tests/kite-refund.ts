/** Refunds of the kite contest, up to the moment at which the treasury owes them. */
import type { ActCommand, ActOutcome } from '#platform/catalogue'
import type { Actor } from '#platform/identity'
import { rupees } from '#platform/kernel'
import { adviceFor } from '#tests/payments'
import { kiteDistrict, testPersons, type TestPlatform } from '#tests/platform'

type Officer = Actor & { kind: 'officer' }

/** An officer of the whole province in one role. */
export const treasuryOf = ({ officer }: TestPlatform, personId: string, role: string): Officer => ({
  ...officer,
  personId,
  posts: [{ id: `${role}-1`, jurisdiction: 'PB', officeId: 'treasury', role }],
})

/** An entry for which Rs 100 were paid at `bankMnemonic`. */
export async function paidEntry(
  platform: TestPlatform,
  { bankMnemonic = 'HBL', authId = '123456' } = {},
): Promise<ActOutcome> {
  const { door, setting, citizen } = platform
  const { name, cnic, phone } = testPersons[0]
  const relative = { relation: 'daughter-of', relativeName: 'Invented', address: 'Kite Lane 1' }
  const opened = await door.perform({
    kind: 'act',
    actor: citizen,
    service: 'kite-contest',
    action: 'enter',
    case: { jurisdiction: kiteDistrict.code, id: setting.newId() },
    input: { length: 'short', flyer: { name, cnic, phone, ...relative } },
    language: 'en',
  })
  const paid = { ...opened, amount: rupees(100) }
  await door.perform(adviceFor(platform, paid, { bankMnemonic, authId }))
  return opened
}

/** A refund of Rs 90 that is owed to who paid. */
export async function owedRefund(
  platform: TestPlatform,
  paid?: Parameters<typeof paidEntry>[1],
): Promise<ActOutcome> {
  const { door, citizen, officer, supervisor } = platform
  const step = (on: ActOutcome, actor: Officer | typeof citizen, action: string): ActCommand => ({
    kind: 'act',
    actor,
    case: on,
    action,
    input: {},
    language: 'en',
  })
  const inRole = (actor: Officer, role: string): Officer => ({
    ...actor,
    posts: actor.posts.map((post) => ({ ...post, role })),
  })
  const opened = await paidEntry(platform, paid)
  await door.perform(step(opened, citizen, 'withdraw'))
  await door.perform(step(opened, inRole(officer, 'kite-clerk'), 'check'))
  await door.perform(step(opened, inRole(supervisor, 'kite-officer'), 'approve'))
  return opened
}
