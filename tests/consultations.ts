/** A draft of Kite Town on which people are heard, its officers, guests and companies. */
import {
  defineConsultation,
  findConsultation,
  openConsultation,
  sayOpinion,
  type RegisterDefinition,
} from '#platform/catalogue'
import {
  confirmGuestCode,
  registerOrganisation,
  requestGuestCode,
  secureRandomness,
  sessionOf,
  type Actor,
} from '#platform/identity'
import { text } from '#platform/kernel'
import { kiteRegister } from '#tests/kite-permit'
import { appointOfficer, type Officer } from '#tests/officers'
import { kiteDistrict, type TestPlatform } from '#tests/platform'

const place = kiteDistrict.code

export const kiteDrafts: RegisterDefinition = defineConsultation({
  id: 'kite-drafts',
  title: text('Draft on the sky', 'آسمان کا مسودہ'),
  about: text('What shall hold above the roofs.', 'چھتوں کے اوپر کیا قاعدہ ہو۔'),
  authority: text('Kite Office', 'پتنگ دفتر'),
  law: text('Kite Act', 'پتنگ ایکٹ'),
  publishedBy: 'kite-officer',
  openedBy: 'kite-clerk',
  screenedBy: 'kite-screener',
  shownAfter: '3 working days',
  head: 'kite-head',
  answeredBy: 'kite-officer',
  answeredWithin: '10 working days',
})

export const draftRegisters = [kiteRegister, kiteDrafts]

export const draftTerms = {
  nameEn: 'Kites over roofs: draft rule',
  nameUr: 'چھتوں پر پتنگیں: قاعدے کا مسودہ',
  aboutEn: 'Where and when may kites fly?',
  aboutUr: 'پتنگیں کہاں اور کب اڑیں؟',
  sections: [
    {
      id: 'strings',
      titleEn: '1. Strings',
      titleUr: '1۔ ڈور',
      textEn: 'A string bears no glass and no metal.',
      textUr: 'ڈور پر نہ شیشہ ہو گا نہ دھات۔',
    },
    { id: 'hours', titleEn: '2. Hours', titleUr: '2۔ اوقات', textUr: 'پتنگ دن میں اڑے گی۔' },
  ],
  questions: [
    {
      id: 'night',
      section: 'hours',
      titleEn: 'May kites fly at night?',
      titleUr: 'کیا پتنگ رات کو اڑے؟',
      options: [
        { id: 'yes', nameEn: 'Yes', nameUr: 'ہاں' },
        { id: 'no', nameEn: 'No', nameUr: 'نہیں' },
      ],
    },
    { id: 'else', titleEn: 'What is missing?', titleUr: 'کیا رہ گیا؟' },
  ],
  papers: [],
  place: '',
  placeEn: 'Kite Town',
  placeUr: 'پتنگ نگر',
  assurance: 'basic',
  areas: [{ code: place, nameEn: 'Kite Town', nameUr: 'پتنگ نگر' }],
}

export const draftKey = `${place}/roofs-2027`
export const draftDays = {
  opensAt: '2027-03-01T09:00:00+05:00',
  closesAt: '2027-03-12T17:00:00+05:00',
}

export type DraftTown = {
  readonly opener: Officer
  readonly screener: Officer
  readonly head: Officer
}

/** Each of the parts by somebody else. */
export async function seatDraftTown(platform: TestPlatform): Promise<DraftTown> {
  const seat = (role: string) => appointOfficer(platform, role, place)
  return {
    opener: await seat('kite-clerk'),
    screener: await seat('kite-screener'),
    head: await seat('kite-head'),
  }
}

export function publishDraft(
  { door, officer }: TestPlatform,
  { key = draftKey, ...changed }: { key?: string } & Readonly<Record<string, unknown>> = {},
) {
  return door.perform({
    kind: 'publish',
    actor: officer,
    jurisdiction: place,
    register: kiteDrafts.id,
    records: [{ key, item: { ...draftTerms, ...draftDays, ...changed } }],
    source: { name: 'draft.json', sha256: '0'.repeat(64) },
  })
}

/** Published by one and opened by the other. */
export async function openDraft(
  platform: TestPlatform,
  { opener }: Pick<DraftTown, 'opener'>,
  changed: { key?: string } & Readonly<Record<string, unknown>> = {},
) {
  const key = changed.key ?? draftKey
  await publishDraft(platform, changed)
  await openConsultation(platform, opener, key)
  return findConsultation(platform.db, platform.setting, key)
}

type Said = {
  readonly key?: string
  readonly comments?: Readonly<Record<string, string>>
  readonly answers?: Readonly<Record<string, string>>
  readonly area?: string
}

export function say(platform: TestPlatform, actor: Actor, said: Said): Promise<void> {
  const { key = draftKey, comments = {}, answers = {}, area = '' } = said
  const opinion = {
    comments: new Map(Object.entries(comments)),
    answers: new Map(Object.entries(answers)),
    area,
  }
  return sayOpinion(platform, actor, { key, opinion, language: 'en' })
}

let network = 0

/** Somebody who holds this phone, and shows nothing else. */
export async function guestOn(
  { db, setting }: TestPlatform,
  phone: string,
): Promise<Actor & { kind: 'citizen' }> {
  network += 1
  const address = `198.51.${Math.floor(network / 250)}.${(network % 250) + 1}`
  const { vault, newId } = setting
  const asked = { vault, now: setting.now(), random: secureRandomness, phone }
  const { challenge, code } = await db.transact((tx) => requestGuestCode(tx, { ...asked, address }))
  const entered = await db.transact((tx) =>
    confirmGuestCode(tx, { ...asked, challenge, code, language: 'en', newId }),
  )
  if (!entered.signedIn) throw entered.problem
  const session = await sessionOf(db, vault, entered.session.token, setting.now())
  if (session?.actor.kind !== 'citizen') throw new Error('a guest is a citizen')
  return session.actor
}

/** A citizen who speaks for a company by its mandate. */
export async function forCompany(
  { db, setting }: TestPlatform,
  actor: Actor & { kind: 'citizen' },
  { number, services }: { readonly number: string; readonly services?: readonly string[] },
): Promise<Actor & { kind: 'citizen' }> {
  const company = { id: setting.newId(), number, name: `Kite Works ${number}` }
  const by = { officerId: actor.personId, at: setting.now() }
  const personId = await db.transact((tx) => registerOrganisation(tx, company, by))
  const actingBy = { personId, mandateId: 'M', kind: 'company', isInForce: true, services } as const
  return { ...actor, actingBy }
}
