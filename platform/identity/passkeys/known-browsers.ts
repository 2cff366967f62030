/** From which browsers a person has signed in before: of another one they are told. */
import type { Tx } from '#platform/database'
import type { Vault } from '../sealing.ts'

const keptDays = 400

/**
 * Remembers the browser. True when it is a new one to a person who has signed in from another
 * before: the first one is news to nobody.
 */
export async function rememberBrowser(
  tx: Tx,
  seen: {
    readonly vault: Vault
    readonly personId: string
    /** A secret that the browser keeps for a year. */
    readonly browser: string
    readonly now: Date
  },
): Promise<boolean> {
  const { vault, personId, browser, now } = seen
  const hashed = vault.blindIndex('identity.known-browser', `${personId}|${browser}`)
  const [row] = await tx.query<{ is_new: boolean; others: number }>(
    `with others as (
       select count(*) as others from identity.known_browser where person_id = $1 and browser <> $2
     ), seen as (
       insert into identity.known_browser (person_id, browser, last_seen_at) values ($1, $2, $3)
       on conflict (person_id, browser) do update set last_seen_at = $3
       returning (xmax = 0) as is_new
     )
     select is_new, others from seen, others`,
    [personId, hashed, now],
  )
  return row !== undefined && row.is_new && row.others > 0
}

/** Forgets browsers not seen for over a year. Gives how many; at most `limit` at a time. */
export async function sweepKnownBrowsers(tx: Tx, now: Date, limit = 1_000): Promise<number> {
  const rows = await tx.query(
    `delete from identity.known_browser where (person_id, browser) in (
       select person_id, browser from identity.known_browser where last_seen_at < $1
       limit $2 for update skip locked)
     returning 1 as one`,
    [new Date(now.getTime() - keptDays * 86_400_000), limit],
  )
  return rows.length
}
