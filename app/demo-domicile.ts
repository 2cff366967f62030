/** Applications that wait for an officer, so that a desk has something to decide. */
import type { Catalogue } from '#platform/catalogue'
import { operatorReading } from '#platform/consent'
import { findPersonByCnic, nameIn, type Person } from '#platform/identity'
import { domicile } from '#services/domicile'
import { demoPersons, mehrabad } from './demo.ts'

/** The citizens of the demonstration, as whoever runs it finds them. */
export async function demoCitizens({ db, setting }: Catalogue): Promise<Person[]> {
  const reading = operatorReading('seed', setting.now())
  const citizens = demoPersons.filter(({ post }) => !post)
  const found = await Promise.all(
    citizens.map(({ cnic }) => findPersonByCnic(db, setting.vault, cnic, reading)),
  )
  return found.flatMap((person) => person ?? [])
}

const asked = [
  {
    relation: 'daughter-of',
    relativeName: 'محمد اصغر',
    address: 'گلی نمبر 4، مہرآباد',
    reason: 'birth',
    since: '1988-01-02',
    purpose: 'ملازمت',
  },
  {
    relation: 'son-of',
    relativeName: 'Abdul Ghafoor',
    address: 'Street 7, Mehrabad',
    reason: 'residence',
    since: '2009-03-15',
    purpose: 'Admission to a college',
  },
  {
    relation: 'wife-of',
    relativeName: 'اختر علی',
    address: 'محلہ اسلام پورہ، مہرآباد',
    reason: 'marriage',
    since: '2014-11-30',
    purpose: 'بچے کا داخلہ',
  },
] as const

type Applicant = Pick<Person, 'id' | 'name' | 'nameUr' | 'cnic' | 'language'>

/** What each of them asks, in his own language. */
export function inventedDomiciles(citizens: readonly Applicant[]) {
  return asked.flatMap(({ reason, since, purpose, ...about }, index) => {
    const person = citizens[index]
    if (!person) return []
    const { id: personId, cnic, language } = person
    const applicant = { name: nameIn(person, language), cnic, ...about }
    return [{ personId, language, input: { reason, since, purpose, applicant } }]
  })
}

/** Each citizen of the demonstration asks for a domicile certificate; nobody decides. */
export async function seedDomiciles(catalogue: Catalogue): Promise<number> {
  const { door, setting } = catalogue
  if (!setting.services.has(domicile.id)) return 0
  const waiting = inventedDomiciles(await demoCitizens(catalogue))
  for (const { personId, language, input } of waiting) {
    await door.perform({
      kind: 'act',
      actor: { kind: 'citizen', personId, assurance: 'substantial' },
      service: domicile.id,
      action: 'submit',
      case: { jurisdiction: mehrabad.code, id: setting.newId() },
      input,
      language,
    })
  }
  return waiting.length
}
