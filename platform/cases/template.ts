/** What offices answer often: published, used as a beginning, withdrawn; never written over. */
import type { Tx } from '#platform/database'
import type { Text } from '#platform/kernel'

export type TemplateKey = {
  readonly jurisdiction: string
  readonly officeId: string
  readonly id: string
}

export type Template = TemplateKey & {
  readonly service: string
  /** The step on whose form it is offered. */
  readonly action: string
  readonly title: Text
  readonly words: Text
  readonly publishedPost: string
  readonly publishedAt: Date
}

type TemplateRow = TemplateKey & {
  service: string
  action: string
  titleEn: string
  titleUr: string
  wordsEn: string
  wordsUr: string
  publishedPost: string
  publishedAt: Date
}

/** Those in use of these offices, the latest first. */
export async function listTemplates(
  tx: Tx,
  offices: readonly Omit<TemplateKey, 'id'>[],
): Promise<Template[]> {
  const rows = await tx.query<TemplateRow>(
    `select t.jurisdiction, t.office_id as "officeId", t.id, t.service, t.action,
       t.title_en as "titleEn", t.title_ur as "titleUr", t.words_en as "wordsEn",
       t.words_ur as "wordsUr", t.published_post as "publishedPost",
       t.published_at as "publishedAt"
     from cases.template t
     join unnest($1::text[], $2::text[]) as w(jurisdiction, office_id)
       on t.jurisdiction = w.jurisdiction and t.office_id = w.office_id
     where t.withdrawn_at is null order by t.published_at desc, t.id`,
    [offices.map(({ jurisdiction }) => jurisdiction), offices.map(({ officeId }) => officeId)],
  )
  return rows.map(({ titleEn, titleUr, wordsEn, wordsUr, ...row }) => ({
    ...row,
    title: { en: titleEn, ur: titleUr },
    words: { en: wordsEn, ur: wordsUr },
  }))
}

/** Once: the same id again changes nothing. */
export async function insertTemplate(
  tx: Tx,
  one: Template & { readonly publishedBy: string },
): Promise<void> {
  await tx.query(
    `insert into cases.template (jurisdiction, office_id, id, service, action, title_en, title_ur,
       words_en, words_ur, published_by, published_post, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
    [
      one.jurisdiction,
      one.officeId,
      one.id,
      one.service,
      one.action,
      one.title.en,
      one.title.ur,
      one.words.en,
      one.words.ur,
      one.publishedBy,
      one.publishedPost,
      one.publishedAt,
    ],
  )
}

/** Whoever withdraws it first is on record. */
export async function withdrawTemplate(
  tx: Tx,
  { jurisdiction, officeId, id }: TemplateKey,
  withdrawn: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update cases.template set withdrawn_by = $4, withdrawn_at = $5
     where jurisdiction = $1 and office_id = $2 and id = $3 and withdrawn_at is null`,
    [jurisdiction, officeId, id, withdrawn.by, withdrawn.at],
  )
}
