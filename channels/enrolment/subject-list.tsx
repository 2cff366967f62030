import { SummaryList } from '#channels/components'
import type { ComponentChildren } from 'preact'
import type { CentreVisit } from './visit.tsx'

export type SubjectRow = { readonly key: string; readonly value: ComponentChildren }

type SubjectListProps = {
  readonly visit: CentreVisit
  readonly rows: readonly SubjectRow[]
  readonly title?: ComponentChildren
}

/** Somebody in a few lines, as a card where two stand side by side. */
export function SubjectList({ rows, title }: SubjectListProps) {
  return <SummaryList rows={rows} {...(title !== undefined && { card: { title } })} />
}
