/** Fields with one label and one control: text, long text, a list, a file. */
import type { ComponentChild } from 'preact'
import { type Attributes, classNames, type Content, extraAttributes } from './attributes.ts'
import {
  describedByOf,
  Description,
  FormGroup,
  Label,
  type QuestionProps,
  type TextSize,
} from './form-parts.tsx'

type FieldProps = QuestionProps & {
  readonly name: string
  readonly label: Content
  /** The name when not given. */
  readonly id?: string | undefined
  readonly labelSize?: TextSize | undefined
  readonly isPageHeading?: boolean | undefined
  readonly labelClasses?: string | undefined
  readonly describedBy?: string | undefined
  readonly disabled?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Group, label, hint and error, and the control that `control` draws with its ids. */
function Field(
  props: FieldProps & {
    readonly control: (id: string, describedBy: string | undefined) => ComponentChild
  },
) {
  const id = props.id ?? props.name
  return (
    <FormGroup error={props.error} groupClasses={props.groupClasses}>
      <Label
        for={id}
        size={props.labelSize}
        isPageHeading={props.isPageHeading}
        classes={props.labelClasses}
      >
        {props.label}
      </Label>
      <Description id={id} hint={props.hint} error={props.error} />
      {props.control(id, describedByOf(id, props, props.describedBy))}
    </FormGroup>
  )
}

export type InputKind = 'text' | 'email' | 'tel' | 'password' | 'number' | 'search' | 'url' | 'date'

export type InputProps = FieldProps & {
  readonly type?: InputKind | undefined
  readonly value?: string | number | undefined
  readonly inputmode?:
    | 'text'
    | 'numeric'
    | 'decimal'
    | 'tel'
    | 'email'
    | 'search'
    | 'url'
    | 'none'
    | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: string | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  /** `ltr` for numbers, CNIC, phone and e-mail; `auto` for names and addresses. */
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined
  readonly maxLength?: number | undefined
  /** Width in characters, when the answer has a known length. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  readonly prefix?: Content | undefined
  readonly suffix?: Content | undefined
}

type ControlProps = Omit<InputProps, 'label'> & {
  readonly controlId: string | undefined
  readonly invalid: boolean
}

/** The bare text box, without a label: for `Input` and the parts of a date. */
export function InputControl(props: ControlProps) {
  const names = classNames(
    'govuk-input',
    props.width && `govuk-input--width-${props.width}`,
    props.classes,
    props.invalid && 'govuk-input--error',
  )
  // The union of input types in the typings wants a literal `type`; it is one of InputKind.
  const type = (props.type ?? 'text') as 'text'
  return (
    <input
      class={names}
      id={props.controlId}
      name={props.name}
      type={type}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={props.describedBy}
      autocomplete={props.autocomplete as 'on'}
      autocapitalize={props.autocapitalize as 'none'}
      pattern={props.pattern}
      inputmode={props.inputmode}
      dir={props.dir}
      maxlength={props.maxLength}
      {...extraAttributes(props.attributes)}
    />
  )
}

/** One line of text. */
export function Input(props: InputProps) {
  const control = (id: string, describedBy: string | undefined) => {
    const described = describedBy === undefined ? {} : { describedBy }
    const { describedBy: _, ...own } = props
    const box = (
      <InputControl {...own} {...described} controlId={id} invalid={Boolean(props.error)} />
    )
    if (!props.prefix && !props.suffix) return box
    return (
      <div class={classNames('govuk-input__wrapper', props.dir === 'ltr' && 'daftar-ltr')}>
        {props.prefix && (
          <div class="govuk-input__prefix" aria-hidden="true">
            {props.prefix}
          </div>
        )}
        {box}
        {props.suffix && (
          <div class="govuk-input__suffix" aria-hidden="true">
            {props.suffix}
          </div>
        )}
      </div>
    )
  }
  return <Field {...props} control={control} />
}

export type TextareaProps = FieldProps & {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly maxLength?: number | undefined
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined
}

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  const names = classNames(
    'govuk-textarea',
    Boolean(props.error) && 'govuk-textarea--error',
    props.classes,
  )
  const control = (id: string, describedBy: string | undefined) => (
    <textarea
      class={names}
      id={id}
      name={props.name}
      rows={props.rows ?? 5}
      spellcheck={props.spellcheck}
      disabled={props.disabled}
      aria-describedby={describedBy}
      autocomplete={props.autocomplete as 'on'}
      maxlength={props.maxLength}
      dir={props.dir}
      value={props.value ?? ''}
      {...extraAttributes(props.attributes)}
    />
  )
  return <Field {...props} control={control} />
}

export type Option = {
  readonly text: string
  /** Options of one group stand together under its name. */
  readonly group?: string | undefined
  /** What is sent; the text when not given. */
  readonly value?: string | number | undefined
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export type SelectProps = FieldProps & {
  readonly options: readonly (Option | undefined)[]
  readonly value?: string | number | undefined
}

/** One choice from a long list. For short lists use `Radios`: they show what can be chosen. */
export function Select(props: SelectProps) {
  const names = classNames(
    'govuk-select',
    props.classes,
    Boolean(props.error) && 'govuk-select--error',
  )
  const given = props.options.filter((option) => option !== undefined)
  const groups = [...Map.groupBy(given, ({ group }) => group)]
  const isChosen = (option: Option) =>
    option.selected ?? (props.value ? (option.value ?? option.text) === props.value : false)
  const control = (id: string, describedBy: string | undefined) => (
    <select
      class={names}
      id={id}
      name={props.name}
      disabled={props.disabled}
      aria-describedby={describedBy}
      {...extraAttributes(props.attributes)}
    >
      {groups.map(([group, options]) => {
        const drawn = options.map((option) => (
          <option
            value={option.value}
            selected={isChosen(option)}
            disabled={option.disabled}
            {...extraAttributes(option.attributes)}
          >
            {option.text}
          </option>
        ))
        return group === undefined ? drawn : <optgroup label={group}>{drawn}</optgroup>
      })}
    </select>
  )
  return <Field {...props} control={control} />
}

export type FileUploadProps = FieldProps & {
  readonly multiple?: boolean | undefined
  /** Kinds of file, e.g. `image/*,application/pdf`. */
  readonly accept?: string | undefined
  /** `environment` asks a phone for its camera. */
  readonly capture?: 'user' | 'environment' | undefined
}

/** A file from the phone; works without JavaScript. */
export function FileUpload(props: FileUploadProps) {
  const names = classNames(
    'govuk-file-upload',
    props.classes,
    Boolean(props.error) && 'govuk-file-upload--error',
  )
  const control = (id: string, describedBy: string | undefined) => (
    <input
      class={names}
      id={id}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      accept={props.accept}
      capture={props.capture}
      aria-describedby={describedBy}
      {...extraAttributes(props.attributes)}
    />
  )
  return <Field {...props} control={control} />
}
