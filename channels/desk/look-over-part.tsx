/** One text or photo as everybody would see it, with what an officer may do about it. */
import { Button, Checkboxes, Form, Input, InsetText, Lines, Select } from '#channels/components'
import {
  coveredText,
  sentencesOf,
  withheldWords,
  writtenIn,
  type CaseView,
} from '#platform/catalogue'
import { formatInstant } from '#platform/kernel'
import { grid, isShown, withheldReasons, type Part } from '#platform/publication'
import { lookOverWords as words } from './look-over-wording.ts'
import type { OfficerVisit } from './visit.tsx'

type PartProps = {
  readonly visit: OfficerVisit
  readonly view: CaseView
  readonly part: Part
  readonly number: number
}

export function PartToLookOver({ visit, view, part, number }: PartProps) {
  const { speak } = visit
  const { kind, source, seq, name } = part
  const id = `${seq}-${name}`
  const title =
    kind === 'text'
      ? speak(words.text[source])
      : speak(words.photo[source], { number: String(number) })
  return (
    <section id={`part-${id}`} aria-labelledby={`title-${id}`}>
      <h2 class="govuk-heading-m" id={`title-${id}`}>
        {title}
      </h2>
      <p class="govuk-body">
        <strong>{stateOf(visit, part)}</strong>
      </p>
      {part.state !== 'taken-back' && (
        <>
          <ReleaseForm visit={visit} view={view} part={part} id={id} title={title} />
          {part.state !== 'withheld' && (
            <WithholdForm visit={visit} view={view} id={id} title={title} />
          )}
        </>
      )}
    </section>
  )
}

function stateOf({ speak, language, platform }: OfficerVisit, part: Part): string {
  const { state, reason, shownAt } = part
  if (isShown(part, platform.setting.now())) {
    return speak(words.states[state === 'waiting' ? 'shown-unseen' : 'shown'])
  }
  if (state === 'withheld' && reason) {
    return speak(words.states.withheld, { reason: speak(withheldWords[reason]) })
  }
  if (state === 'taken-back') return speak(words.states['taken-back'])
  const waits = speak(words.states.waiting)
  if (!shownAt) return waits
  return speak(words.from, { waits, when: formatInstant(shownAt, language) })
}

type FormProps = Pick<PartProps, 'visit' | 'view' | 'part'> & {
  readonly id: string
  readonly title: string
}

function ReleaseForm({ visit, view, part, id, title }: FormProps) {
  const { speak, visitor, platform } = visit
  const isSeen = isShown(part, platform.setting.now())
  const release = isSeen ? words.keep : words.release
  return (
    <Form
      action={`/desk/public/${view.reference}`}
      hidden={{ _csrf: visitor.csrfToken, part: id, do: 'release' }}
      label={`${title}: ${speak(release)}`}
    >
      {part.kind === 'text' ? (
        <Sentences visit={visit} view={view} part={part} id={id} />
      ) : (
        <Cells visit={visit} view={view} part={part} id={id} />
      )}
      <Button preventDoubleClick>{speak(part.state === 'released' ? words.again : release)}</Button>
    </Form>
  )
}

type CoverProps = Omit<FormProps, 'title'>

function Sentences({ visit: { speak }, view, part, id }: CoverProps) {
  const sentences = sentencesOf(writtenIn(view, part), part.covered)
  return (
    <>
      <InsetText>
        <Lines lines={coveredText(view, part).split('\n')} />
      </InsetText>
      <Checkboxes
        name="sentence"
        idPrefix={`sentence-${id}`}
        legend={speak(words.sentences)}
        legendSize="s"
        hint={speak(words.sentencesHint)}
        small
        items={sentences.map(({ shown, isCovered }, index) => ({
          value: index,
          text: <bdi dir="auto">{shown}</bdi>,
          disabled: isCovered,
          checked: isCovered,
        }))}
      />
      <Input
        name="words"
        id={`words-${id}`}
        label={speak(words.words)}
        hint={speak(words.wordsHint)}
        dir="auto"
      />
    </>
  )
}

const letterOf = (column: number) => String.fromCodePoint(65 + column)
const times = (count: number) => Array.from({ length: count }, (_, at) => at)

/** A table of the same fields as the lines make in the photo: no script, large for thumbs. */
function Cells({ visit: { speak }, view, part, id }: CoverProps) {
  const covered = new Set(part.covered as readonly number[])
  const src = `/desk/public/${view.reference}/${part.seq}/${part.name}.jpg`
  return (
    <>
      <p class="govuk-body">
        <img src={src} alt={speak(words.preview)} class="daftar-diagram" />
      </p>
      <fieldset class="govuk-fieldset" aria-describedby={`hint-${id}`}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
          {speak(words.grid)}
        </legend>
        <p class="govuk-hint" id={`hint-${id}`}>
          {speak(words.gridHint)}
        </p>
        <div class="govuk-checkboxes govuk-checkboxes--small" dir="ltr">
          <table>
            <tbody>
              {times(grid.rows).map((row) => (
                <tr>
                  {times(grid.columns).map((column) => (
                    <td>
                      <Cell
                        id={id}
                        cell={row * grid.columns + column}
                        name={speak(words.cell, { name: `${letterOf(column)}${row + 1}` })}
                        isCovered={covered.has(row * grid.columns + column)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </fieldset>
    </>
  )
}

type CellProps = {
  readonly id: string
  readonly cell: number
  readonly name: string
  readonly isCovered: boolean
}

function Cell({ id, cell, name, isCovered }: CellProps) {
  const own = `cell-${id}-${cell}`
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={own}
        name="cell"
        type="checkbox"
        value={cell}
        checked={isCovered}
        disabled={isCovered}
      />
      <label class="govuk-label govuk-checkboxes__label" for={own}>
        <span class="govuk-visually-hidden">{name}</span>
      </label>
    </div>
  )
}

function WithholdForm({ visit, view, id, title }: Omit<FormProps, 'part'>) {
  const { speak, visitor } = visit
  return (
    <Form
      action={`/desk/public/${view.reference}`}
      hidden={{ _csrf: visitor.csrfToken, part: id, do: 'withhold' }}
      label={`${title}: ${speak(words.withhold)}`}
    >
      <Select
        name="reason"
        id={`reason-${id}`}
        label={speak(words.why)}
        hint={speak(words.whyHint)}
        options={[
          { value: '', text: speak(words.choose) },
          ...withheldReasons.map((value) => ({ value, text: speak(withheldWords[value]) })),
        ]}
      />
      <Button variant="secondary" preventDoubleClick>
        {speak(words.withhold)}
      </Button>
    </Form>
  )
}
