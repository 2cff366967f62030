/** Whom a centre has before it: found by number or by case, opened under a recorded reading. */
import {
  countCaptures,
  countChecks,
  listTemplatesOf,
  type Modality,
  type Position,
} from '#platform/biometrics'
import type { Tx } from '#platform/database'
import {
  findPersonIds,
  lockPersons,
  openerFor,
  openPersons,
  readingBy,
  tiesOf,
  type Actor,
  type Post,
} from '#platform/identity'
import { civilDateOf, maskCnic, parseCnic } from '#platform/kernel'
import {
  findPersonEntries,
  isAlive,
  knownOf,
  populationProblems,
  recordSearch,
  searchLimits,
  type Sex,
} from '#platform/population'
import type { Catalogue } from '../catalogue.ts'
import type { Setting } from '../setting.ts'
import { enrolmentProblems } from './problems.ts'

export type Centre = Pick<Catalogue, 'db' | 'setting'>
export type Officer = Extract<Actor, { kind: 'officer' }>

/** Who works there, by which post, and for which case. */
export type Hand = {
  readonly actor: Officer
  readonly post: Post
  readonly case?: { readonly jurisdiction: string; readonly id: string } | undefined
}

export type CentrePurpose = 'enrolment' | 'verification'

export const readingAt =
  ({ setting }: Centre, { actor, post, case: kase }: Hand) =>
  (purpose: CentrePurpose) =>
    readingBy(actor, purpose, { at: setting.now(), post, case: kase })

/**
 * The id of whoever has this CNIC; undefined for nobody. The look is written down either way, with
 * how many it found, and no officer has more than sixty in an hour.
 * @throws enrolment-number-wrong, population-searches-spent
 */
export async function findSubject(
  { db, setting }: Centre,
  { actor, post }: Hand,
  typed: string,
  purpose: CentrePurpose,
): Promise<string | undefined> {
  const cnic = parseCnic(typed)
  if (!cnic) throw enrolmentProblems['enrolment-number-wrong']({ field: 'cnic' })
  const [id] = await findPersonIds(db, setting.vault, [cnic])
  const isWritten = await recordSearch(db, {
    id: setting.newId(),
    officerId: actor.personId,
    jurisdiction: post.jurisdiction,
    postId: post.id,
    purpose,
    found: id === undefined ? 0 : 1,
    at: setting.now(),
  })
  if (!isWritten) {
    const values = { most: String(searchLimits.perHourMax) }
    throw populationProblems['population-searches-spent']({ field: 'cnic', values })
  }
  return id
}

/**
 * Nobody takes, compares or decides in his own cause, nor in that of whom a mandate ties to him.
 * @throws enrolment-own-cause
 */
export async function mustBeAnother(
  tx: Tx,
  { now }: Pick<Setting, 'now'>,
  { personId: own }: Officer,
  personIds: readonly string[],
): Promise<void> {
  const ties = await tiesOf(tx, [own], civilDateOf(now()))
  const barred = new Set([own, ...ties.flat()])
  if (personIds.some((id) => barred.has(id))) throw enrolmentProblems['enrolment-own-cause']()
}

const hourMs = 3_600_000

/** Of one person in an hour: a face is not tried until it fits. */
export const triesPerHourMax = 12

/** @throws enrolment-too-often */
export async function mustNotBeOften(tx: Tx, personId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - hourMs)
  const tries = [await countCaptures(tx, personId, since), await countChecks(tx, personId, since)]
  if (tries.some((count) => count >= triesPerHourMax)) {
    throw enrolmentProblems['enrolment-too-often']()
  }
}

/**
 * The same before what was compared is kept and told: of several sent at one moment each waits for
 * the one before. @throws enrolment-too-often
 */
export async function mustNotBeOftenAtOnce(tx: Tx, personId: string, now: Date): Promise<void> {
  await lockPersons(tx, [personId])
  await mustNotBeOften(tx, personId, now)
}

/** What an officer may see of somebody, side by side with another: enough to tell them apart. */
export type Subject = {
  readonly personId: string
  readonly name: string
  readonly nameUr?: string | undefined
  /** Masked. */
  readonly cnic: string
  readonly yearOfBirth: string | undefined
  readonly sex: Sex | undefined
  readonly place: string | undefined
  readonly alive: boolean | undefined
  readonly enrolled: readonly {
    readonly modality: Modality
    readonly position: Position
    readonly takenAt: Date
  }[]
}

/** Those of the persons who exist and are not erased, each read by name. */
export async function openSubjects(
  centre: Centre,
  hand: Hand,
  ids: readonly string[],
): Promise<Subject[]> {
  const { db, setting } = centre
  const opener = openerFor(db, readingAt(centre, hand)('enrolment'))
  const persons = await openPersons(db, setting.vault, opener, ids)
  const { records } = knownOf(await findPersonEntries(db, setting.vault, opener, ids))
  const found = [...persons.values()].map(async (person): Promise<Subject> => {
    const record = records.get(person.id)
    return {
      personId: person.id,
      name: record?.name?.en ?? person.name,
      nameUr: record?.name?.ur ?? person.nameUr,
      cnic: maskCnic(person.cnic),
      yearOfBirth: record?.born?.slice(0, 4),
      sex: record?.sex,
      place: record?.permanent?.place ?? record?.present?.place,
      alive: record && isAlive(record),
      enrolled: await listTemplatesOf(db, person.id),
    }
  })
  return Promise.all(found)
}

/** @throws enrolment-person-unknown */
export async function openSubject(centre: Centre, hand: Hand, id: string): Promise<Subject> {
  const [subject] = await openSubjects(centre, hand, [id])
  if (!subject) throw enrolmentProblems['enrolment-person-unknown']()
  return subject
}
