/** The demonstration's draft bylaw: published by its Collector, opened by another, for a month. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { findConsultation, openConsultation, type Catalogue, type Item } from '#platform/catalogue'
import { addDays, civilDateOf } from '#platform/kernel'
import { findRecord } from '#platform/registers'
import { publicConsultations } from '#services/public-consultation'
import { demoHolderOf, demoRoles, mehrabad } from './demo.ts'
import { officerBy } from './officer.ts'

const file = new URL('../services/public-consultation/demo-consultation.json', import.meta.url)
const daysOpen = 30

/** Once; a demonstration that is opened again adds nothing. */
export async function openDemoConsultation(catalogue: Catalogue): Promise<void> {
  const { db, door, setting } = catalogue
  const jurisdiction = mehrabad.code
  const publisher = publicConsultations.publishedBy ?? ''
  const opener = publicConsultations.consultation?.openedBy ?? ''
  if (!demoRoles.has(publisher) || !demoRoles.has(opener)) return
  const by = (role: string) => officerBy(catalogue, demoHolderOf(role), { role, jurisdiction })
  const content = readFileSync(file, 'utf8')
  const { key, ...terms } = JSON.parse(content) as Item & { readonly key: string }
  if (!(await findRecord(db, publicConsultations.id, key))) {
    const today = civilDateOf(setting.now())
    const opensAt = `${today}T00:00:00+05:00`
    const closesAt = `${addDays(today, daysOpen)}T17:00:00+05:00`
    await door.perform({
      kind: 'publish',
      actor: await by(publisher),
      jurisdiction,
      register: publicConsultations.id,
      records: [{ key, item: { ...terms, opensAt, closesAt } }],
      source: {
        name: 'demo-consultation.json',
        sha256: createHash('sha256').update(content).digest('hex'),
      },
    })
  }
  const { round } = await findConsultation(db, setting, key)
  if (!round) await openConsultation(catalogue, await by(opener), key)
}
