/**
 * Who said which word lately. A word stands here as a keyed hash until enough people have said it
 * within a week: what one person alone says, such as a name, is never written down.
 */
import { byteaText, type Tx } from '#platform/database'
import { addDays, type CivilDate } from '#platform/kernel'

export type Said = {
  readonly service: string
  readonly jurisdiction: string
  readonly day: CivilDate
  readonly wordHash: Buffer
  /** Of the word and the person together. */
  readonly whoHash: Buffer
  readonly word: string
}

/** So many people say it within a week before a word is written down, or told. */
export const peopleMin = 5
/** Within these one person counts for a word once. */
export const onceInDays = 7

export async function hear(tx: Tx, said: readonly Said[]): Promise<void> {
  if (said.length === 0) return
  const rows = said.map(({ wordHash, whoHash, ...one }) => ({
    ...one,
    word_hash: byteaText(wordHash),
    who_hash: byteaText(whoHash),
  }))
  // One order for all, so that two programs at once wait and do not lock each other out.
  const sorted = rows.toSorted((a, b) =>
    a.word_hash + a.who_hash < b.word_hash + b.who_hash ? -1 : 1,
  )
  const heard = JSON.stringify(sorted)
  const shape = `word_hash bytea, who_hash bytea, service text, jurisdiction text, day date,
    word text`
  await tx.query(
    `insert into insight.said as s (word_hash, who_hash, service, jurisdiction, day)
     select distinct on (word_hash, who_hash)
       word_hash, who_hash, service, jurisdiction, day
     from json_to_recordset($1::json) as x(${shape}) order by word_hash, who_hash
     on conflict (word_hash, who_hash) do update set day = excluded.day
       where s.day <= excluded.day - $2::int`,
    [heard, onceInDays],
  )
  // Which of them are new first, and each counted no further than it takes: a word that thousands
  // say would else be counted to its end whenever somebody says it.
  await tx.query(
    `with fresh as materialized (
       select distinct on (word_hash) word_hash, day, word
       from json_to_recordset($1::json) as x(${shape})
       where not exists (select from insight.spelling p where p.word_hash = x.word_hash)
       order by word_hash)
     insert into insight.spelling (word_hash, word)
     select word_hash, word from fresh x
     where (select count(*) from (
         select from insight.said s where s.word_hash = x.word_hash and s.day > x.day - $2::int
         limit $3) as enough) >= $3
     order by word_hash
     on conflict do nothing`,
    [heard, onceInDays, peopleMin],
  )
}

/** Adds up what was said on a day that is over. */
export async function countWords(tx: Tx, day: CivilDate): Promise<void> {
  await tx.query(
    `insert into insight.day_count (service, jurisdiction, day, kind, subject, place, count)
     select service, jurisdiction, day, 'word', encode(word_hash, 'hex'), '', count(*)
     from insight.said where day = $1 group by service, jurisdiction, day, word_hash
     on conflict do nothing`,
    [day],
  )
}

/** Forgets who said what, once it has been added up and nobody could count twice any more. */
export async function forgetSaid(tx: Tx, today: CivilDate): Promise<void> {
  await tx.query(`delete from insight.said where day < $1`, [addDays(today, -onceInDays - 1)])
}

/** What these words are, by their hashes in hex; of those that were written down. */
export async function spellingsOf(
  tx: Tx,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (hashes.length === 0) return new Map()
  const rows = await tx.query<{ hash: string; word: string }>(
    `select encode(word_hash, 'hex') as hash, word from insight.spelling
     where word_hash = any(select decode(h, 'hex') from unnest($1::text[]) as h)`,
    [hashes],
  )
  return new Map(rows.map(({ hash, word }) => [hash, word]))
}
