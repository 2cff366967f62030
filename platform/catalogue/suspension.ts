/** Suspending a published record and ending it: acts of whoever publishes the register. */
import { createHash } from 'node:crypto'
import { covers, type Actor, type Post } from '#platform/identity'
import { civilDateOf, isCivilDate, type CivilDate } from '#platform/kernel'
import {
  findRecord,
  listRecords,
  suspensionFields,
  type Item,
  type RegisterDefinition,
  type RegisterRecord,
} from '#platform/registers'
import type { Catalogue } from './catalogue.ts'
import type { PublishCommand, PublishOutcome } from './command.ts'
import { catalogueProblems as problems } from './problems.ts'
import type { Setting } from './setting.ts'

const reasonLengthMax = 300
const recordsMax = 1_000

type Office = Pick<Catalogue, 'db' | 'setting' | 'door'>

/** The registers of which this officer may suspend records, each with his post. */
export function suspendableBy(
  { registers }: Pick<Setting, 'registers'>,
  actor: Actor,
): { readonly register: RegisterDefinition; readonly post: Post }[] {
  if (actor.kind !== 'officer') return []
  return [...registers.values()].flatMap((register) => {
    const post = actor.posts.find(({ role }) => role === register.publishedBy)
    return register.suspendable && post ? [{ register, post }] : []
  })
}

/** The records of a register that lie in an officer's place. */
export async function recordsOfPost(
  { db, setting }: Pick<Office, 'db' | 'setting'>,
  register: RegisterDefinition,
  post: Post,
): Promise<RegisterRecord[]> {
  const places = [...setting.jurisdictions.keys()].filter((one) => covers(post.jurisdiction, one))
  const found = await Promise.all(
    places.map((place) => listRecords(db, register.id, `${place}/`, recordsMax)),
  )
  return found.flat()
}

type Asked = {
  readonly register: string
  readonly key: string
  readonly reason: string
}

/**
 * Suspends a record from today on, for a reason that everybody may read; the reason, who did it
 * and until when are an event and a leaf.
 * @throws record-not-suspendable, suspension-reason-missing, suspension-end-wrong, and as `publish`
 */
export async function suspendRecord(
  office: Office,
  actor: Actor,
  { until, ...asked }: Asked & { readonly until: string },
): Promise<PublishOutcome> {
  const today = civilDateOf(office.setting.now())
  if (until !== '' && (!isCivilDate(until) || until < today)) {
    throw problems['suspension-end-wrong']({ field: 'until' })
  }
  return change(office, actor, asked, 'suspend', {
    suspendedFrom: today,
    ...(until !== '' && { suspendedUntil: until satisfies CivilDate }),
    suspensionReason: asked.reason.trim(),
  })
}

/** Ends a suspension at once, for a reason that everybody may read. @throws as `suspendRecord` */
export function endSuspension(office: Office, actor: Actor, asked: Asked): Promise<PublishOutcome> {
  return change(office, actor, asked, 'end-suspension', { suspensionEnded: asked.reason.trim() })
}

async function change(
  { db, door, setting }: Office,
  actor: Actor,
  { register: id, key, reason }: Asked,
  act: NonNullable<PublishCommand['act']>,
  said: Item,
): Promise<PublishOutcome> {
  const register = setting.registers.get(id)
  const record = register?.suspendable && (await findRecord(db, id, key))
  if (!record) throw problems['record-not-suspendable']()
  if (reason.trim() === '' || reason.length > reasonLengthMax) {
    throw problems['suspension-reason-missing']({ field: 'reason' })
  }
  const kept = Object.entries(record.item).filter(
    ([field]) => !(suspensionFields as readonly string[]).includes(field),
  )
  const item = { ...Object.fromEntries(kept), ...said }
  return door.perform({
    kind: 'publish',
    act,
    actor,
    jurisdiction: record.jurisdiction,
    register: id,
    records: [{ key, item }],
    source: {
      name: act,
      sha256: createHash('sha256').update(JSON.stringify(item)).digest('hex'),
    },
  })
}
