/** The banks on a day's page. */
import { Button, Form, Money, Table } from '#channels/components'
import { formatInstant, type CivilDate, type Text } from '#platform/kernel'
import type { BankOverview, ClassCount, FileOverview } from '#platform/reconciliation'
import { dayHref, type Names } from './treasury-visit.ts'
import { findingWords, treasuryWords as words } from './treasury-wording.ts'
import type { OfficerVisit } from './visit.tsx'

type GlanceProps = {
  readonly visit: OfficerVisit
  readonly banks: readonly BankOverview[]
  readonly names: Names
}

/** Bank by bank what is ours, theirs, credited and open; also of banks whose file is missing. */
export function Glance({ visit, banks, names }: GlanceProps) {
  const { speak } = visit
  const columns: readonly Text[] = [
    words.bank,
    words.ours,
    words.file,
    words.difference,
    words.credited,
    words.open,
    words.overdue,
  ]
  return (
    <Table
      stacked
      caption={speak(words.banks)}
      head={columns.map((name) => ({ text: speak(name) }))}
      rows={banks.map(({ bank, fileName, run, creditedPaisa, open, overdue }) => {
        const missing = speak(fileName === undefined ? words.noFile : words.notCompared)
        return [
          { text: names.bank(bank) },
          { text: run ? <Money paisa={run.ledgerPaisa} /> : '–' },
          { text: run ? <Money paisa={run.filePaisa} /> : missing },
          { text: run ? <Money paisa={run.filePaisa - run.ledgerPaisa} /> : '–' },
          { text: <Money paisa={creditedPaisa} /> },
          { text: <bdi>{open}</bdi> },
          { text: <bdi>{overdue}</bdi> },
        ]
      })}
    />
  )
}

type BankPartProps = {
  readonly visit: OfficerVisit
  readonly day: CivilDate
  readonly bank: string
  readonly names: Names
  readonly classes: readonly ClassCount[]
  readonly files: readonly FileOverview[]
  readonly isClosed: boolean
}

/** One bank's day: what became of its lines and of our payments, and by which files. */
export function BankPart({ visit, day, bank, names, classes, files, isClosed }: BankPartProps) {
  const { speak, language } = visit
  const name = names.bank(bank)
  return (
    <>
      <h2 class="govuk-heading-m">{name}</h2>
      <Classes visit={visit} name={name} classes={classes} />
      {!isClosed && <CompareAgain visit={visit} day={day} bank={bank} name={name} />}
      <ul class="govuk-list govuk-list--bullet">
        {files.map((file) => (
          <li>
            {speak(words.takenIn, {
              name: speak(words[file.kind]),
              version: String(file.version),
              at: formatInstant(file.takenAt, language),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

type ClassesProps = {
  readonly visit: OfficerVisit
  readonly name: string
  readonly classes: readonly ClassCount[]
}

function Classes({ visit, name, classes }: ClassesProps) {
  const { speak } = visit
  if (classes.length === 0) return <p class="govuk-body">{speak(words.notCompared)}</p>
  return (
    <Table
      stacked
      caption={`${name}: ${speak(words.classes)}`}
      head={[words.class, words.count, words.inFile, words.inLedger].map((name) => ({
        text: speak(name),
      }))}
      rows={classes.map(({ kind, count, filePaisa, ledgerPaisa }) => [
        { text: speak(findingWords[kind].name) },
        { text: <bdi>{count.toLocaleString('en')}</bdi> },
        { text: <Money paisa={filePaisa} /> },
        { text: <Money paisa={ledgerPaisa} /> },
      ])}
    />
  )
}

type CompareAgainProps = {
  readonly visit: OfficerVisit
  readonly day: CivilDate
  readonly bank: string
  readonly name: string
}

function CompareAgain({ visit, day, bank, name }: CompareAgainProps) {
  const { speak, visitor } = visit
  const label = speak(words.compareAgain, { bank: name })
  return (
    <Form
      action={`${dayHref(day)}/compare`}
      hidden={{ _csrf: visitor.csrfToken, bank }}
      label={label}
    >
      <Button variant="secondary">{label}</Button>
    </Form>
  )
}
