/** What time brings to the offices: leave and postings begin and end with the day, lives end. */
import type { Catalogue } from '../catalogue.ts'
import { endMandatesOfTheDead } from '../mandates/mandates.ts'
import { createHandingOver } from './hand-over.ts'

export function createOfficesClock(office: Pick<Catalogue, 'db' | 'setting'>): () => Promise<void> {
  const handOver = createHandingOver(office)
  return async () => {
    await handOver()
    await endMandatesOfTheDead(office)
  }
}
