/** Choices shown all at once: one of them (`Radios`) or several (`Checkboxes`). */
import { type Attributes, classNames, type Content, extraAttributes, idList } from './attributes.ts'
import {
  describedByOf,
  Description,
  Fieldset,
  FormGroup,
  Hint,
  Label,
  type QuestionProps,
  type TextSize,
} from './form-parts.tsx'

export type Choice = {
  readonly text: Content
  readonly value: string | number
  readonly id?: string | undefined
  readonly hint?: Content | undefined
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** What is asked further when this is chosen; shown always where JavaScript does not run. */
  readonly conditional?: Content | undefined
  readonly labelClasses?: string | undefined
  readonly labelAttributes?: Attributes | undefined
  readonly attributes?: Attributes | undefined
}

/** A word between choices, such as "or". */
export type Divider = { readonly divider: string }

type ChoicesProps<Item> = QuestionProps & {
  readonly name: string
  readonly items: readonly (Item | Divider | undefined)[]
  /** The question. Without it the choices stand in no fieldset. */
  readonly legend?: Content | undefined
  readonly legendSize?: TextSize | undefined
  readonly isPageHeading?: boolean | undefined
  /** The name when not given. */
  readonly idPrefix?: string | undefined
  readonly describedBy?: string | undefined
  readonly small?: boolean | undefined
  readonly legendClasses?: string | undefined
  readonly fieldsetClasses?: string | undefined
  readonly fieldsetAttributes?: Attributes | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type RadiosProps = ChoicesProps<Choice> & {
  readonly value?: string | number | undefined
  readonly inline?: boolean | undefined
}

export type CheckboxItem = Choice & {
  readonly name?: string | undefined
  /** `exclusive` unticks all others, for "none of these". */
  readonly behaviour?: 'exclusive' | undefined
}

export type CheckboxesProps = ChoicesProps<CheckboxItem> & {
  readonly values?: readonly (string | number)[] | undefined
}

type Kind = 'radio' | 'checkbox'
type ItemProps = {
  readonly kind: Kind
  readonly item: CheckboxItem
  readonly id: string
  readonly name: string
  readonly checked: boolean
  readonly describedBy?: string | undefined
}

function ChoiceItem({ kind, item, id, name, checked, describedBy }: ItemProps) {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const conditionalId = item.conditional ? `conditional-${id}` : undefined
  const hintId = item.hint ? `${id}-item-hint` : undefined
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={name}
          type={kind as 'radio'}
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={conditionalId}
          data-behaviour={item.behaviour}
          aria-describedby={idList(describedBy, hintId)}
          {...extraAttributes(item.attributes)}
        />
        <Label
          for={id}
          classes={classNames(`${block}__label`, item.labelClasses)}
          attributes={item.labelAttributes}
        >
          {item.text}
        </Label>
        {item.hint && (
          <Hint id={hintId} classes={`${block}__hint`}>
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <div
          class={classNames(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
          id={conditionalId}
        >
          {item.conditional}
        </div>
      )}
    </>
  )
}

type GroupProps = ChoicesProps<CheckboxItem> & {
  readonly kind: Kind
  readonly isChosen: (item: Choice) => boolean
}

function ChoiceGroup(props: GroupProps) {
  const { kind, name } = props
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const prefix = props.idPrefix ?? name
  const described = describedByOf(prefix, props, props.describedBy)
  // Without a fieldset nothing would tie hint and error to the tick boxes (as the original does).
  const itemDescribed = kind === 'checkbox' && !props.legend ? described : undefined
  const inner = (
    <>
      <Description id={prefix} hint={props.hint} error={props.error} />
      <div
        class={classNames(block, props.small && `${block}--small`, props.classes)}
        data-module={block}
        {...extraAttributes(props.attributes)}
      >
        {props.items.map((item, index) => {
          if (!item) return null
          if ('divider' in item) return <div class={`${block}__divider`}>{item.divider}</div>
          return (
            <ChoiceItem
              kind={kind}
              item={item}
              id={item.id ?? (index > 0 ? `${prefix}-${index + 1}` : prefix)}
              name={item.name ?? name}
              checked={item.checked ?? props.isChosen(item)}
              describedBy={itemDescribed}
            />
          )
        })}
      </div>
    </>
  )
  return (
    <FormGroup error={props.error} groupClasses={props.groupClasses}>
      {props.legend ? (
        <Fieldset
          legend={props.legend}
          legendSize={props.legendSize}
          legendClasses={props.legendClasses}
          isPageHeading={props.isPageHeading}
          describedBy={described}
          classes={props.fieldsetClasses}
          attributes={props.fieldsetAttributes}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

/** One choice of a few. */
export function Radios(props: RadiosProps) {
  const { value, inline, classes, ...rest } = props
  const names = classNames(inline && 'govuk-radios--inline', classes)
  const isChosen = (item: Choice) => Boolean(value) && item.value === value
  return <ChoiceGroup {...rest} kind="radio" classes={names} isChosen={isChosen} />
}

/** Any number of choices, or one thing to agree to. */
export function Checkboxes(props: CheckboxesProps) {
  const { values, ...rest } = props
  const isChosen = (item: Choice) => values?.includes(item.value) ?? false
  return <ChoiceGroup {...rest} kind="checkbox" isChosen={isChosen} />
}
