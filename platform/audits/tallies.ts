/** What audits came to, by the office that had closed; told ten at a time. */
import type { Tx } from '#platform/database'
import { civilDateOf, type CivilDate } from '#platform/kernel'
import { addInSteps, oneAt, sumOf, type Stepped, type StepRule } from '#platform/publication'
import { outcomes, type Outcome } from './outcome.ts'

export type AuditCell = { readonly service: string; readonly office: string; readonly year: number }
export type AuditTally = AuditCell & Stepped

/**
 * What one audit is counted as: its outcome, and of those who answered, apart, whoever said that
 * he was pressed. Each stands in one cell, so that ten told are ten persons.
 */
export const auditCells = [...outcomes, 'upheld-pressed', 'not-done-pressed'] as const
type CellName = (typeof auditCells)[number]

const cellOf = ({ outcome, wasPressed }: Ended): CellName =>
  wasPressed && (outcome === 'upheld' || outcome === 'not-done') ? `${outcome}-pressed` : outcome

const nameOf = ({ service, office, year }: AuditCell) => `${service} ${office} ${year}`
const others = ({ service, office, year }: AuditCell) =>
  office === '' ? undefined : { service, office: '', year }

type Ended = {
  readonly service: string
  readonly office: string
  readonly outcome: Outcome
  readonly wasPressed: boolean | null
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
     returning service, office, outcome, was_pressed as "wasPressed", ended_at as "endedAt"`,
  )
  const added = ended.map((one) => ({
    cell: {
      service: one.service,
      office: one.office,
      year: Number(civilDateOf(one.endedAt).slice(0, 4)),
    },
    counts: oneAt(auditCells.indexOf(cellOf(one)), auditCells.length),
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
  return rows.map(({ told, waiting, waitsSince, ...cell }) => ({
    ...cell,
    told: whole(told),
    waiting: whole(waiting),
    waitsSince: waitsSince ?? undefined,
  }))
}

/** What was counted before there were as many cells. */
const whole = (counts: readonly number[]) => auditCells.map((_, cell) => counts[cell] ?? 0)

export type ToldAudits = AuditCell & Pick<AuditTally, 'told'>

/** What may be told: never what waits. */
export async function toldAudits(tx: Tx, sinceYear: number): Promise<ToldAudits[]> {
  const all = await findTallies(tx)
  return all
    .filter(({ year, told }) => year >= sinceYear && sumOf(told) > 0)
    .map(({ service, office, year, told }) => ({ service, office, year, told }))
}
