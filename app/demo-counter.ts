/** The demonstration's stamp vendor and court: his first stock, and what seeding adds. */
import { operatorReading } from '#platform/consent'
import { courtFeeStamp, randomFrom, vendorStamp, vendorStock } from '#services/e-stamp'
import { contactCodeOf, openingActionOf, type Catalogue } from '#platform/catalogue'
import { findPersonByCnic, findPostsFor, type Actor } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { demoHolderOf, demoPersons, mehrabad } from './demo.ts'
import { payDemo } from './demo-payment.ts'

const jurisdiction = mehrabad.code

/** The holder of the demonstration's post in a role, at work. */
async function demoOfficer({ db, setting }: Catalogue, role: string): Promise<Actor> {
  const person = await findPersonByCnic(
    db,
    setting.vault,
    demoHolderOf(role),
    operatorReading('demo', setting.now()),
  )
  const posts = await findPostsFor(db, { role, jurisdiction, on: civilDateOf(setting.now()) })
  return { kind: 'officer', personId: person?.id ?? '', posts }
}

/** Fifty stamps of Rs 300, so that there is something to issue from the first moment. */
export async function stockDemoVendor(catalogue: Catalogue): Promise<void> {
  const ordered = await catalogue.door.perform({
    kind: 'act',
    actor: await demoOfficer(catalogue, 'stamp-vendor'),
    service: vendorStock.id,
    action: openingActionOf(vendorStock),
    case: { jurisdiction, id: catalogue.setting.newId() },
    input: { denomination: '300', number: '50' },
    language: 'ur',
  })
  await payDemo(catalogue, ordered)
}

const buyers = [
  ['Nadeem Iqbal', 'Iqbal Hussain', 'Mohalla Qazian, Mehrabad'],
  ['شازیہ پروین', 'محمد صدیق', 'محلہ اسلام پورہ، مہرآباد'],
  ['Abdul Waheed', 'Abdul Majeed', 'Chak 12, Mehrabad'],
] as const

/** A few invented stamps from the vendor, and court fees of which one is cancelled. */
export async function seedCounters(catalogue: Catalogue): Promise<void> {
  const vendor = await demoOfficer(catalogue, 'stamp-vendor')
  for (const [index] of buyers.entries()) await issueOne(catalogue, vendor, index)
  const reader = await demoOfficer(catalogue, 'court-reader')
  for (const paper of ['schedule-ii-one-rupee', 'schedule-ii-two-rupees'] as const) {
    await payCourtFee(catalogue, paper, paper === 'schedule-ii-one-rupee' ? reader : undefined)
  }
}

function buyerOf(index: number) {
  const [name, relativeName, address] = buyers[index] ?? buyers[0]
  const random = randomFrom(index + 1)
  const digits = String(Math.floor(random() * 1_000_000)).padStart(6, '0')
  const relation = index === 1 ? 'daughter-of' : 'son-of'
  const phone = `+9239900${digits.slice(0, 5)}`
  return { name, cnic: `3999077${digits}`, relation, relativeName, address, phone }
}

async function issueOne({ door, setting }: Catalogue, actor: Actor, index: number) {
  const asked = await door.perform({
    kind: 'act',
    actor,
    service: vendorStamp.id,
    action: openingActionOf(vendorStamp),
    case: { jurisdiction, id: setting.newId() },
    input: { instrument: 'affidavit', buyer: buyerOf(index), reason: 'Domicile' },
    language: index === 1 ? 'ur' : 'en',
  })
  const input = { code: contactCodeOf(setting, asked) }
  await door.perform({ kind: 'act', actor, case: asked, action: 'issue', input, language: 'en' })
}

async function payCourtFee(catalogue: Catalogue, paper: string, reader: Actor | undefined) {
  const { db, door, setting } = catalogue
  const [{ cnic } = { cnic: '' }] = demoPersons.filter(({ post }) => !post)
  const person = await findPersonByCnic(
    db,
    setting.vault,
    cnic,
    operatorReading('demo', setting.now()),
  )
  const { phone: _, ...party } = buyerOf(0)
  const opened = await door.perform({
    kind: 'act',
    actor: { kind: 'citizen', personId: person?.id ?? '', assurance: 'substantial' },
    service: courtFeeStamp.id,
    action: openingActionOf(courtFeeStamp),
    case: { jurisdiction, id: setting.newId() },
    input: { court: 'Senior Civil Judge, Mehrabad', paper, caseTitle: 'Akram v. Aslam', party },
    language: person?.language ?? 'ur',
  })
  await payDemo(catalogue, opened)
  if (!reader) return
  const input = { caseNumber: '417/2026' }
  const cancel = { kind: 'act', case: opened, action: 'cancel', input, language: 'en' } as const
  await door.perform({ ...cancel, actor: reader })
}
