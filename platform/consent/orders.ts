/**
 * Readings that the person sees late: only by an order of a court or an inquiry, which one officer
 * writes down and another approves, and which ends. It seals; it does not hide: the day it ends
 * every line is shown, with the order's number, authority and section of law.
 */
import type { Tx } from '#platform/database'
import { consentProblems } from './problems.ts'

/** An order as the paper has it. */
export type OrderPaper = {
  readonly number: string
  /** The court or the inquiry that gave it. */
  readonly authority: string
  /** The section of law that lets it be kept from the person. */
  readonly law: string
}

export type ReadingOrder = OrderPaper & {
  readonly id: string
  /** Of the office that asked. */
  readonly jurisdiction: string
  readonly subjectId: string
  readonly askedBy: string
  readonly askedPost: string
  readonly askedAt: Date
  readonly endsAt: Date
}

export type ApprovedOrder = ReadingOrder & {
  readonly approved: { readonly by: string; readonly post: string; readonly at: Date } | undefined
}

/** An order seals no longer than this; a longer need is a new order. */
export const orderDaysMax = 180
const dayMs = 86_400_000
const wordsMax = 200
const listedMax = 200

/** @throws consent-order-incomplete, consent-order-too-long, consent-order-not-yours */
export async function askOrder(tx: Tx, order: ReadingOrder): Promise<void> {
  const { id, jurisdiction, subjectId, askedBy, askedPost, askedAt, endsAt } = order
  const problems = consentProblems
  const { number, authority, law } = order
  for (const [field, said] of Object.entries({ number, authority, law })) {
    const length = said.trim().length
    if (length === 0 || length > wordsMax) throw problems['consent-order-incomplete']({ field })
  }
  if (endsAt <= askedAt) throw problems['consent-order-incomplete']({ field: 'until' })
  if (endsAt.getTime() - askedAt.getTime() > orderDaysMax * dayMs) {
    const values = { days: String(orderDaysMax) }
    throw problems['consent-order-too-long']({ field: 'until', values })
  }
  // Nobody seals what is looked up about himself.
  if (askedBy === subjectId) throw problems['consent-order-not-yours']()
  await tx.query(
    `insert into consent.reading_order (id, jurisdiction, number, authority, law, subject_id,
       asked_by, asked_post, asked_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, jurisdiction, number, authority, law, subjectId, askedBy, askedPost, askedAt, endsAt],
  )
}

type Approval = {
  readonly id: string
  readonly approvedBy: string
  readonly approvedPost: string
  readonly at: Date
}

/** @throws consent-order-not-yours for whoever asked for it, is its subject, or came too late */
export async function approveOrder(
  tx: Tx,
  { id, approvedBy, approvedPost, at }: Approval,
): Promise<void> {
  const approved = await tx.query(
    `insert into consent.order_approval (order_id, approved_by, approved_post, approved_at)
     select id, $2, $3, $4 from consent.reading_order
     where id = $1 and asked_by <> $2 and subject_id <> $2 and ends_at > $4
     on conflict do nothing returning 1 as one`,
    [id, approvedBy, approvedPost, at],
  )
  if (approved.length === 0) throw consentProblems['consent-order-not-yours']()
}

/** @throws consent-order-not-live unless the order was approved, has not ended and names them */
export async function checkOrder(
  tx: Tx,
  { id, subjects, at }: { readonly id: string; readonly subjects: readonly string[]; at: Date },
): Promise<void> {
  const [order] = await tx.query<{ subject_id: string }>(
    `select subject_id from consent.reading_order
     join consent.order_approval on order_id = id
     where id = $1 and ends_at > $2 and approved_at <= $2`,
    [id, at],
  )
  if (!order || subjects.some((subject) => subject !== order.subject_id)) {
    throw consentProblems['consent-order-not-live']()
  }
}

type Row = Omit<ApprovedOrder, 'approved'> & {
  readonly approvedBy: string | null
  readonly approvedPost: string
  readonly approvedAt: Date
}

const selected = `select o.id, o.jurisdiction, o.number, o.authority, o.law,
    o.subject_id as "subjectId", o.asked_by as "askedBy", o.asked_post as "askedPost",
    o.asked_at as "askedAt", o.ends_at as "endsAt", a.approved_by as "approvedBy",
    a.approved_post as "approvedPost", a.approved_at as "approvedAt"
  from consent.reading_order o left join consent.order_approval a on a.order_id = o.id`

function orderOf({ approvedBy, approvedPost, approvedAt, ...order }: Row): ApprovedOrder {
  const hand = { post: approvedPost, at: approvedAt }
  return { ...order, approved: approvedBy === null ? undefined : { by: approvedBy, ...hand } }
}

export async function findOrder(tx: Tx, id: string): Promise<ApprovedOrder | undefined> {
  const [row] = await tx.query<Row>(`${selected} where o.id = $1`, [id])
  return row && orderOf(row)
}

/**
 * The orders that were asked for in these places, the latest first; while one seals, whoever it is
 * about is not told of it, officer or not.
 */
export async function listOrders(
  tx: Tx,
  asked: { readonly places: readonly string[]; readonly viewer: string; readonly now: Date },
): Promise<ApprovedOrder[]> {
  const rows = await tx.query<Row>(
    `${selected} where o.jurisdiction = any($1) and (o.subject_id <> $2 or o.ends_at <= $3)
     order by o.asked_at desc, o.id limit ${listedMax}`,
    [asked.places, asked.viewer, asked.now],
  )
  return rows.map(orderOf)
}
