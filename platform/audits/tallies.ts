/** What audits came to, by the office that had closed; told ten at a time. */
import type { Tx } from '#platform/database'
import { civilDateOf, type CivilDate } from '#platform/kernel'
import { addInSteps, oneAt, sumOf, type Stepped, type StepRule } from '#platform/publication'
import { outcomes, type Outcome } from './outcome.ts'

export type AuditCell = { readonly service: string; readonly office: string; readonly year: number }
export type AuditTally = AuditCell & Stepped

const nameOf = ({ service, office, year }: AuditCell) => `${service} ${office} ${year}`
const others = ({ service, office, year }: AuditCell) =>
  office === '' ? undefined : { service, office: '', year }

type Ended = {
  readonly service: string
  readonly office: string
  readonly outcome: Outcome
  readonly endedAt: Date
}

/** Takes audits that have ended into the counts, each once. Gives how many. */
export async function tallyAudits(tx: Tx, rule: StepRule): Promise<number> {
  const due = await tx.query(
    `select 1 as one from audits.audit where outcome is not null and not is_counted limit 1`,
  )
  if (due.length === 0) return 0
  await tx.query(`lock table audits.tally in share row exclusive mode`)
  const ended = await tx.query<Ended>(
    `update audits.audit set is_counted = true where outcome is not null and not is_counted
     returning service, office, outcome, ended_at as "endedAt"`,
  )
  const added = ended.map(({ service, office, outcome, endedAt }) => ({
    cell: { service, office, year: Number(civilDateOf(endedAt).slice(0, 4)) },
    counts: oneAt(outcomes.indexOf(outcome), outcomes.length),
  }))
  const before = await findTallies(tx)
  for (const cell of addInSteps({ before, added, nameOf, others }, rule)) {
    const { service, office, year, told, waiting, waitsSince } = cell
    await tx.query(
      `insert into audits.tally (service, office, year, told, waiting, waits_since)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (service, office, year) do update set told = $4, waiting = $5,
         waits_since = $6`,
      [service, office, year, told, waiting, waitsSince ?? null],
    )
  }
  return ended.length
}

async function findTallies(tx: Tx): Promise<AuditTally[]> {
  const rows = await tx.query<Omit<AuditTally, 'waitsSince'> & { waitsSince: CivilDate | null }>(
    `select service, office, year, told, waiting, waits_since as "waitsSince" from audits.tally
     order by service, office, year`,
  )
  return rows.map((row) => ({ ...row, waitsSince: row.waitsSince ?? undefined }))
}

export type ToldAudits = AuditCell & Pick<AuditTally, 'told'>

/** What may be told: never what waits. */
export async function toldAudits(tx: Tx, sinceYear: number): Promise<ToldAudits[]> {
  const all = await findTallies(tx)
  return all
    .filter(({ year, told }) => year >= sinceYear && sumOf(told) > 0)
    .map(({ service, office, year, told }) => ({ service, office, year, told }))
}
