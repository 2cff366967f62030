/** The stamps of a bulk load, worked out in SQL: a narrow row each, from which all follows. */
import { commitmentSql } from './commitments.ts'
import type { Plan } from './plan.ts'

/** Milliseconds of 1 January 2020, from which ids count. */
const idEpochMs = Date.UTC(2020, 0, 1)
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const firstDayOfNumbers = '2026-01-01'

/** Two characters of an id for ten bits, as a number of two bytes. */
const pairs = Array.from({ length: 1_024 }, (_, bits) => {
  return (alphabet.charCodeAt(bits >> 5) << 8) | alphabet.charCodeAt(bits & 31)
})

/**
 * Eleven of an id's twelve characters, from 41 bits of time and 14 that keep stamps of one
 * millisecond apart; the last character says which of the stamp's things it names. By pairs of
 * characters and in two machine words: one by one would cost three times as much.
 */
function idStart(value: string): string {
  const pair = (at: number) => `(w.pairs)[((${value}) >> ${45 - 10 * at} & 1023) + 1]::bigint`
  const four = `(${pair(0)} << 48) | (${pair(1)} << 32) | (${pair(2)} << 16) | ${pair(3)}`
  const last = `(w.pairs)[((${value}) << 5 & 1023) + 1]::bigint`
  const two = `((${pair(4)} << 16) | ${last})`
  return `convert_from(int8send(${four}) || substr(int8send(${two}), 5, 3), 'UTF8')`
}

/** Nine digits that differ for each `n` below a billion: the factor has none in common with it. */
function nineDigits(n: string, factor: number, seedNumber: number): string {
  return `((${n} * ${factor} + ${seedNumber} * 7919) % 1000000000)`
}

/** ISO 7064 MOD 97-10 over five digits of days and nine of chance, as `makeNumber` does. */
function certificateNumber(prefix: string, days: string, nine: string): string {
  const body = `((${days})::bigint * 1000000000 + ${nine})`
  const digits = `(${body} * 100 + 98 - (${body} % 97) * 100 % 97)`
  return `'${prefix}' || lpad(${digits}::text, 16, '0')`
}

/** What four digits bring to a Luhn sum, the last of them doubled. */
const luhnSums = Array.from({ length: 10_000 }, (_, four) =>
  [...String(four).padStart(4, '0')].reduce((sum, digit, at) => {
    const weighted = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return sum + (weighted > 9 ? weighted - 9 : weighted)
  }, 0),
)

/** The Luhn digit of a nineteen-digit body, as `makePsid` does. */
function luhnDigit(body: string): string {
  const sums = [0, 4, 8, 12, 16].map((at) => `(w.luhn)[${body} / ${10 ** at}::bigint % 10000 + 1]`)
  return `(10 - (${sums.join(' + ')}) % 10) % 10`
}

const wordsSql = `(values ('{${pairs.join(',')}}'::int2[], '{${luhnSums.join(',')}}'::int2[]))
  as w(pairs, luhn)`

/** The number that person `index` has in the order of ids: all are older than the first stamp. */
function personNumber({ startMs, persons }: Plan, index: string): string {
  return `((${startMs - idEpochMs}::bigint << 14) - ${persons} + ${index})`
}

/** Persons as erasure leaves them: an id, and nothing by which to find or name anybody. */
export function personSql(plan: Plan): string {
  return `
    select ${idStart('number')} || '0' as id, null::bytea as cnic_index, null::bytea as data_key,
      ''::bytea as sealed, case n % 3 when 0 then 'en' else 'ur' end as language,
      to_timestamp(${plan.startMs / 1_000}) as created_at, null::timestamptz as phone_changed_at,
      null::text as standing
    from (select n, ${personNumber(plan, 'n')} as number
      from generate_series(0::bigint, ${plan.persons - 1}) as n offset 0) as numbered, ${wordsSql}`
}

/** The bytes of a text. */
const bytesOf = (value: string) => `convert_to(${value}, 'UTF8')`

/**
 * Stamps `from` to `to`, the latter left out. `class`: 0 issued, 1 lapsed, 2 still to be paid.
 * `moved_ms` is when it was paid or lapsed, `leaf` the place of its first leaf, `moved_leaf` that
 * of its second.
 */
