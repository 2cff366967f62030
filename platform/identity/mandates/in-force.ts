/** When a mandate that both have agreed to counts, as a query asks it. */

/** Withdrawn, declined or ended; or one of the two is dead: an end that nobody has to write. */
const isGone = `(exists (
    select from identity.mandate_event gone
    where gone.mandate_id = mandate.id and gone.what in ('declined', 'revoked', 'ended'))
  or exists (
    select from identity.person
    where person.id in (mandate.offered_by, accepted.person_id)
      and person.standing is not null))`

/** Both days are included; for a query that has `mandate` and `accepted`. */
export const isInForce = (day: '$2') => `(
  mandate.from_date <= ${day}::date and mandate.to_date >= ${day}::date
  and not ${isGone})`
