/**
 * Readings that the person sees late: only by an order of a court or an inquiry, which one officer
 * writes down and another approves, and which ends. It seals; it does not hide: the day it ends
 * every line is shown.
 */
import type { Tx } from '#platform/database'
import { consentProblems } from './problems.ts'

export type ReadingOrder = {
  readonly id: string
  /** As on the paper. */
  readonly number: string
  /** The court or the inquiry that gave it. */
  readonly authority: string
  readonly subjectId: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly endsAt: Date
}

/** An order seals no longer than this; a longer need is a new order. */
export const orderDaysMax = 180
const dayMs = 86_400_000

/** @throws consent-order-too-long */
export async function askOrder(tx: Tx, order: ReadingOrder): Promise<void> {
  const { id, number, authority, subjectId, askedBy, askedAt, endsAt } = order
  if (endsAt.getTime() - askedAt.getTime() > orderDaysMax * dayMs) {
    throw consentProblems['consent-order-too-long']({ values: { days: String(orderDaysMax) } })
  }
  await tx.query(
    `insert into consent.reading_order
       (id, number, authority, subject_id, asked_by, asked_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, number, authority, subjectId, askedBy, askedAt, endsAt],
  )
}

/** @throws consent-order-not-yours for whoever asked for it, is its subject, or came too late */
export async function approveOrder(
  tx: Tx,
  { id, approvedBy, at }: { readonly id: string; readonly approvedBy: string; readonly at: Date },
): Promise<void> {
  const approved = await tx.query(
    `insert into consent.order_approval (order_id, approved_by, approved_at)
     select id, $2, $3 from consent.reading_order
     where id = $1 and asked_by <> $2 and subject_id <> $2 and ends_at > $3
     on conflict do nothing returning 1 as one`,
    [id, approvedBy, at],
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
