/**
 * Recovery at an office: who has lost phone and passkeys comes in person. One officer prepares with
 * evidence and reason; another decides, or the person's own face or finger. Each is an act with a
 * leaf, and each is told to the phone that is registered. The person keeps their identifier; every
 * way in that they had ends, and what organisations were let have: whoever held the phone may have
 * agreed to that. The wallet on it counts no more.
 */
import { useCheck } from '#platform/biometrics'
import type { Tx } from '#platform/database'
import {
  changePerson,
  checkRecoveryLimits,
  findPersonByCnic,
  findPersons,
  findStandings,
  getPerson,
  holdsAnyPost,
  identityProblems,
  insertRecovery,
  issueTicket,
  listRecoveries,
  placeOfRecovery,
  readingBy,
  removeEveryWayIn,
  secureRandomness,
  settleByCheck,
  settleRecovery,
  type Actor,
  type Person,
  type Post,
  type Recovery,
  type RecoveryDecision,
  type RecoveryParticulars,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { endWallets } from '#platform/wallet'
import { recordActOfNoCase } from './act-of-no-case.ts'
import type { Catalogue } from './catalogue.ts'
import { noEffects, writeEffects } from './effects.ts'
import { alertPerson } from './identity-alerts.ts'
import { recoveryRole } from './roles.ts'
import type { Setting } from './setting.ts'
import { endAllSharing, tellOfEnded } from './signing-out.ts'

type Place = Pick<Catalogue, 'db' | 'setting'>

/** The posts by which an officer may prepare and decide recoveries. */
export function recoveryPostsOf(actor: Actor): readonly Post[] {
  return actor.kind === 'officer' ? actor.posts.filter(({ role }) => role === recoveryRole) : []
}

type Hand = { readonly personId: string; readonly post: Post }

/** @throws identity-not-allowed */
function handOf(actor: Actor): Hand {
  const [post] = recoveryPostsOf(actor)
  if (actor.kind !== 'officer' || !post) throw identityProblems['identity-not-allowed']()
  return { personId: actor.personId, post }
}

/**
 * Prepares a recovery; gives its id. Nothing changes before another officer approves it.
 * @throws identity-not-allowed, also for oneself; identity-person-unknown;
 *   identity-recovery-waiting, identity-recovery-too-many
 */
export async function prepareRecovery(
  { db, setting }: Place,
  actor: Actor,
  asked: RecoveryParticulars & { readonly cnic: string },
): Promise<string> {
  return db.transact(async (tx) => {
    const { id, person } = await prepare(tx, setting, actor, asked)
    await alertPerson(tx, setting, toldOf(person), 'recovery-prepared')
    return id
  })
}

async function prepare(
  tx: Tx,
  setting: Setting,
  actor: Actor,
  { cnic, ...particulars }: RecoveryParticulars & { readonly cnic: string },
) {
  const { personId: by, post } = handOf(actor)
  const now = setting.now()
  const id = setting.newId()
  const reading = readingBy(actor, 'verification', { at: now, post })
  const person = await findPersonByCnic(tx, setting.vault, cnic, reading)
  const standing = person && (await findStandings(tx, [person.id])).get(person.id)
  // A new start of the dead would be somebody else's.
  if (!person || standing !== 'living') {
    throw identityProblems['identity-person-unknown']({ field: 'cnic' })
  }
  const { id: personId } = person
  if (personId === by) throw identityProblems['identity-not-allowed']()
  await checkRecoveryLimits(tx, { personId, preparedBy: by, now })
  const { jurisdiction } = post
  await insertRecovery(tx, setting.vault, {
    ...particulars,
    jurisdiction,
    id,
    personId,
    preparedBy: by,
    preparedPost: post.id,
    preparedAt: now,
  })
  await record(tx, setting, { id, by, post, personId, to: 'prepared', now })
  return { id, person, by }
}

/**
 * The same where the person was compared with his own face or finger at this office a moment ago,
 * and it was him: that stands in the place of the second officer, once. A new number, and the way
 * back into a post, still need two.
 * @throws as `prepareRecovery`; identity-recovery-needs-two, identity-recovery-not-compared
 */
export async function recoverByCheck(
  { db, setting }: Place,
  actor: Actor,
  asked: RecoveryParticulars & { readonly cnic: string },
): Promise<void> {
  const { post } = handOf(actor)
  const { vault } = setting
  if (asked.newPhone) throw identityProblems['identity-recovery-needs-two']({ field: 'phone' })
  await db.transact(async (tx) => {
    const at = setting.now()
    const { id, person, by } = await prepare(tx, setting, actor, asked)
    const { id: personId } = person
    if (await holdsAnyPost(tx, personId, civilDateOf(at))) {
      throw identityProblems['identity-recovery-needs-two']()
    }
    const { jurisdiction, officeId } = post
    const checkId = await useCheck(tx, { personId, jurisdiction, officeId }, { actId: id, at })
    if (!checkId) throw identityProblems['identity-recovery-not-compared']()
    const recovery = await settleByCheck(tx, vault, {
      jurisdiction,
      id,
      checkId,
      post: post.id,
      now: at,
    })
    const act = { id: setting.newId(), recovery: id, by, post, personId, now: at }
    await record(tx, setting, { ...act, to: 'approved', checkId })
    await startAnew(tx, setting, actor, recovery)
  })
}

/** To the number itself: whoever holds that phone learns of it, if the person does not. */
const toldOf = ({ phone, language }: Person) => ({ phone, language })

/** One that waits, and of whom: the second officer has to see the same person. */
export type OpenRecovery = Recovery & { readonly person: Pick<Person, 'name' | 'nameUr' | 'cnic'> }

/** Those that wait for a second officer at the posts of this one. @throws identity-not-allowed */
export async function openRecoveries(
  { db, setting }: Place,
  actor: Actor,
): Promise<OpenRecovery[]> {
  const { post } = handOf(actor)
  const places = recoveryPostsOf(actor).map(({ jurisdiction }) => jurisdiction)
  const now = setting.now()
  const waiting = await listRecoveries(db, setting.vault, places, now)
  const ids = [...new Set(waiting.map(({ personId }) => personId))]
  const reading = readingBy(actor, 'verification', { at: now, post })
  const persons = await findPersons(db, setting.vault, ids, reading)
  return waiting.flatMap((recovery) => {
    const person = persons.get(recovery.personId)
    return person ? [{ ...recovery, person }] : []
  })
}

/** What the office hands over: a ticket, where the person holds a post. */
export type Recovered = { readonly ticket: string | undefined }

/** By whichever of his posts it waits at. @throws identity-recovery-not-open */
async function postFor(tx: Tx, actor: Actor, id: string): Promise<Post> {
  const posts = recoveryPostsOf(actor)
  const places = posts.map(({ jurisdiction }) => jurisdiction)
  const place = await placeOfRecovery(tx, id, places)
  const post = posts.find(({ jurisdiction }) => jurisdiction === place)
  if (!post) throw identityProblems['identity-recovery-not-open']()
  return post
}

/**
 * Decides one that another officer has prepared.
 * @throws identity-not-allowed, identity-recovery-not-open
 */
export async function decideRecovery(
  { db, setting }: Place,
  actor: Actor,
  id: string,
  decision: RecoveryDecision,
): Promise<Recovered> {
  const { personId: by } = handOf(actor)
  const { vault } = setting
  const now = setting.now()
  return db.transact(async (tx) => {
    const post = await postFor(tx, actor, id)
    const { jurisdiction } = post
    const decided = { jurisdiction, id, decision, by, post: post.id, now }
    const recovery = await settleRecovery(tx, vault, decided)
    const { personId } = recovery
    const act = { id: setting.newId(), recovery: id, by, post, personId, to: decision, now }
    await record(tx, setting, act)
    if (decision === 'refused') return { ticket: undefined }
    return startAnew(tx, setting, actor, recovery)
  })
}

async function startAnew(
  tx: Tx,
  setting: Setting,
  actor: Actor,
  { personId, newPhone }: Recovery,
): Promise<Recovered> {
  const { vault } = setting
  const now = setting.now()
  const person = await getPerson(tx, vault, personId, readingBy(actor, 'verification', { at: now }))
  const { name, phone } = person
  await removeEveryWayIn(tx, vault, { ...person, now })
  await endAllSharing(tx, setting, personId)
  await endWallets(tx, personId, now)
  await tellOfEnded(tx, setting, personId)
  await alertPerson(tx, setting, toldOf(person), 'recovered')
  if (newPhone && newPhone !== phone) {
    await changePerson(tx, vault, { id: personId, name, phone: newPhone }, now)
    await alertPerson(tx, setting, toldOf({ ...person, phone: newPhone }), 'phone-changed')
  }
  const isOfficer = await holdsAnyPost(tx, personId, civilDateOf(now))
  if (!isOfficer) return { ticket: undefined }
  return { ticket: await issueTicket(tx, { vault, personId, now, random: secureRandomness }) }
}

type Act = {
  readonly id: string
  readonly recovery?: string
  readonly by: string
  readonly post: Post
  readonly personId: string
  readonly to: 'prepared' | RecoveryDecision
  /** What stood in the place of a second officer. */
  readonly checkId?: string
  readonly now: Date
}

async function record(tx: Tx, setting: Setting, act: Act): Promise<void> {
  const { id, recovery, by, post, personId, to, checkId, now } = act
  const effects = noEffects()
  recordActOfNoCase(setting, effects, {
    jurisdiction: post.jurisdiction,
    id,
    action: 'recover',
    kind: 'noted',
    actedBy: { kind: 'person', id: by, postId: post.id },
    toState: to,
    facts: { personId, ...(recovery && { recovery }), ...(checkId && { check: checkId }) },
    entries: [],
    now,
  })
  await writeEffects(tx, setting, effects, now)
}
