import { postsFor } from '#platform/identity'
import type { LeafKind } from '#platform/log'
import { checkEntry, splitItem, type NewEntry, type RegisterDefinition } from '#platform/registers'
import { recordActOfNoCase } from './act-of-no-case.ts'
import type { PublishCommand, PublishOutcome } from './command.ts'
import type { Effects } from './effects.ts'
import { catalogueProblems } from './problems.ts'
import type { Setting } from './setting.ts'
import { recordName } from './names.ts'
import type { World } from './world.ts'

/** The state of records that an authority publishes; a newer set replaces them. */
export const publishedState = 'published'

/** What the public log calls each of them. */
const leafKinds = {
  publish: 'published',
  suspend: 'withdrawn',
  'end-suspension': 'reopened',
} as const satisfies Record<string, LeafKind>

/**
 * Enters a published set into its register: one event, one leaf, an entry for each record.
 * @throws action-not-yours, service-not-found, register-entry-refused
 */
export function publish(
  setting: Setting,
  world: World,
  command: PublishCommand,
  effects: Effects,
  now: Date,
): PublishOutcome {
  const definition = setting.registers.get(command.register)
  if (!definition?.publishedBy) throw catalogueProblems['service-not-found']()
  const { actor, jurisdiction, source, act = 'publish' } = command
  // A district's authority speaks for its own district only.
  const isOwn = command.records.every(({ key }) => key.startsWith(`${jurisdiction}/`))
  if (!isOwn) throw catalogueProblems['action-not-yours']()
  const [post] = postsFor(actor, definition.publishedBy, jurisdiction)
  if (!post || actor.kind !== 'officer') throw catalogueProblems['action-not-yours']()
  const id = setting.newId()
  const entries = entriesOf(definition, world, command, { caseId: id, recordedAt: now })
  recordActOfNoCase(setting, effects, {
    jurisdiction,
    id,
    action: act,
    kind: leafKinds[act],
    actedBy: { kind: 'person', id: actor.personId, postId: post.id },
    toState: publishedState,
    facts: { register: definition.id, source, records: command.records.length },
    entries,
    now,
  })
  return { kind: 'publish', entries: entries.length }
}

function entriesOf(
  definition: RegisterDefinition,
  world: World,
  { records, jurisdiction }: PublishCommand,
  cause: Pick<NewEntry, 'caseId' | 'recordedAt'>,
): NewEntry[] {
  return records.map(({ key, item }) => {
    const before = world.records.get(recordName(definition.id, key))
    const { open, personal } = splitItem(definition, item)
    if (Object.keys(personal).length > 0) throw new Error(`${definition.id} holds nothing personal`)
    checkEntry(definition, before, { state: publishedState, item: open })
    return {
      ...cause,
      register: definition.id,
      key,
      seq: (before?.seq ?? 0) + 1,
      state: publishedState,
      item: open,
      jurisdiction,
      caseSeq: 1,
      unique: [],
      search: [],
    }
  })
}
