/** Who holds a post from which day to which, himself or in charge of it for somebody else. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import { dutiesMeet, type DutyPair } from '../duties.ts'
import { identityProblems } from '../problems.ts'

/** Both days are included; without `to` it goes on. */
export type Holding = {
  readonly jurisdiction: string
  readonly postId: string
  readonly personId: string
  readonly from: CivilDate
  readonly to?: CivilDate | undefined
  /** `acting` counts on days on which nobody uses the post himself; left out it is his own. */
  readonly charge?: Charge
}

export type Charge = 'own' | 'acting'

/** Both days are included. Nothing says why. */
export type Leave = {
  readonly personId: string
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Who has held, holds or will hold a post, earliest first. */
export async function listHoldings(
  tx: Tx,
  post: { readonly jurisdiction: string; readonly postId: string },
): Promise<Holding[]> {
  const rows = await tx.query<{
    person_id: string
    from_date: CivilDate
    to_date: CivilDate | null
    charge: Charge
  }>(
    `select person_id, from_date, to_date, charge from identity.holding
     where jurisdiction = $1 and post_id = $2 order by from_date`,
    [post.jurisdiction, post.postId],
  )
  return rows.map(({ person_id: personId, from_date: from, to_date: to, charge }) => ({
    jurisdiction: post.jurisdiction,
    postId: post.postId,
    personId,
    from,
    ...(to === null ? {} : { to }),
    ...(charge === 'acting' ? { charge } : {}),
  }))
}

/**
 * Gives a post, or the charge of one, to a person. A post has one holder a day and one in charge
 * beside him, another person; and nobody has two roles that must not meet, whether his own or in
 * charge (`table`, pairs within a `person`). Throws `identity-person-unknown`,
 * `identity-post-unknown`, `identity-post-held`, `identity-duties-meet`.
 */
export async function givePost(
  tx: Tx,
  holding: Holding,
  table: readonly DutyPair[],
): Promise<void> {
  const { jurisdiction, postId, personId, from, to = null, charge = 'own' } = holding
  // Both rows are locked, so that two appointments at one instant are decided one by one.
  const [person] = await tx.query(
    `select 1 as one from identity.person where id = $1 and standing is null
     for no key update`,
    [personId],
  )
  if (!person) throw identityProblems['identity-person-unknown']()
  const [post] = await tx.query<{ role: string }>(
    `select role from identity.post where jurisdiction = $1 and id = $2 for no key update`,
    [jurisdiction, postId],
  )
  if (!post) throw identityProblems['identity-post-unknown']()
  const overlapping = await tx.query<{ of_post: boolean; of_person: boolean; role: string }>(
    `select (post.jurisdiction = $1 and post.id = $2
         and (holding.charge = $6 or holding.person_id = $3)) as of_post,
       holding.person_id = $3 as of_person, post.role
     from identity.holding
     join identity.post on post.jurisdiction = holding.jurisdiction and post.id = holding.post_id
     where ((holding.jurisdiction = $1 and holding.post_id = $2) or holding.person_id = $3)
       and (holding.to_date is null or holding.to_date >= $4::date)
       and ($5::date is null or holding.from_date <= $5::date)`,
    [jurisdiction, postId, personId, from, to, charge],
  )
  if (overlapping.some((other) => other.of_post)) throw identityProblems['identity-post-held']()
  const roles = overlapping.flatMap((other) => (other.of_person ? other.role : []))
  if (dutiesMeet(table, 'person', roles, post.role)) {
    throw identityProblems['identity-duties-meet']()
  }
  await tx.query(
    `insert into identity.holding (jurisdiction, post_id, person_id, from_date, to_date, charge)
     values ($1, $2, $3, $4::date, $5::date, $6)`,
    [jurisdiction, postId, personId, from, to, charge],
  )
}

/** The last day on which this person holds the post; sessions feel it within 5 s of that day. */
export async function endPosting(
  tx: Tx,
  posting: { jurisdiction: string; postId: string; personId: string; lastDay: CivilDate },
): Promise<void> {
  const { jurisdiction, postId, personId, lastDay } = posting
  await tx.query(
    `update identity.holding set to_date = $4::date
     where jurisdiction = $1 and post_id = $2 and person_id = $3 and from_date <= $4::date
       and (to_date is null or to_date > $4::date)`,
    [jurisdiction, postId, personId, lastDay],
  )
}

/** From the first to the last day of a leave its person has no right by any post. */
export async function giveLeave(tx: Tx, { personId, from, to }: Leave): Promise<void> {
  await tx.query(
    `insert into identity.leave (person_id, from_date, to_date) values ($1, $2::date, $3::date)
     on conflict (person_id, from_date) do update set to_date = excluded.to_date`,
    [personId, from, to],
  )
}

/** Who comes back sooner: whatever leave lasts on that day ended the day before it. */
export async function endLeave(
  tx: Tx,
  { personId, backOn }: { readonly personId: string; readonly backOn: CivilDate },
): Promise<void> {
  await tx.query(
    `update identity.leave set to_date = greatest($2::date - 1, from_date - 1)
     where person_id = $1 and to_date >= $2::date`,
    [personId, backOn],
  )
}

/** The leaves of these persons that are not over before that day, earliest first. */
export async function listLeaves(
  tx: Tx,
  persons: readonly string[],
  since: CivilDate,
): Promise<Leave[]> {
  return tx.query<Leave>(
    `select person_id as "personId", from_date as "from", to_date as "to" from identity.leave
     where person_id = any($1) and to_date >= $2::date order by from_date`,
    [persons, since],
  )
}
