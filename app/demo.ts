/** The invented district of Mehrabad: offices, officers, citizens, a bank. Nobody in it lives. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoPerson, Jurisdiction } from '#platform/catalogue'
import type { Tx } from '#platform/database'
import {
  dutiesThatMustNotMeet,
  givePost,
  registerOffices,
  registerPersons,
  registerPosts,
  type Office,
  type PostInOffice,
  type Vault,
} from '#platform/identity'
import { text, type IdSource, type Language } from '#platform/kernel'

export const mehrabad: Jurisdiction = {
  code: 'PB-MHR',
  number: 99,
  name: text('Mehrabad', 'مہرآباد'),
  calendar: { closedWeekdays: [0], holidays: new Set() },
}

const offices: readonly Office[] = [
  {
    jurisdiction: 'PB',
    id: 'board-of-revenue',
    kind: 'board',
    name: text('Board of Revenue, Punjab', 'بورڈ آف ریونیو پنجاب'),
  },
  {
    jurisdiction: 'PB-MHR',
    id: 'collectorate',
    kind: 'collectorate',
    parentId: 'board-of-revenue',
    name: text('Office of the Deputy Commissioner, Mehrabad', 'دفتر ڈپٹی کمشنر مہرآباد'),
  },
]

const posts: readonly PostInOffice[] = [
  {
    id: 'mhr-collector',
    jurisdiction: 'PB-MHR',
    officeId: 'collectorate',
    role: 'collector',
    title: text('Collector, Mehrabad', 'کلکٹر مہرآباد'),
  },
  {
    id: 'mhr-domicile',
    jurisdiction: 'PB-MHR',
    officeId: 'collectorate',
    role: 'domicile-officer',
    title: text('Domicile Officer, Mehrabad', 'ڈومیسائل افسر مہرآباد'),
  },
  {
    id: 'pb-domicile',
    jurisdiction: 'PB',
    officeId: 'board-of-revenue',
    role: 'domicile-officer',
    title: text('Secretary for Domicile, Punjab', 'سیکرٹری ڈومیسائل پنجاب'),
  },
]

export const demoRoles: ReadonlySet<string> = new Set(posts.map(({ role }) => role))

type Invented = {
  readonly name: string
  readonly cnic: string
  readonly phone: string
  readonly language: Language
  readonly postId?: string
}

const persons: readonly Invented[] = [
  { name: 'Amina Bibi', cnic: '3999010000018', phone: '+923990000001', language: 'ur' },
  { name: 'Tariq Mehmood', cnic: '3999010000025', phone: '+923990000002', language: 'en' },
  { name: 'نسرین اختر', cnic: '3999010000032', phone: '+923990000003', language: 'ur' },
  {
    name: 'Saima Rashid',
    cnic: '3999010000049',
    phone: '+923990000004',
    language: 'en',
    postId: 'mhr-collector',
  },
  {
    name: 'Khalid Yousaf',
    cnic: '3999010000056',
    phone: '+923990000005',
    language: 'en',
    postId: 'mhr-domicile',
  },
  {
    name: 'Rukhsana Anwar',
    cnic: '3999010000063',
    phone: '+923990000006',
    language: 'ur',
    postId: 'pb-domicile',
  },
]

/** The persons as pages and the terminal introduce them. */
export const demoPersons: readonly DemoPerson[] = persons.map(({ name, cnic, phone, postId }) => ({
  name,
  cnic,
  phone,
  post: posts.find(({ id }) => id === postId)?.title,
}))

/** Who publishes the district's tables. */
export const collectorCnic = '3999010000049'

/** Peoples the district; a second start finds everybody there and changes nothing. */
export async function populate(tx: Tx, vault: Vault, newId: IdSource, now: Date): Promise<void> {
  await registerOffices(tx, offices)
  await registerPosts(tx, posts)
  const withIds = persons.map((person) => ({ ...person, id: newId() }))
  const isNew = new Set(await registerPersons(tx, vault, withIds, now))
  for (const { id, postId } of withIds) {
    const post = posts.find((one) => one.id === postId)
    if (!post || !isNew.has(id)) continue
    const holding = {
      jurisdiction: post.jurisdiction,
      postId: post.id,
      personId: id,
      from: '2026-01-01',
    }
    await givePost(tx, holding, dutiesThatMustNotMeet)
  }
}

/** The demo bank's credentials, made at the first start: no secret is ever in the code. */
export function demoBankPassword(keysFolder: string): string {
  const file = join(keysFolder, 'demo-bank')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}
