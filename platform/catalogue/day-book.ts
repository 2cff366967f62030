import { recordReads } from '#platform/consent'
import { readingBy, type Actor } from '#platform/identity'
import { findCases } from '#platform/cases'
import type { Tx } from '#platform/database'
import { addDays, startOf, type CivilDate, type Paisa } from '#platform/kernel'
import { stockBalance, stockMoved } from '#platform/payments'
import { bookOf, type Item } from '#platform/registers'
import type { CounterPlace, Service } from './definition.ts'
import { openItem, subjectOf } from './sealed-answers.ts'
import type { Setting } from './setting.ts'

/** A line of a counter's book, opened for whoever keeps it. */
export type BookLine = {
  /** Its running number in the book, without gaps. */
  readonly serial: number
  readonly at: Date
  /** Of the record, as it is printed. */
  readonly number: string
  readonly state: string
  /** The record as it stands, its personal fields included; those are gone after erasure. */
  readonly item: Item
}

/** The book of a day, and what the counter's stock did on it. */
export type DayBook = {
  readonly lines: readonly BookLine[]
  readonly stock: {
    /** Now, whatever the day of the book. */
    readonly left: Paisa
    readonly bought: Paisa
    readonly issued: Paisa
    /** What whoever keeps the counter has earned of that. */
    readonly commission: Paisa
  }
}

type BookAsked = {
  /** Who reads it: an officer of the counter. */
  readonly reader: Actor
  readonly at: CounterPlace
  readonly day: CivilDate
}

/** The series that a service's own counter numbers; undefined where it numbers nothing. */
export function seriesOf({ workflow }: Service, at: CounterPlace): string | undefined {
  const moves = Object.values(workflow.states).flatMap((state) => Object.values(state))
  return moves.find(({ series }) => series)?.series?.(at)
}

/**
 * What a counter has written on a day, in the order of its numbers. It is read, never edited: a
 * line is there because the act was done. Who may read it is for the caller to decide.
 */
export async function dayBook(
  tx: Tx,
  { vault, now }: Pick<Setting, 'vault' | 'now'>,
  service: Service,
  { reader, at, day }: BookAsked,
): Promise<DayBook> {
  const series = seriesOf(service, at)
  const entries = series ? await bookOf(tx, series, day) : []
  const keys = entries.map(({ jurisdiction, caseId: id }) => ({ jurisdiction, id }))
  const cases = new Map((await findCases(tx, keys)).map((kase) => [kase.id, kase]))
  const reading = readingBy(reader, 'counter-service', { at: now() })
  const permit = await recordReads(tx, reading, [...cases.values()].map(subjectOf))
  const account = service.counter?.stock(at) ?? ''
  const span = { from: startOf(day), until: startOf(addDays(day, 1)) }
  const { filled, drawn, commission } = await stockMoved(
    tx,
    { account, jurisdiction: at.jurisdiction },
    span,
  )
  return {
    lines: entries.map(({ number: serial, at: writtenAt, key, state, item, sealed, caseId }) => {
      const kase = cases.get(caseId)
      const personal = kase && openItem(vault, kase, sealed, permit)
      return { serial, at: writtenAt, number: key, state, item: { ...item, ...personal } }
    }),
    stock: { left: await stockBalance(tx, account), bought: filled, issued: drawn, commission },
  }
}
