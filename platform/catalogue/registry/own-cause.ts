/** No registrar acts in his own cause: of himself, of his family, of whom a mandate ties to him. */
import { keepKinRead, machineReading, recordReads } from '#platform/consent'
import type { Tx } from '#platform/database'
import { openerFor, readingBy, tiesOf, type Actor, type Post } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import {
  heirsOf,
  loadFamily,
  populationProblems as problems,
  relativesOf,
} from '#platform/population'
import type { Catalogue } from '../catalogue.ts'
import type { Setting } from '../setting.ts'

type Officer = Extract<Actor, { kind: 'officer' }>
type Whom = { readonly personId: string; readonly post: Post }

/**
 * Whoever tries is on record there as having looked, and whoever oversees him is told.
 * @throws population-own-look
 */
export async function mustBeAnothers(
  { db, setting }: Pick<Catalogue, 'db' | 'setting'>,
  actor: Officer,
  { personId, post }: Whom,
): Promise<void> {
  if (!(await isOwnCause(db, setting, actor.personId, personId))) return
  const at = setting.now()
  await recordReads(db, readingBy(actor, 'population-register', { at, post }), [personId])
  const { jurisdiction, id: postId } = post
  const kin = { subjectId: personId, readerId: actor.personId }
  await keepKinRead(db, { ...kin, at, jurisdiction, postId })
  throw problems['population-own-look']()
}

/** As the register has the family on this day, with whom the person was married before. */
async function isOwnCause(
  tx: Tx,
  { vault, now }: Pick<Setting, 'vault' | 'now'>,
  officerId: string,
  personId: string,
): Promise<boolean> {
  const ties = await tiesOf(tx, [officerId], civilDateOf(now()))
  if ([officerId, ...ties.flat()].includes(personId)) return true
  // To say no: nobody is shown it.
  const opener = openerFor(tx, machineReading('population-register'))
  const family = await loadFamily(tx, vault, opener, personId)
  if (!family) return false
  const { record, known } = family
  const kin = [
    ...relativesOf(record.personId, known.records),
    ...heirsOf(record.personId, known.records),
  ].flatMap((one) => one.personId ?? [])
  const spouses = record.marriages.map(({ spouse }) => spouse)
  return [...kin, ...spouses, ...record.mergedFrom].includes(officerId)
}
