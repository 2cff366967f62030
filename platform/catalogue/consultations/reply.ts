/** What the office answers to what was said: prepared subject by subject, published as a whole. */
import { actOf } from '#platform/cases'
import {
  consultationProblems as problems,
  countComments,
  countStates,
  holdConsultation,
  noteAnswered,
  putReply,
  repliesOf,
  replyFault,
  subjectsToAnswer,
  type ConsultationRound,
  type Reply,
  type Section,
} from '#platform/consultations'
import type { Tx } from '#platform/database'
import type { Actor } from '#platform/identity'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import { noEffects, writeEffects } from '../effects.ts'
import { findOpened, officerIn, type ConsultingPlace } from './find.ts'
import { digestOf } from './open.ts'

/** What is still to be done before the answer can be published. */
export type ToAnswerStill = {
  readonly subjects: readonly string[]
  readonly missing: readonly string[]
  /** Comments that nobody has decided on, and appeals. */
  readonly undecided: number
}

/** @throws action-not-yours, consultation-unknown, consultation-not-open */
export async function findAnswering({ db, setting }: ConsultingPlace, actor: Actor, key: string) {
  const consultation = await findOpened(db, setting, key)
  officerIn(actor, consultation, 'answeredBy')
  const replies = new Map((await repliesOf(db, key)).map((one) => [one.about, one]))
  return { ...consultation, replies, still: await stillToDo(db, consultation.round) }
}

async function stillToDo(tx: Tx, { key, terms }: ConsultationRound): Promise<ToAnswerStill> {
  const [counts, replies, { waiting, appealed }] = await Promise.all([
    countComments(tx, key),
    repliesOf(tx, key),
    countStates(tx, key),
  ])
  const subjects = subjectsToAnswer(
    terms,
    counts.map(({ about }) => about),
  )
  const written = new Set(replies.map(({ about }) => about))
  return {
    subjects,
    missing: subjects.filter((about) => !written.has(about)),
    undecided: waiting + appealed,
  }
}

/**
 * Writes the answer to one subject: a working paper until all of it is published.
 * @throws action-not-yours, consultation-not-open before the close and once it is published,
 *   consultation-reply-wrong
 */
export async function writeReply(
  { db, setting }: ConsultingPlace,
  actor: Actor,
  { key, reply }: { readonly key: string; readonly reply: Reply },
): Promise<void> {
  const consultation = await findOpened(db, setting, key)
  const { id: writtenBy } = officerIn(actor, consultation, 'answeredBy')
  await db.transact(async (tx) => {
    const round = await holdUnanswered(tx, key)
    const { subjects } = await stillToDo(tx, round)
    if (!subjects.includes(reply.about)) throw problems['consultation-reply-wrong']()
    const section = sectionOf(round, reply.about)
    const fault = replyFault(reply, section)
    if (fault) {
      throw problems['consultation-reply-wrong']({ field: fieldOf(fault, reply, section) })
    }
    await putReply(tx, key, { ...reply, writtenBy, writtenAt: setting.now() })
  })
}

const faulty = {
  'said-missing': ['saidUr', 'saidEn'],
  'why-missing': ['whyUr', 'whyEn'],
  'text-missing': ['textUr', 'textEn'],
  'text-same': ['textUr', 'textEn'],
} as const

/** Where to write what is missing: a section may have its text in one language alone. */
function fieldOf(fault: keyof typeof faulty, reply: Reply, section: Section | undefined) {
  const fields = faulty[fault].filter(
    (name) => (name !== 'textUr' && name !== 'textEn') || section?.[name] !== undefined,
  )
  return fields.find((name) => !reply[name]?.trim()) ?? fields[0]
}

const sectionOf = ({ terms }: ConsultationRound, about: string): Section | undefined =>
  terms.sections.find(({ id }) => id === about)

/** Closed and not answered yet, locked. @throws consultation-not-open */
async function holdUnanswered(tx: Tx, key: string): Promise<ConsultationRound> {
  const round = await holdConsultation(tx, key, 'update')
  if (!round?.outcome || round.answeredAt) throw problems['consultation-not-open']()
  return round
}

/**
 * Publishes the whole answer: from now on it stays as it is, and its leaf binds it.
 * @throws action-not-yours, consultation-not-open, consultation-not-answerable
 */
export async function publishAnswer(
  { db, setting }: ConsultingPlace,
  actor: Actor,
  key: string,
): Promise<void> {
  const consultation = await findOpened(db, setting, key)
  const actedBy = officerIn(actor, consultation, 'answeredBy')
  await db.transact(async (tx) => {
    const round = await holdUnanswered(tx, key)
    const { missing, undecided } = await stillToDo(tx, round)
    if (missing.length > 0 || undecided > 0) throw problems['consultation-not-answerable']()
    const replies = await repliesOf(tx, key)
    if (replies.some((reply) => replyFault(reply, sectionOf(round, reply.about)))) {
      throw problems['consultation-not-answerable']()
    }
    const now = setting.now()
    const { jurisdiction } = round
    const id = setting.newId()
    await noteAnswered(tx, key, { act: actOf({ jurisdiction, id, seq: 1 }), now })
    const effects = noEffects()
    recordActOfNoCase(setting, effects, {
      jurisdiction,
      id,
      action: 'answer-consultation',
      kind: 'published',
      actedBy,
      toState: 'answered',
      facts: { consultation: key, replies: digestOf(replies), subjects: replies.length },
      entries: [],
      now,
    })
    await writeEffects(tx, setting, effects, now)
  })
}
