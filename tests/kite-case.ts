/** A case of the invented permit, as most tests need it: a large kite, allowed and paid for. */
import assert from 'node:assert/strict'
import type { ActOutcome, Catalogue } from '#platform/catalogue'
import { pay } from '#tests/payments'
import { kiteDistrict, testPersons, type TestPlatform } from '#tests/platform'

const [{ name, cnic }] = testPersons

/** A kite for which the officer charges Rs 100. */
export const largeKite = {
  size: 'large',
  colour: 'green',
  day: '2026-12-01',
  flyer: {
    name,
    cnic,
    relation: 'daughter-of',
    relativeName: 'Invented',
    address: 'Kite Lane 1',
  },
}

type KiteTown = Pick<TestPlatform, 'citizen' | 'officer'> & Pick<Catalogue, 'door' | 'setting'>

/** Handed in by the citizen; waits for the officer. */
export function applyForKite(
  { door, setting, citizen }: KiteTown,
  service = 'kite-permit',
): Promise<ActOutcome> {
  return door.perform({
    kind: 'act',
    actor: citizen,
    service,
    action: 'submit',
    case: { jurisdiction: kiteDistrict.code, id: setting.newId() },
    input: largeKite,
    language: 'en',
  })
}

/** Allowed by the officer; waits for the money. */
export async function allowKite(town: KiteTown, service?: string): Promise<ActOutcome> {
  return town.door.perform({
    kind: 'act',
    actor: town.officer,
    case: await applyForKite(town, service),
    action: 'allow',
    input: { note: 'A fine kite' },
    language: 'en',
  })
}

/** Paid, and so permitted. */
export async function permitKite(town: KiteTown): Promise<ActOutcome> {
  const { settled } = await pay(town, await allowKite(town))
  assert.ok(settled)
  return settled
}
