/** The demonstration's vote: published by its Collector, opened by another, open for a month. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { findVote, openVote, type Catalogue, type Item } from '#platform/catalogue'
import { addDays, civilDateOf } from '#platform/kernel'
import { findRecord } from '#platform/registers'
import { budgetVotes } from '#services/neighbourhood-budget'
import { demoHolderOf, demoRoles, mehrabad } from './demo.ts'
import { officerBy } from './officer.ts'

const file = new URL('../services/neighbourhood-budget/demo-vote.json', import.meta.url)
const daysOpen = 30

/** Once; a demonstration that is opened again adds nothing. */
export async function openDemoVote(catalogue: Catalogue): Promise<void> {
  const { db, door, setting } = catalogue
  const jurisdiction = mehrabad.code
  const publisher = budgetVotes.publishedBy ?? ''
  const opener = budgetVotes.ballot?.openedBy ?? ''
  if (!demoRoles.has(publisher) || !demoRoles.has(opener)) return
  const by = (role: string) => officerBy(catalogue, demoHolderOf(role), { role, jurisdiction })
  const content = readFileSync(file, 'utf8')
  const { key, ...terms } = JSON.parse(content) as Item & { readonly key: string }
  if (!(await findRecord(db, budgetVotes.id, key))) {
    const today = civilDateOf(setting.now())
    const opensAt = `${today}T00:00:00+05:00`
    const closesAt = `${addDays(today, daysOpen)}T17:00:00+05:00`
    const item = { ...terms, opensAt, closesAt }
    const actor = await by(publisher)
    const sha256 = createHash('sha256').update(content).digest('hex')
    await door.perform({
      kind: 'publish',
      actor,
      jurisdiction,
      register: budgetVotes.id,
      records: [{ key, item }],
      source: { name: 'demo-vote.json', sha256 },
    })
  }
  const { round } = await findVote(db, setting, key)
  if (!round) await openVote(catalogue, await by(opener), key)
}
