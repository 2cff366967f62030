/** What the demonstration holds before anybody comes to it. */
import type { Catalogue } from '#platform/catalogue'
import { inTurn } from '#platform/database'
import { takeInDemoBills } from './demo-bills.ts'
import { openDemoConsultation } from './demo-consultation.ts'
import { openDemoVote } from './demo-vote.ts'
import { peopleDemo } from './population/seed-population.ts'
import { publishDemoTables } from './publish.ts'

/** Each looks for what is there, and adds the rest; a command beside the program waits for it. */
export async function openDemo(catalogue: Catalogue): Promise<void> {
  await inTurn(catalogue.db, 'demonstration', async () => {
    await publishDemoTables(catalogue)
    await takeInDemoBills(catalogue)
    await peopleDemo(catalogue)
    await openDemoVote(catalogue)
    await openDemoConsultation(catalogue)
  })
}
