/** What acts of the treasury write, beside their event and their leaf. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import type { DayTotals } from './close.ts'
import type { ExceptionKey } from './exceptions.ts'
import type { Owner } from './keep-exceptions.ts'

/** One exception: taken over, raised because its deadline has passed, or settled. */
export type ExceptionChange = {
  readonly exception: ExceptionKey
  readonly what: 'owned' | 'escalated' | 'resolved'
  /** Whose it is from now on. */
  readonly owner: Owner
  readonly deadline: Date
  /** How it was settled. */
  readonly reason: string | undefined
}

type By = { readonly personId: string; readonly postId: string; readonly at: Date }

export type TreasuryEffect =
  | {
      readonly kind: 'exceptions'
      readonly changes: readonly ExceptionChange[]
      /** The act in the public log. */
      readonly act: string
      readonly at: Date
      /** None where the clock did it. */
      readonly by: By | undefined
    }
  | { readonly kind: 'prepared'; readonly id: string; readonly totals: DayTotals; readonly by: By }
  | {
      readonly kind: 'closed'
      readonly day: CivilDate
      readonly preparedId: string
      readonly act: string
      readonly by: By
    }

/** Writes what was decided. A second close of a day is a unique violation. */
export async function writeTreasury(tx: Tx, effects: readonly TreasuryEffect[]): Promise<void> {
  for (const effect of effects) {
    switch (effect.kind) {
      case 'exceptions': {
        const { changes, act, at, by } = effect
        const rows = JSON.stringify(changes.map(rowOf))
        await tx.query(changeSql, [rows, at, by?.personId ?? null, by?.postId ?? null, act])
        break
      }
      case 'prepared': {
        const { id, totals, by } = effect
        await tx.query(
          `insert into reconciliation.prepared_close (id, day, totals, prepared_at, person_id,
             post_id) values ($1, $2::date, $3::jsonb, $4, $5, $6)`,
          [id, totals.day, JSON.stringify(totals), by.at, by.personId, by.postId],
        )
        break
      }
      case 'closed': {
        const { day, preparedId, act, by } = effect
        await tx.query(
          `insert into reconciliation.closed_day (day, prepared_id, act, closed_at, person_id,
             post_id) values ($1::date, $2, $3, $4, $5, $6)`,
          [day, preparedId, act, by.at, by.personId, by.postId],
        )
      }
    }
  }
}

const rowOf = ({ exception, owner, ...change }: ExceptionChange) => ({
  ...exception,
  ...change,
  owner_place: owner.place,
  owner_post: owner.postId,
})

const changeSql = `
  with change as (
    select * from json_to_recordset($1) as x(bank text, day date, number int, what text,
      owner_place text, owner_post text, deadline timestamptz, reason text)
  ), told as (
    insert into reconciliation.exception_event (bank, day, number, at, what, actor_id, post_id,
      reason, act)
    select bank, day, number, $2::timestamptz, what, $3, $4, reason, $5 from change
  )
  update reconciliation.exception e set
    state = case when x.what = 'resolved' then 'resolved' else e.state end,
    owner_place = x.owner_place, owner_post = x.owner_post, deadline = x.deadline,
    escalations = e.escalations + case when x.what = 'escalated' then 1 else 0 end
  from change x where e.bank = x.bank and e.day = x.day and e.number = x.number`
