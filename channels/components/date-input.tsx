import { type Attributes, classNames, type Content, extraAttributes } from './attributes.ts'
import { InputControl } from './fields.tsx'
import {
  describedByOf,
  Description,
  Fieldset,
  FormGroup,
  Label,
  type QuestionProps,
  type TextSize,
} from './form-parts.tsx'
import { useSay, words } from './words.ts'

export type DatePart = 'day' | 'month' | 'year'

export type DateInputProps = QuestionProps & {
  /** The id of the group; its boxes are `<id>-day`, `<id>-month`, `<id>-year`. */
  readonly id: string
  readonly legend?: Content | undefined
  readonly legendSize?: TextSize | undefined
  readonly isPageHeading?: boolean | undefined
  /** Boxes are sent as `<namePrefix>-day` …; without it as `day`, `month`, `year`. */
  readonly namePrefix?: string | undefined
  readonly values?: Partial<Record<DatePart, string | number | undefined>>
  /** Which parts are wrong; all of them when there is an error and none is named. */
  readonly wrong?: readonly DatePart[] | undefined
  readonly parts?: readonly DatePart[] | undefined
  readonly labels?: Partial<Record<DatePart, string>> | undefined
  /** For the person's own birth date. */
  readonly isBirthDate?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

const allParts: readonly DatePart[] = ['day', 'month', 'year']

type DateBoxProps = {
  readonly date: DateInputProps
  readonly part: DatePart
  readonly isWrong: boolean
}

function DateBox({ date, part, isWrong }: DateBoxProps) {
  const speak = useSay()
  const id = `${date.id}-${part}`
  const value = date.values?.[part]
  return (
    <div class="govuk-date-input__item">
      <FormGroup>
        <Label for={id} classes="govuk-date-input__label">
          {date.labels?.[part] ?? speak(words[part])}
        </Label>
        <InputControl
          controlId={id}
          name={date.namePrefix ? `${date.namePrefix}-${part}` : part}
          invalid={isWrong}
          width={part === 'year' ? 4 : 2}
          classes="govuk-date-input__input"
          inputmode="numeric"
          {...(value === undefined ? {} : { value })}
          {...(date.isBirthDate ? { autocomplete: `bday-${part}` } : {})}
        />
      </FormGroup>
    </div>
  )
}

/** A date in three boxes, which people know by heart and no calendar gets in the way of. */
export function DateInput(props: DateInputProps) {
  const parts = props.parts ?? allParts
  const wrong = props.wrong ?? (props.error ? parts : [])
  const boxes = parts.map((part) => (
    <DateBox date={props} part={part} isWrong={wrong.includes(part)} />
  ))
  const inner = (
    <>
      <Description id={props.id} hint={props.hint} error={props.error} />
      <div
        class={classNames('govuk-date-input', props.classes)}
        id={props.id}
        {...extraAttributes(props.attributes)}
      >
        {boxes}
      </div>
    </>
  )
  return (
    <FormGroup error={props.error} groupClasses={props.groupClasses}>
      {props.legend ? (
        <Fieldset
          legend={props.legend}
          legendSize={props.legendSize}
          isPageHeading={props.isPageHeading}
          role="group"
          describedBy={describedByOf(props.id, props, props.describedBy)}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}
