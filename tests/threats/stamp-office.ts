/** The stamps of this installation on a fresh database, with who buys, uses and gives back. */
import { createCatalogue, openLedger, rolesOf, type ActOutcome } from '#platform/catalogue'
import { registerOffices, registerPosts, type Actor } from '#platform/identity'
import { civilDateOf, rupees, text } from '#platform/kernel'
import type { Advice } from '#platform/payments'
import { adviceFor } from '#tests/payments'
import { bankCredentials, kiteDistrict, testPlatform } from '#tests/platform'
import { registers, services } from '../../app/services.ts'

const jurisdiction = kiteDistrict.code
/** Names that stand nowhere else: wherever they turn up, they came from this buyer. */
export const buyer = {
  name: 'Zulaikha Unmistakable',
  cnic: '3999087654323',
  relation: 'daughter-of',
  relativeName: 'Fakhruddin Unmistakable',
  address: 'House 7, Unmistakable Street',
  phone: '+923990876543',
} as const

export async function stampOffice() {
  const kites = await testPlatform()
  const setting = { ...kites.setting, services, registers }
  const platform = {
    ...kites,
    ...createCatalogue(kites.db, setting, new Set(rolesOf(setting))),
    db: kites.db,
  }
  const title = text('Post', 'عہدہ')
  const inOffice = { jurisdiction, officeId: 'stamps' }
  const roles = ['sub-registrar', 'refund-clerk', 'collector'] as const
  await registerOffices(kites.db, [{ ...inOffice, id: 'stamps', kind: 'office', name: title }])
  const posts = roles.map((role) => ({ ...inOffice, id: `${role}-1`, role, title }))
  await registerPosts(kites.db, posts)
  await kites.db.transact((tx) => openLedger(tx, setting, [bankCredentials]))
  const officer = (role: (typeof roles)[number], personId: string): Actor => ({
    kind: 'officer',
    personId,
    posts: posts.filter((post) => post.role === role),
  })
  const world = {
    platform,
    registrar: officer('sub-registrar', kites.officer.personId),
    clerk: officer('refund-clerk', kites.supervisor.personId),
    collector: officer('collector', kites.neighbour.personId),
    application: () => ({
      instrument: 'affidavit',
      executionDate: civilDateOf(platform.setting.now()),
      firstParties: [buyer],
      purpose: 'An unmistakable purpose',
    }),
    act: (on: ActOutcome, actor: Actor, action: string, input: object = {}) =>
      platform.door.perform({ ...actBase, actor, case: on, action, input }),
    /** Handed in by the citizen; waits for Rs 300. */
    apply: (input: object = {}, door = platform.door) =>
      door.perform({
        ...actBase,
        actor: platform.citizen,
        service: 'e-stamp',
        action: 'submit',
        case: { jurisdiction, id: setting.newId() },
        input: { ...world.application(), ...input },
      }),
    /** What the bank says of it; `told` may differ from what is true. */
    pay: async (on: ActOutcome, told: Partial<Advice> = {}, door = platform.door) =>
      door.perform(adviceFor({ setting }, { ...on, amount: rupees(300) }, told)),
    issue: async (): Promise<ActOutcome> => {
      const { settled } = await world.pay(await world.apply())
      if (!settled) throw new Error('the stamp was not issued')
      return settled
    },
    seal: async () => {
      while ((await platform.sequencer.sealOnce()) > 0);
    },
  }
  return world
}

const actBase = { kind: 'act', language: 'en' } as const

export const deed = { deedNumber: '1432/2026', pageCount: '3' }
export const surrender = { reason: 'party-refused', surrender: true }
export const confirmed = { credit: true, scroll: '12/77', original: true }
