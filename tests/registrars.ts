/** Two registrars of the invented town, and families for them to enter. */
import {
  dutiesThatMustNotMeet,
  givePost,
  registerPersons,
  registerPosts,
  type Actor,
} from '#platform/identity'
import { text } from '#platform/kernel'
import type { Evidence, LifeEvent, Names, Newcomer } from '#platform/population'
import { kiteDistrict, type TestPlatform } from './platform.ts'

export type Registrar = Actor & { readonly kind: 'officer' }

const role = 'civil-registrar'
const place = kiteDistrict.code

export const seen: Evidence = {
  document: 'birth-certificate',
  number: 'UC-17/2026',
  sha256: 'ab'.repeat(32),
}

/** A maker and a checker, each in a post of his own; a third sits in another district. */
export async function testRegistrars({ db, setting }: Pick<TestPlatform, 'db' | 'setting'>) {
  const holders = ['1', '2', '3'].map((n) => ({
    id: setting.newId(),
    cnic: `399909900010${n}`,
    name: `Registrar ${n}`,
    phone: `+92399099010${n}`,
    language: 'en' as const,
  }))
  const places = [place, place, 'PB-ELS']
  const posts = holders.map((_, i) => ({
    id: `registrar-${i + 1}`,
    jurisdiction: places[i] ?? '',
    officeId: 'kites',
    role,
    title: text('Registrar', 'رجسٹرار'),
  }))
  await db.transact(async (tx) => {
    await registerPersons(tx, setting.vault, holders, setting.now())
    await registerPosts(tx, posts)
    for (const [i, { id: personId }] of holders.entries()) {
      const { jurisdiction = '', id: postId = '' } = posts[i] ?? {}
      await givePost(
        tx,
        { jurisdiction, postId, personId, from: '2026-01-01' },
        dutiesThatMustNotMeet,
      )
    }
  })
  const [maker, checker, elsewhere] = holders.map(({ id: personId }, i): Registrar => {
    const { title: _, ...post } = posts[i] ?? { title: undefined }
    return { kind: 'officer', personId, posts: [post as Registrar['posts'][number]] }
  })
  return { maker, checker, elsewhere } as Readonly<
    Record<'maker' | 'checker' | 'elsewhere', Registrar>
  >
}

type Registering = Pick<TestPlatform, 'db' | 'setting' | 'door'> & {
  readonly maker: Registrar
  readonly checker: Registrar
}

/** Enters an event by one registrar, and has the other approve it where two are needed. */
export async function enterEvent(
  { door, maker, checker }: Pick<Registering, 'door' | 'maker' | 'checker'>,
  event: LifeEvent,
  evidence: Evidence = seen,
): Promise<string | undefined> {
  const asked = { kind: 'population', jurisdiction: place } as const
  const step = { do: 'enter', event, evidence } as const
  const prepared = await door.perform({ ...asked, actor: maker, step })
  if (!prepared.waits) return prepared.personId
  const approved = await door.perform({
    ...asked,
    actor: checker,
    step: { do: 'approve', proposal: prepared.id },
  })
  return approved.personId
}

let number = 0

/** A newcomer who lives in the town; whatever is given stands instead. */
export function newcomer(
  { setting }: Pick<TestPlatform, 'setting'>,
  given: Partial<Newcomer> & { readonly name?: Names },
): Newcomer {
  number += 1
  return {
    personId: setting.newId(),
    cnic: `39992${String(number).padStart(7, '0')}1`,
    name: { en: 'Kite Flyer', ur: 'پتنگ باز' },
    sex: 'M',
    born: '1980-01-01',
    birthPlace: place,
    address: { place, line: 'Roof Street' },
    ...given,
  }
}
