/**
 * What a comparison leaves for somebody to do. An exception outlives the run that found it: a later
 * run meets it again by its subject, so that its owner and its history stay.
 */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import { syncCredits } from './credit-exceptions.ts'
import { keepFound, keepingValues, type ExceptionTools } from './keep-exceptions.ts'

export type ExceptionKey = {
  readonly bank: string
  readonly day: CivilDate
  readonly number: number
}

/** A run, as far as exceptions are concerned. */
export type ComparedDay = {
  readonly id: string
  readonly bank: string
  readonly day: CivilDate
  readonly fileId: string
  readonly filePaisa: Paisa
}

/** Brings a day's exceptions up to date with its newest run. */
export async function syncExceptions(
  tx: Tx,
  run: ComparedDay,
  tools: ExceptionTools,
): Promise<void> {
  const { id, bank, day, fileId } = run
  const now = tools.now()
  await tx.query(foundSql, [bank, day, id, fileId, ...keepingValues(now, tools)])
  await tx.query(goneSql, [bank, day, id, now])
  await tx.query(settledSql, [id, day, now])
  await syncCredits(tx, run, tools)
}

const foundSql = `
  with wrong as materialized (
    select f.*, l.psid, l.auth_id, l.made_on
    from reconciliation.finding f
      left join reconciliation.line l on l.file_id = $4 and l.n = f.n
    where f.run_id = $3 and f.kind not in ('matched', 'carried')
  ), named as (
    select distinct psid, auth_id, made_on from wrong where n > 0 and claim_id = ''
  ), nth as (
    select l.n, l.kind, row_number()
      over (partition by l.psid, l.auth_id, l.made_on, l.kind order by l.n) as nth
    from reconciliation.line l join named using (psid, auth_id, made_on)
    where l.file_id = $4
  ), found as materialized (
    select case when w.claim_id <> '' then 'payment/' || w.claim_id
        else concat_ws('/', 'line', w.psid, w.auth_id, w.made_on, t.kind, t.nth) end as subject,
      w.kind, w.n, w.claim_id, coalesce(w.psid, c.psid) as psid, w.file_paisa, w.ledger_paisa
    from wrong w left join nth t on t.n = w.n
      left join reconciliation.claim c on c.run_id = $3 and c.id = w.claim_id and w.n = 0
  ), ${keepFound}`

const goneSql = `
  with gone as (
    update reconciliation.exception set state = 'gone'
    where bank = $1 and day = $2::date and state = 'open' and run_id <> $3
      and subject not like 'credit%'
    returning number
  )
  insert into reconciliation.exception_event (bank, day, number, at, what)
  select $1, $2::date, number, $4::timestamptz, 'gone' from gone`

// A payment that was missing in the file of its own day has come with another day's.
const settledSql = `
  with settled as (
    update reconciliation.exception e set state = 'gone'
    from reconciliation.finding f
    where f.run_id = $1 and f.n > 0 and f.claim_id <> '' and e.claim_id = f.claim_id
      and e.state = 'open' and e.kind = 'advice-no-settlement' and e.day <> $2::date
    returning e.bank, e.day, e.number
  )
  insert into reconciliation.exception_event (bank, day, number, at, what)
  select bank, day, number, $3::timestamptz, 'settled' from settled`
