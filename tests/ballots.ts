/** A vote of Kite Town: what is published, who may vote, and papers as a browser makes them. */
import { blindToken, formatPaper, unblind } from '#platform/ballots'
import {
  castBallot,
  defineBallot,
  findVote,
  givePaper,
  openVote,
  type RegisterDefinition,
} from '#platform/catalogue'
import type { Actor } from '#platform/identity'
import { text } from '#platform/kernel'
import { birthFacts } from '#platform/population'
import { kiteDistrict, type TestPlatform } from '#tests/platform'
import { kiteRegister } from '#tests/kite-permit'

const place = kiteDistrict.code

export const kiteVotes: RegisterDefinition = defineBallot({
  id: 'kite-votes',
  title: text('Vote on the sky', 'آسمان پر رائے شماری'),
  about: text('What the kites of the year are made of.', 'سال کی پتنگیں کس سے بنیں۔'),
  authority: text('Kite Office', 'پتنگ دفتر'),
  law: text('Kite Act', 'پتنگ ایکٹ'),
  publishedBy: 'kite-officer',
  openedBy: 'kite-clerk',
  assurance: 'substantial',
})

export const kiteTerms = {
  nameEn: 'Kites of the year',
  nameUr: 'سال کی پتنگیں',
  aboutEn: 'What shall we buy?',
  aboutUr: 'کیا خریدیں؟',
  place,
  placeEn: 'Kite Town',
  placeUr: 'پتنگ نگر',
  projects: [
    { id: 'paper', nameEn: 'Paper', nameUr: 'کاغذ', cost: 300 },
    { id: 'string', nameEn: 'String', nameUr: 'ڈور', cost: 200 },
    { id: 'glue', nameEn: 'Glue', nameUr: 'گوند', cost: 200 },
  ],
  budget: 500,
  choicesMax: 2,
  ageMin: 18,
  ballotsMin: 5,
}

export const kiteRegisters = [kiteRegister, kiteVotes]
export const kiteVote = `${place}/kites-2026`

/** The officer who opens what another has published. */
export function clerkOf({ citizen }: TestPlatform): Actor & { kind: 'officer' } {
  const posts = [{ id: 'kite-3', jurisdiction: place, officeId: 'kites', role: 'kite-clerk' }]
  return { kind: 'officer', personId: citizen.personId, posts }
}

export type Days = { readonly opensAt: string; readonly closesAt: string }

export function publishVote(
  { door, officer }: TestPlatform,
  { opensAt, closesAt }: Days,
  { key = kiteVote, ...changed }: { key?: string } & Partial<typeof kiteTerms> = {},
) {
  const item = { ...kiteTerms, opensAt, closesAt, ...changed }
  return door.perform({
    kind: 'publish',
    actor: officer,
    jurisdiction: place,
    register: kiteVotes.id,
    records: [{ key, item }],
    source: { name: 'vote.json', sha256: '0'.repeat(64) },
  })
}

/** Published by one and opened by the other. */
export async function openedVote(platform: TestPlatform, days: Days, key = kiteVote) {
  await publishVote(platform, days, { key })
  await openVote(platform, clerkOf(platform), key)
}

let number = 0

/** Invented residents, each with a birth and an address on record. */
export async function residents(
  { door, setting, citizen }: TestPlatform,
  count: number,
  { at = place, born = '1990-01-01' }: { readonly at?: string; readonly born?: string } = {},
): Promise<(Actor & { kind: 'citizen' })[]> {
  const persons = Array.from({ length: count }, () => {
    number += 1
    const cnic = `3999088${String(number).padStart(6, '0')}`
    return {
      id: setting.newId(),
      cnic,
      name: `Voter ${number}`,
      nameUr: 'ووٹر',
      phone: '',
      language: 'en' as const,
    }
  })
  // Most people have a parent on record, whose data they may not open.
  const fatherId = citizen.personId
  const facts = persons.flatMap(({ id, cnic, name }) =>
    birthFacts({
      personId: id,
      cnic,
      sex: 'F',
      born,
      name: { en: name, ur: 'ووٹر' },
      address: { place: at, line: 'Street 1' },
      father: { personId: fatherId },
    }),
  )
  await door.perform({
    kind: 'population',
    actor: { kind: 'system' },
    jurisdiction: place,
    step: {
      do: 'take-in',
      source: { name: `voters-${number}`, sha256: '0'.repeat(64) },
      persons,
      facts,
    },
  })
  return persons.map(({ id }) => ({ kind: 'citizen', personId: id, assurance: 'substantial' }))
}

/** A paper as a browser takes it: blinded, signed, and the blinding taken off. */
export async function paperFor(platform: TestPlatform, actor: Actor, key = kiteVote) {
  const { round } = await findVote(platform.db, platform.setting, key)
  if (!round) throw new Error('the vote is not open')
  const made = await blindToken(round.publicKey)
  const signed = await givePaper(platform, actor, { key, blinded: made.blinded })
  return formatPaper(await unblind(round.publicKey, made, signed))
}

/** Each takes a paper and votes. */
export async function voteAs(
  platform: TestPlatform,
  actors: readonly Actor[],
  choices: (index: number) => readonly string[],
  key = kiteVote,
) {
  const receipts = []
  for (const [index, actor] of actors.entries()) {
    const paper = await paperFor(platform, actor, key)
    const cast = { key, paper, choices: choices(index) }
    receipts.push({ paper, ...(await castBallot(platform, cast)) })
  }
  return receipts
}
