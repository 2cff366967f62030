/** What is told of offices and topics: withheld where it is too little, the surest first. */
import type { Tx } from '#platform/database'
import {
  confirmedOf,
  findFigures,
  ranked,
  withheldAmong,
  type Figure,
  type FigureKind,
} from '#platform/publication'

export type OfficeFigures = Pick<Figure, 'service' | 'kind' | 'subject'> & {
  /** Undefined where they are withheld. */
  readonly counts: Figure['counts'] | undefined
  /** The share of closed cases that citizens confirmed, and between what it lies. */
  readonly confirmed: ReturnType<typeof confirmedOf>
}

/** Of one service; what is withheld stands last, without its place in the order. */
export async function announcedFigures(
  tx: Tx,
  service: string,
): Promise<{
  readonly countedAt: Date | undefined
  readonly of: Readonly<Record<FigureKind, readonly OfficeFigures[]>>
}> {
  const { figures, countedAt } = await findFigures(tx)
  const own = figures.filter((one) => one.service === service)
  const told = (kind: FigureKind) => {
    const all = own.filter((one) => one.kind === kind)
    const withheld = withheldAmong(all)
    const shown = ranked(all.filter((one) => !withheld.has(one)))
    return [
      ...shown.map((one) => ({ ...one, confirmed: confirmedOf(one.counts) })),
      ...[...withheld]
        .toSorted((a, b) => (a.subject < b.subject ? -1 : 1))
        .map((one) => ({ ...one, counts: undefined, confirmed: undefined })),
    ]
  }
  return { countedAt, of: { office: told('office'), topic: told('topic') } }
}
