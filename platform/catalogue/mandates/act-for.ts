/** A session acts for somebody: from its next request on, and until it says otherwise. */
import {
  chooseMandate,
  findActing,
  findOrganisations,
  findPersons,
  mandateProblems as problems,
  whyNotInForce,
  type ActingBy,
  type Session,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { Catalogue } from '../catalogue.ts'

type Place = Pick<Catalogue, 'db' | 'setting'>

/**
 * Without a mandate the session acts for its own person again. The name that its pages show is
 * read once, and whom it is of sees that.
 * @throws mandate-not-found for another's mandate, mandate-not-now
 */
export async function actFor(
  { db, setting }: Place,
  session: Pick<Session, 'id' | 'person'>,
  mandateId: string | undefined,
): Promise<void> {
  const { vault } = setting
  if (mandateId === undefined) return chooseMandate(db, vault, session.id, undefined)
  const at = setting.now()
  const acting = (await findActing(db, [mandateId], civilDateOf(at))).get(mandateId)
  if (!acting || acting.granteeId !== session.person.id) throw problems['mandate-not-found']()
  if (!acting.isInForce) throw whyNotInForce(acting)
  const named = await namesOf({ db, setting }, session.person.id, acting)
  await chooseMandate(db, vault, session.id, { mandateId, ...named })
}

async function namesOf(
  { db, setting }: Place,
  granteeId: string,
  { personId, mandateId, kind }: ActingBy,
): Promise<Pick<ActingBy, 'name' | 'nameUr'>> {
  if (kind === 'company') {
    const [company] = await findOrganisations(db, [personId])
    return { name: company?.name ?? '' }
  }
  const reader = { kind: 'mandate', personId: granteeId, mandateId } as const
  const reading = { reader, purpose: 'mandate', at: setting.now() } as const
  const person = (await findPersons(db, setting.vault, [personId], reading)).get(personId)
  if (!person) throw problems['mandate-not-now']()
  const { name, nameUr } = person
  return { name, nameUr }
}
