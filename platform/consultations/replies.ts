/** What the office answers to what was said of each subject. */
import type { Tx } from '#platform/database'
import { inGeneral, type ConsultationTerms, type Section } from './terms.ts'

export type Reply = {
  readonly about: string
  /** Whether what was said has changed the draft. */
  readonly outcome: 'changed' | 'kept'
  /** The gist of what was said, and why it was followed or not: in one language or both. */
  readonly saidEn: string | null
  readonly saidUr: string | null
  readonly whyEn: string | null
  readonly whyUr: string | null
  /** The section as it is adopted, where it was changed. */
  readonly textEn: string | null
  readonly textUr: string | null
}

const columns = `about, outcome, said_en as "saidEn", said_ur as "saidUr", why_en as "whyEn",
  why_ur as "whyUr", text_en as "textEn", text_ur as "textUr"`

export function repliesOf(tx: Tx, round: string): Promise<Reply[]> {
  return tx.query<Reply>(
    `select ${columns} from consultations.reply where round = $1 order by about`,
    [round],
  )
}

export async function putReply(
  tx: Tx,
  round: string,
  reply: Reply & { readonly writtenBy: string; readonly writtenAt: Date },
): Promise<void> {
  await tx.query(
    `insert into consultations.reply (round, about, outcome, said_en, said_ur, why_en, why_ur,
       text_en, text_ur, written_by, written_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (round, about) do update set outcome = excluded.outcome,
       said_en = excluded.said_en, said_ur = excluded.said_ur, why_en = excluded.why_en,
       why_ur = excluded.why_ur, text_en = excluded.text_en, text_ur = excluded.text_ur,
       written_by = excluded.written_by, written_at = excluded.written_at`,
    [
      round,
      reply.about,
      reply.outcome,
      reply.saidEn,
      reply.saidUr,
      reply.whyEn,
      reply.whyUr,
      reply.textEn,
      reply.textUr,
      reply.writtenBy,
      reply.writtenAt,
    ],
  )
}

/** What must be answered: each section, and whatever else somebody said something of. */
export function subjectsToAnswer(
  { sections }: ConsultationTerms,
  commented: Iterable<string>,
): readonly string[] {
  return [...new Set([...sections.map(({ id }) => id), ...commented])]
}

const isSaid = (one: string | null) => one !== null && one.trim() !== ''

export type ReplyFault = 'said-missing' | 'why-missing' | 'text-missing' | 'text-same'

/** What is missing of one answer; its section is undefined where it is about a question. */
export function replyFault(reply: Reply, section: Section | undefined): ReplyFault | undefined {
  if (!isSaid(reply.saidEn) && !isSaid(reply.saidUr)) return 'said-missing'
  if (!isSaid(reply.whyEn) && !isSaid(reply.whyUr)) return 'why-missing'
  if (reply.outcome === 'kept' || !section) return undefined
  const { textEn, textUr } = adoptedOf(section, reply)
  const isMissing =
    (section.textEn !== undefined && textEn === undefined) ||
    (section.textUr !== undefined && textUr === undefined)
  if (isMissing) return 'text-missing'
  // What is said to be changed is.
  return textEn === section.textEn && textUr === section.textUr ? 'text-same' : undefined
}

type Adopted = { readonly textEn: string | undefined; readonly textUr: string | undefined }

/** A section as it stands in the end; in the languages that its draft had. */
export function adoptedOf(section: Section, reply: Reply | undefined): Adopted {
  const { textEn, textUr } = section
  if (reply?.outcome !== 'changed') return { textEn, textUr }
  const now = (draft: string | undefined, text: string | null) =>
    draft === undefined || !isSaid(text) ? undefined : (text ?? undefined)
  return { textEn: now(textEn, reply.textEn), textUr: now(textUr, reply.textUr) }
}

/** A subject as a heading: its section or its question; undefined for the whole. */
export function subjectIn({ sections, questions }: ConsultationTerms, about: string) {
  if (about === inGeneral) return undefined
  return [...sections, ...questions].find(({ id }) => id === about)
}