export function stampSql(plan: Plan, leafBase: number, templates: number): string {
  const { stamps, seedNumber, lapseEvery: every, lapseAfter, startMs, spacingMs } = plan
  const { code, number } = plan.jurisdiction
  const timeOf = (n: string) => `(${startMs} + floor((${n}) * ${spacingMs}::float8)::bigint)`
  const dayOf = (ms: string) => `((${ms} - ${startMs}) / 86400000)`
  const placeOf = (n: string) =>
    `(${leafBase} + 2 * (${n}) - (least(${n}, ${lapseAfter}) + ${every - 1}) / ${every})`
  const sinceFirst = `(date '${plan.firstDay}' - date '${firstDayOfNumbers}')`
  const timed = (ms: string) => `(((${ms}) - ${idEpochMs}) << 14 | (n & 16383))`
  const nine = nineDigits('named.n', 618_033_989, seedNumber)
  const certificate = certificateNumber(`${code}-`, `moved_day + ${sinceFirst}`, nine)
  const person = personNumber(plan, `(n * 7919) % ${plan.persons}`)
  const id = bytesOf(`named.id || '0'`)
  const applied = commitmentSql('applied', {
    id,
    person: bytesOf(`named.person || '0'`),
    at: 'int8send(ms)',
    salt: 'substr(chance, 1, 16)',
  })
  const moved = { id, at: 'int8send(moved_ms)', salt: 'substr(chance, 17)' }
  const issued = commitmentSql('issued', {
    ...moved,
    number: bytesOf(certificate),
    issuedOn: bytesOf('moved_on.said'),
    executed: bytesOf('moved_on.said'),
    recorded: moved.at,
  })
  const lapsed = commitmentSql('lapsed', moved)
  // What the log holds of a document: its salt is its act's, its signed bytes nobody has.
  const document = `sha256(substr(${issued}, 1, 16) || sha256(chance))`
  return `
    insert into seed.stamp
    select named.n, template, class, day, moved_day, to_timestamp(ms / 1000::float8),
      to_timestamp(moved_ms / 1000::float8), named.id || '0', named.id, moved_id,
      case class when 0 then ${certificate} end,
      psid::text || ${luhnDigit('psid')}, named.person || '0', ${placeOf('named.n')},
      case class when 0 then ${placeOf('named.n')}
        when 1 then ${placeOf(`named.n + ${lapseAfter}`)} end + 1,
      chance, ${applied}, case class when 0 then ${document} when 1 then ${lapsed} end
    from (
      select *, sha256(int8send(n) || int8send(${seedNumber})) as chance,
        ${idStart(timed('ms'))} as id, ${idStart(timed('moved_ms'))} as moved_id,
        ${idStart(person)} as person, ${dayOf('moved_ms')} as moved_day,
        ${plan.billerPrefix}${String(number).padStart(2, '0')}0000000000000
          + (day + ${sinceFirst})::bigint * 1000000000
          + ${nineDigits('n', 381_966_011, seedNumber)} as psid
      from (
        select *, ${dayOf('ms')} as day, case class when 0 then ms + ${plan.payMs}
          when 1 then ${timeOf(`n + ${lapseAfter}`)} end as moved_ms
        from (
          select n, ${timeOf('n')} as ms, (n * 7907 + ${seedNumber}) % ${templates} as template,
            case when n % ${every} <> 0 then 0 when n < ${stamps - lapseAfter} then 1 else 2 end
              as class
          from generate_series($1::bigint, $2::bigint - 1) as n
          offset 0) as timed
        offset 0) as moved, ${wordsSql}
      offset 0) as named
      join seed.applied on applied.n = template join seed.lapsed on lapsed.n = template
      join seed.issued on issued.n = template
      left join (select n as numbered, day as said from seed.day) moved_on
        on moved_on.numbered = moved_day
      cross join ${wordsSql}`
}

export const stampTableSql = `
  create unlogged table seed.stamp (n bigint, template bigint, class int, day bigint,
    moved_day bigint, at timestamptz, moved_at timestamptz, case_id text, id text, moved_id text,
    number text, psid text, person text, leaf bigint, moved_leaf bigint, chance bytea,
    applied bytea, moved bytea)`
