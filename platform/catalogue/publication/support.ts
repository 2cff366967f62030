/**
 * Support for public cases, such as suggestions: voices by how sure it is whose they are. Where as
 * many verified people stand behind one as its service says, the office must answer in time.
 */
import { formatReference, type CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import { findPostsFor, languagesOf } from '#platform/identity'
import { civilDateOf, fill, instantAfter, text, type Duration } from '#platform/kernel'
import type { LeafKind } from '#platform/log'
import { enqueueMessages } from '#platform/notifications'
import { noteReached, takeUnanswered, type Support } from '#platform/publication'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import type { Service } from '../definition.ts'
import { noEffects, writeEffects } from '../effects.ts'
import type { Setting } from '../setting.ts'

/** What a service declares: which cases ask for support, and what enough of it leads to. */
export type SupportSought<Answers = never> = {
  readonly when: (answers: Answers) => boolean
  /** So many verified people; those with a phone alone are counted beside them. */
  readonly verified: number
  readonly answeredWithin: Duration
  /** The role that hears when no answer came. */
  readonly head: string
}

/** After a voice: whether the office has to answer from now on. In the voice's transaction. */
export async function noteSupport(
  tx: Tx,
  setting: Setting,
  { publication }: Pick<Service, 'publication'>,
  key: CaseKey,
): Promise<void> {
  const { support } = publication ?? {}
  const calendar = setting.jurisdictions.get(key.jurisdiction)?.calendar
  if (!support || !calendar) return
  const now = setting.now()
  const dueAt = instantAfter(now, support.answeredWithin, calendar)
  const { verified } = support
  if (!(await noteReached(tx, key, { verified, now, dueAt }))) return
  await record(tx, setting, key, {
    action: 'support-reached',
    kind: 'noted',
    toState: 'answer-due',
    facts: { verified, due: civilDateOf(dueAt) },
  })
}

type SupportAct = {
  readonly action: string
  readonly kind: LeafKind
  readonly toState: string
  readonly facts: Readonly<Record<string, unknown>>
}

async function record(tx: Tx, setting: Setting, key: CaseKey, act: SupportAct): Promise<void> {
  const now = setting.now()
  const effects = noEffects()
  recordActOfNoCase(setting, effects, {
    ...act,
    jurisdiction: key.jurisdiction,
    id: setting.newId(),
    actedBy: { kind: 'clock', id: 'clock', postId: undefined },
    facts: { case: formatReference(key), ...act.facts },
    entries: [],
    now,
  })
  await writeEffects(tx, setting, effects, now)
}

const overdueNews = text(
  'Suggestion {reference}: enough people stand behind it, and it has not been answered in time. Its public page says so.',
  'تجویز {reference}: کافی لوگوں نے حمایت کی، مگر وقت پر جواب نہیں آیا۔ اس کا عوامی صفحہ یہ بتا رہا ہے۔',
)
const atOnceMax = 100

/** What came to be due and was not answered: on record, and told to the head, once. */
export async function tendSupport(tx: Tx, setting: Setting): Promise<boolean> {
  const due = await takeUnanswered(tx, setting.now(), atOnceMax)
  for (const one of due) await tellOverdue(tx, setting, one)
  return due.length === atOnceMax
}

async function tellOverdue(tx: Tx, setting: Setting, found: Support): Promise<void> {
  const head = setting.services.get(found.service)?.publication?.support?.head
  if (head === undefined) return
  const { jurisdiction, id, verified } = found
  await record(tx, setting, found, {
    action: 'support-unanswered',
    kind: 'escalated',
    toState: 'overdue',
    facts: { verified, role: head },
  })
  const now = setting.now()
  const posts = await findPostsFor(tx, { role: head, jurisdiction, on: civilDateOf(now) })
  const ids = [...new Set(posts.flatMap(({ personId }) => personId ?? []))]
  const languages = await languagesOf(tx, ids)
  const reference = formatReference({ jurisdiction, id })
  const messages = ids.map((personId) => {
    const language = languages.get(personId) ?? 'ur'
    const words = fill(overdueNews, language, { reference })
    const message = { id: setting.newId(), personId, template: 'support-unanswered', language }
    return { ...message, text: words, createdAt: now }
  })
  await enqueueMessages(tx, setting.vault, messages)
}
