/** Everything public of a consultation, as pages and files tell it. */
import {
  adoptedOf,
  countComments,
  repliesOf,
  toldComments,
  type CommentCount,
  type ConsultationRound,
  type Reply,
  type Section,
  type ToldComment,
} from '#platform/consultations'
import type { Tx } from '#platform/database'

/** A section from its draft to its end; adopted as it was where nothing was changed. */
export type ToldSection = {
  readonly section: Section
  readonly reply: Reply | undefined
  readonly adopted: ReturnType<typeof adoptedOf>
}

export type ToldAnswer = {
  readonly sections: readonly ToldSection[]
  /** Of questions, and of the whole. */
  readonly others: readonly Reply[]
}

/** Undefined until all of it is published. */
export async function toldAnswer(
  tx: Tx,
  { key, terms, answeredAt }: ConsultationRound,
): Promise<ToldAnswer | undefined> {
  if (!answeredAt) return undefined
  const replies = await repliesOf(tx, key)
  const byAbout = new Map(replies.map((one) => [one.about, one]))
  const sections = terms.sections.map((section) => {
    const reply = byAbout.get(section.id)
    return { section, reply, adopted: adoptedOf(section, reply) }
  })
  const known = new Set(terms.sections.map(({ id }) => id))
  return { sections, others: replies.filter(({ about }) => !known.has(about)) }
}

export async function commentCounts(
  tx: Tx,
  key: string,
): Promise<ReadonlyMap<string, CommentCount>> {
  return new Map((await countComments(tx, key)).map((one) => [one.about, one]))
}

const pageMax = 500

/** All comments that are shown or withheld, a page at a time. */
export async function* everyComment(tx: Tx, key: string): AsyncGenerator<readonly ToldComment[]> {
  for (let after = ''; ; ) {
    const page = await toldComments(tx, key, { after, limit: pageMax })
    if (page.length > 0) yield page
    if (page.length < pageMax) return
    after = page.at(-1)?.id ?? after
  }
}
