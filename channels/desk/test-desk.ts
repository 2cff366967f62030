/** The desk on a server of its own, with officers of two districts and cases to decide. */
import type { ActOutcome } from '#platform/catalogue'
import {
  dutiesThatMustNotMeet,
  givePost,
  registerOffices,
  registerPersons,
  registerPosts,
  type SessionKind,
} from '#platform/identity'
import { text, type Language } from '#platform/kernel'
import { kiteDistrict, testPersons, testPlatform, type TestPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { registerDesk } from './register-desk.ts'

export type Desk = {
  readonly platform: TestPlatform
  readonly app: Awaited<ReturnType<typeof webOn>>
  /** An officer in the same role of another district. */
  readonly strangerId: string
  readonly sitDown: (
    personId: string,
    kind?: SessionKind,
    language?: Language,
  ) => ReturnType<typeof signedIn>
  /** Somebody new in a post of his own; gives the person's id. */
  readonly appoint: (role: string, jurisdiction: string, cnic: string) => Promise<string>
  readonly apply: (as?: Applicant) => Promise<ActOutcome>
}

/** Who hands in, and who flies the kite. */
export type Applicant = {
  readonly personId?: string
  readonly flyer?: { readonly name: string; readonly cnic: string }
}

export async function testDesk(): Promise<Desk> {
  const platform = await testPlatform()
  const app = await webOn(platform, registerDesk)
  const strangerId = await strangerIn(platform)
  return {
    platform,
    app,
    strangerId,
    sitDown: (personId, kind = 'officer', language = 'en') =>
      signedIn(app, platform, personId, { kind, language }),
    appoint: (role, jurisdiction, cnic) => appoint(platform, { role, jurisdiction, cnic }),
    apply: ({ personId = platform.citizen.personId, flyer = testPersons[0] } = {}) =>
      platform.door.perform({
        kind: 'act',
        actor: { kind: 'citizen', personId, assurance: 'substantial' },
        service: 'kite-permit',
        action: 'submit',
        case: { jurisdiction: kiteDistrict.code, id: platform.setting.newId() },
        input: {
          size: 'large',
          colour: 'green <b>',
          day: '2027-05-05',
          flyer: {
            name: flyer.name,
            cnic: flyer.cnic,
            relation: 'daughter-of',
            relativeName: 'Invented Father',
            address: 'Kite Lane 1',
          },
        },
        language: 'en',
      }),
  }
}

type Appointed = { readonly role: string; readonly jurisdiction: string; readonly cnic: string }

async function appoint(
  { db, setting }: TestPlatform,
  { role, jurisdiction, cnic }: Appointed,
): Promise<string> {
  const id = setting.newId()
  const person = { id, cnic, name: 'Appointed Invented', phone: '+923990099006' }
  const post = { id: `${role}-1`, jurisdiction, officeId: 'kites', role }
  await db.transact(async (tx) => {
    await registerPosts(tx, [{ ...post, title: text('Appointed', 'مقرر') }])
    await registerPersons(tx, setting.vault, [{ ...person, language: 'en' }], setting.now())
    const holding = { jurisdiction, postId: post.id, personId: id, from: '2026-01-01' }
    await givePost(tx, holding, dutiesThatMustNotMeet)
  })
  return id
}

const elsewhere = 'PB-OTH'

async function strangerIn({ db, setting }: TestPlatform): Promise<string> {
  const id = setting.newId()
  const person = {
    id,
    name: 'Stranger Invented',
    cnic: '3999099000059',
    phone: '+923990099005',
    language: 'en' as const,
  }
  const post = { id: 'oth-1', jurisdiction: elsewhere, officeId: 'kites', role: 'kite-officer' }
  await db.transact(async (tx) => {
    await registerOffices(tx, [
      { jurisdiction: elsewhere, id: 'kites', kind: 'office', name: text('Other', 'دوسرا') },
    ])
    await registerPosts(tx, [{ ...post, title: text('Other Officer', 'دوسرا افسر') }])
    await registerPersons(tx, setting.vault, [person], setting.now())
    const holding = { jurisdiction: elsewhere, postId: 'oth-1', personId: id, from: '2026-01-01' }
    await givePost(tx, holding, dutiesThatMustNotMeet)
  })
  return id
}
