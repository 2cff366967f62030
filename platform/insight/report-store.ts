/** The report of each service and district as it was made last. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import type { InsightReport } from './report.ts'

type Of = { readonly service: string; readonly jurisdiction: string }

export async function keepReport(
  tx: Tx,
  { service, jurisdiction }: Of,
  day: CivilDate,
  content: InsightReport,
): Promise<void> {
  await tx.query(
    `insert into insight.report (service, jurisdiction, day, content) values ($1, $2, $3, $4)
     on conflict (service, jurisdiction) do update
       set day = excluded.day, content = excluded.content`,
    [service, jurisdiction, day, JSON.stringify(content)],
  )
}

export async function findReport(tx: Tx, of: Of): Promise<InsightReport | undefined> {
  const [row] = await tx.query<{ content: InsightReport }>(
    `select content from insight.report where service = $1 and jurisdiction = $2`,
    [of.service, of.jurisdiction],
  )
  return row?.content
}

export function listReports(tx: Tx): Promise<(Of & { readonly content: InsightReport })[]> {
  return tx.query(
    `select service, jurisdiction, content from insight.report order by service, jurisdiction`,
  )
}
