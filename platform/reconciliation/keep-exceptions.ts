/** How what was found becomes exceptions, the same for lines, payments and credits. */
import { deadlineAfterWorkingDays, type Calendar } from '#platform/kernel'
import { exceptionKinds, type ExceptionKind } from './match.ts'

/** Working days in which each kind is to be settled: a rule of the house, no law. */
export const exceptionWorkingDays: Readonly<Record<ExceptionKind, number>> = {
  // Somebody has paid and waits for his paper.
  'paid-no-advice': 1,
  'advice-no-settlement': 2,
  reversed: 2,
  mismatch: 3,
  double: 5,
  late: 5,
}

/** By when an exception is to be settled that was found, or raised, at this instant. */
export function exceptionDeadline(kind: ExceptionKind, from: Date, calendar: Calendar): Date {
  return deadlineAfterWorkingDays(from, exceptionWorkingDays[kind], calendar)
}

/** The post that an exception belongs to. */
export type Owner = { readonly place: string; readonly postId: string }

export type ExceptionTools = {
  readonly now: () => Date
  /** Of the treasury's offices. */
  readonly calendar: Calendar
  /** To whom an exception belongs from the moment that it is found. */
  readonly owner: Owner
}

/** What `keepFound` is given from its fifth value on. */
export function keepingValues(at: Date, { calendar, owner }: ExceptionTools) {
  const deadlines = exceptionKinds.map((kind) => ({
    kind,
    deadline: exceptionDeadline(kind, at, calendar),
  }))
  return [at, JSON.stringify(deadlines), owner.place, owner.postId] as const
}

/**
 * Writes the exceptions of `found`: subject, kind, n, claim_id, psid, file_paisa, ledger_paisa.
 * One that was settled is open again where another kind or other amounts are found: what was
 * settled was something else.
 * $1 bank · $2 day · $3 run · $5 now · $6 deadlines by kind · $7 place and $8 post of the owner
 */
export const keepFound = `
  known as (
    select number, subject, kind, state, file_paisa, ledger_paisa from reconciliation.exception
    where bank = $1 and day = $2::date
  ), numbered as materialized (
    select f.*, k.kind as was, k.kind <> f.kind or k.state = 'gone' or k.state = 'resolved'
        and (k.file_paisa, k.ledger_paisa) <> (f.file_paisa, f.ledger_paisa) as is_other,
      coalesce(k.number, (select exceptions from reconciliation.bank_day
        where bank = $1 and day = $2::date)
        + row_number() over (partition by k.number is null order by f.n, f.claim_id, f.subject)
      )::int as number
    from found f left join known k on k.subject = f.subject
  ), told as (
    insert into reconciliation.exception_event (bank, day, number, at, what)
    select $1, $2::date, number, $5::timestamptz,
      case when was is null then 'found' else 'changed' end
    from numbered where was is null or is_other
  ), counted as (
    update reconciliation.bank_day set exceptions = greatest(exceptions,
      (select coalesce(max(number), 0) from numbered))
    where bank = $1 and day = $2::date
  )
  insert into reconciliation.exception as e (bank, day, number, subject, kind, run_id, n, claim_id,
    psid, file_paisa, ledger_paisa, state, deadline, owner_place, owner_post)
  select $1, $2::date, x.number, x.subject, x.kind, $3, x.n, x.claim_id, x.psid, x.file_paisa,
    x.ledger_paisa, 'open', d.deadline, $7, $8
  from numbered x
    join json_to_recordset($6) as d(kind text, deadline timestamptz) on d.kind = x.kind
  on conflict (bank, day, number) do update set kind = excluded.kind, run_id = excluded.run_id,
    n = excluded.n, claim_id = excluded.claim_id, file_paisa = excluded.file_paisa,
    ledger_paisa = excluded.ledger_paisa,
    state = case when e.state = 'resolved' and (e.kind, e.file_paisa, e.ledger_paisa)
      = (excluded.kind, excluded.file_paisa, excluded.ledger_paisa) then 'resolved' else 'open' end,
    deadline = case when e.state = 'open' and e.kind = excluded.kind then e.deadline
      else excluded.deadline end`
