/** How many exceptions of the treasury are open: by kind and age, and by whose they are. */
import { InsetText, Table } from '#channels/components'
import { exceptionAgeOf, exceptionAges } from '#platform/analytics'
import { civilDateOf, daysBetween } from '#platform/kernel'
import { exceptionKinds, type OwnedExceptions } from '#platform/reconciliation'
import type { PlaceNames } from './oversight-span.ts'
import { count, headOf } from './statistics-tables.tsx'
import { ageWords, statisticsWords as words } from './statistics-wording.ts'
import { findingWords } from './treasury-wording.ts'
import type { OfficerVisit } from './visit.tsx'

type ExceptionProps = {
  readonly visit: OfficerVisit
  readonly exceptions: readonly OwnedExceptions[]
  readonly names: PlaceNames
}

export function ExceptionTables({ visit, exceptions, names }: ExceptionProps) {
  const { speak } = visit
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.exceptions)}</h2>
      {exceptions.length === 0 && <InsetText>{speak(words.noExceptions)}</InsetText>}
      {exceptions.length > 0 && <KindTable visit={visit} exceptions={exceptions} />}
      {exceptions.length > 0 && <OwnerTable visit={visit} exceptions={exceptions} names={names} />}
    </>
  )
}

function sumOf(exceptions: readonly OwnedExceptions[], figure: 'open' | 'overdue'): number {
  return exceptions.reduce((sum, one) => sum + one[figure], 0)
}

function KindTable({ visit, exceptions }: Omit<ExceptionProps, 'names'>) {
  const { speak, platform } = visit
  const today = civilDateOf(platform.setting.now())
  const figures = [...exceptionAges.map((age) => ageWords[age]), words.open, words.overdue]
  const cellsOf = (own: readonly OwnedExceptions[]) => [
    ...exceptionAges.map((age) => {
      const ofAge = own.filter((one) => exceptionAgeOf(daysBetween(one.foundOn, today)) === age)
      return count(sumOf(ofAge, 'open'))
    }),
    count(sumOf(own, 'open')),
    count(sumOf(own, 'overdue')),
  ]
  const kinds = exceptionKinds
    .map((kind) => ({ kind, own: exceptions.filter((one) => one.kind === kind) }))
    .filter(({ own }) => own.length > 0)
  return (
    <Table
      stacked
      caption={speak(words.byKind)}
      captionSize="s"
      head={headOf(visit, [words.kind], figures)}
      rows={[
        ...kinds.map(({ kind, own }) => [
          { text: speak(findingWords[kind].name) },
          ...cellsOf(own),
        ]),
        [{ text: speak(words.total) }, ...cellsOf(exceptions)],
      ]}
    />
  )
}

function OwnerTable({ visit, exceptions, names }: ExceptionProps) {
  const { speak } = visit
  const owners = Map.groupBy(exceptions, ({ owner }) => names.post(owner.place, owner.postId))
  return (
    <Table
      stacked
      caption={speak(words.byOwner)}
      captionSize="s"
      head={headOf(visit, [words.owner], [words.open, words.overdue])}
      rows={[...owners].map(([name, own]) => [
        { text: name },
        count(sumOf(own, 'open')),
        count(sumOf(own, 'overdue')),
      ])}
    />
  )
}
