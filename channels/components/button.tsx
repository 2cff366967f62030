import {
  type Attributes,
  classNames,
  type Content,
  extraAttributes,
  linkTo,
  safeHref,
} from './attributes.ts'

type ButtonProps = {
  readonly children: Content
  /** With an address the button is a link that looks like one. */
  readonly href?: string | undefined
  readonly variant?: 'secondary' | 'warning' | 'inverse' | undefined
  /** The arrow of the page on which a service starts. */
  readonly start?: boolean | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  /** Another address of this site than the form’s own, such as a place on the page that comes. */
  readonly formAction?: string | undefined
  readonly id?: string | undefined
  readonly disabled?: boolean | undefined
  /** Ignores a second press within a second, where JavaScript runs. */
  readonly preventDoubleClick?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}

/** A button, or with `href` a link with the looks and the role of one. */
export function Button(props: ButtonProps) {
  const names = classNames(
    'govuk-button',
    props.variant && `govuk-button--${props.variant}`,
    props.classes,
    props.start && 'govuk-button--start',
  )
  // The start button is a flex box: it would swallow the spaces around components.
  const isMixed = props.start && typeof props.children !== 'string'
  const content = isMixed ? <span>{props.children}</span> : props.children
  const icon = props.start && <StartIcon />
  const extra = extraAttributes(props.attributes)
  if (props.href !== undefined) {
    return (
      <a
        {...linkTo(props.href)}
        role="button"
        draggable={false}
        class={names}
        data-module="govuk-button"
        id={props.id}
        {...extra}
      >
        {content}
        {icon}
      </a>
    )
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      formaction={safeHref(props.formAction)}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick?.toString()}
      class={names}
      data-module="govuk-button"
      id={props.id}
      {...extra}
    >
      {content}
      {icon}
    </button>
  )
}

/** Buttons and links in one row, one below the other on a phone. */
export function ButtonGroup({ children }: { readonly children: Content }) {
  return <div class="govuk-button-group">{children}</div>
}
