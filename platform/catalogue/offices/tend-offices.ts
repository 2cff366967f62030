/** What time brings to the offices: leave and postings begin and end with the day, lives end. */
import type { Catalogue } from '../catalogue.ts'
import { endMandatesOfTheDead } from '../mandates/mandates.ts'
import { handOverDue } from './hand-over.ts'

export async function tendOffices(office: Pick<Catalogue, 'db' | 'setting'>): Promise<void> {
  await handOverDue(office)
  await endMandatesOfTheDead(office)
}
