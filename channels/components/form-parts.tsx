/** The parts that every question shares: label, hint, error, group, fieldset. */
import { type Attributes, classNames, type Content, extraAttributes, idList } from './attributes.ts'
import { useSay, words } from './words.ts'

export type TextSize = 's' | 'm' | 'l' | 'xl'

type LabelProps = {
  readonly children: Content
  readonly for?: string | undefined
  readonly size?: TextSize | undefined
  /** The question is the page's only heading. */
  readonly isPageHeading?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The name of a field. */
export function Label(props: LabelProps) {
  if (!props.children) return null
  const size = props.size && `govuk-label--${props.size}`
  const label = (
    <label
      class={classNames('govuk-label', size, props.classes)}
      for={props.for}
      {...extraAttributes(props.attributes)}
    >
      {props.children}
    </label>
  )
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}

type PartProps = {
  readonly children: Content
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** How to answer: one short sentence below the label. */
export function Hint(props: PartProps) {
  return (
    <div
      id={props.id}
      class={classNames('govuk-hint', props.classes)}
      {...extraAttributes(props.attributes)}
    >
      {props.children}
    </div>
  )
}

/** What is wrong with an answer and how to put it right. `prefix=""` says no "Error:" before it. */
export function ErrorMessage(props: PartProps & { readonly prefix?: string | undefined }) {
  const speak = useSay()
  const prefix = props.prefix ?? speak(words.error)
  return (
    <p
      id={props.id}
      class={classNames('govuk-error-message', props.classes)}
      {...extraAttributes(props.attributes)}
    >
      {prefix && <span class="govuk-visually-hidden">{prefix}:</span>}
      {prefix && ' '}
      {props.children}
    </p>
  )
}

type FieldsetProps = {
  readonly children?: Content | undefined
  readonly legend?: Content | undefined
  readonly legendSize?: TextSize | undefined
  readonly isPageHeading?: boolean | undefined
  readonly role?: 'group' | undefined
  readonly describedBy?: string | undefined
  readonly legendClasses?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Fields that answer one question together. */
export function Fieldset(props: FieldsetProps) {
  const legendNames = classNames(
    'govuk-fieldset__legend',
    props.legendSize && `govuk-fieldset__legend--${props.legendSize}`,
    props.legendClasses,
  )
  return (
    <fieldset
      class={classNames('govuk-fieldset', props.classes)}
      role={props.role}
      aria-describedby={props.describedBy}
      {...extraAttributes(props.attributes)}
    >
      {props.legend && (
        <legend class={legendNames}>
          {props.isPageHeading ? (
            <h1 class="govuk-fieldset__heading">{props.legend}</h1>
          ) : (
            props.legend
          )}
        </legend>
      )}
      {props.children}
    </fieldset>
  )
}

export type QuestionProps = {
  readonly hint?: Content | undefined
  readonly error?: Content | undefined
  readonly groupClasses?: string | undefined
}

/** The box around one question; red at its side when the answer has an error. */
export function FormGroup(props: QuestionProps & { readonly children: Content }) {
  const names = classNames(
    'govuk-form-group',
    Boolean(props.error) && 'govuk-form-group--error',
    props.groupClasses,
  )
  return <div class={names}>{props.children}</div>
}

type DescriptionProps = QuestionProps & { readonly id: string }

/** The hint and the error of a question, with the ids that `describedByOf` gives. */
export function Description({ id, hint, error }: DescriptionProps) {
  return (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  )
}

/** The ids that describe a field, in reading order. */
export function describedByOf(
  id: string,
  parts: QuestionProps,
  given: string | undefined,
): string | undefined {
  return idList(given, Boolean(parts.hint) && `${id}-hint`, Boolean(parts.error) && `${id}-error`)
}
