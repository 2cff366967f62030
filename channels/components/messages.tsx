/** What the page tells: errors, news, warnings, confirmations, side notes. */
import { type Attributes, classNames, type Content, extraAttributes, linkTo } from './attributes.ts'
import { useSay, words } from './words.ts'

type Common = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}
type Level = 1 | 2 | 3 | 4

type HeadingProps = {
  readonly level: Level
  readonly children: Content
  readonly class?: string | undefined
  readonly id?: string | undefined
}

/** `<h1>` … `<h4>` by number. */
export function Heading(props: HeadingProps) {
  const Level = `h${props.level}` as 'h1'
  return (
    <Level class={props.class} id={props.id}>
      {props.children}
    </Level>
  )
}

export type FieldError = {
  readonly text: Content
  /** `#` and the id of the field. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

type ErrorSummaryProps = Common & {
  readonly errors: readonly FieldError[]
  readonly title?: Content | undefined
  readonly description?: Content | undefined
  readonly disableAutoFocus?: boolean | undefined
}

/** All errors of the page at its top, each a link to its field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const speak = useSay()
  return (
    <div
      class={classNames('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...extraAttributes(props.attributes)}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title ?? speak(words.errorTitle)}</h2>
        <div class="govuk-error-summary__body">
          {props.description && <p>{props.description}</p>}
          {props.errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {props.errors.map((error) => (
                <li>
                  {error.href ? (
                    <a {...linkTo(error.href)} {...extraAttributes(error.attributes)}>
                      {error.text}
                    </a>
                  ) : (
                    error.text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

type NotificationBannerProps = Common & {
  readonly children: Content
  readonly type?: 'success' | undefined
  readonly title?: Content | undefined
  readonly titleId?: string | undefined
  readonly headingLevel?: Level | undefined
  readonly role?: 'alert' | 'region' | undefined
  readonly disableAutoFocus?: boolean | undefined
}

/** News about the page as a whole: what just succeeded, or what the reader should know first. */
export function NotificationBanner(props: NotificationBannerProps) {
  const speak = useSay()
  const isSuccess = props.type === 'success'
  const titleId = props.titleId || 'govuk-notification-banner-title'
  const isPlain = typeof props.children === 'string'
  return (
    <div
      class={classNames(
        'govuk-notification-banner',
        isSuccess && 'govuk-notification-banner--success',
        props.classes,
      )}
      role={props.role ?? (isSuccess ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...extraAttributes(props.attributes)}
    >
      <div class="govuk-notification-banner__header">
        <Heading
          level={props.headingLevel ?? 2}
          class="govuk-notification-banner__title"
          id={titleId}
        >
          {props.title ?? speak(isSuccess ? words.success : words.important)}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {isPlain ? (
          <p class="govuk-notification-banner__heading">{props.children}</p>
        ) : (
          props.children
        )}
      </div>
    </div>
  )
}

type PanelProps = Common & {
  readonly title: Content
  readonly children?: Content | undefined
  readonly headingLevel?: Level | undefined
}

/** It is done: the first thing on a confirmation page. */
export function Panel(props: PanelProps) {
  return (
    <div
      class={classNames('govuk-panel govuk-panel--confirmation', props.classes)}
      {...extraAttributes(props.attributes)}
    >
      <Heading level={props.headingLevel ?? 1} class="govuk-panel__title">
        {props.title}
      </Heading>
      {props.children && <div class="govuk-panel__body">{props.children}</div>}
    </div>
  )
}

type TextProps = Common & { readonly children: Content }

/** A passage set apart from the text around it. */
export function InsetText(props: TextProps & { readonly id?: string | undefined }) {
  return (
    <div
      id={props.id}
      class={classNames('govuk-inset-text', props.classes)}
      {...extraAttributes(props.attributes)}
    >
      {props.children}
    </div>
  )
}

/** What would cost the reader dearly to miss. */
export function WarningText(props: TextProps & { readonly iconText?: string | undefined }) {
  const speak = useSay()
  return (
    <div
      class={classNames('govuk-warning-text', props.classes)}
      {...extraAttributes(props.attributes)}
    >
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{props.iconText || speak(words.warning)}</span>
        {props.children}
      </strong>
    </div>
  )
}

type DetailsProps = TextProps & {
  readonly summary: Content
  readonly open?: boolean | undefined
  readonly id?: string | undefined
}

/** More for those who want it, opened by a tap; no JavaScript needed. */
export function Details(props: DetailsProps) {
  return (
    <details
      id={props.id}
      class={classNames('govuk-details', props.classes)}
      open={props.open}
      {...extraAttributes(props.attributes)}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summary}</span>
      </summary>
      <div class="govuk-details__text">{props.children}</div>
    </details>
  )
}

/** Blue is the colour of a tag without any; magenta and teal are the newer names of two. */
export type TagColour =
  | 'blue'
  | 'grey'
  | 'green'
  | 'teal'
  | 'turquoise'
  | 'purple'
  | 'magenta'
  | 'pink'
  | 'red'
  | 'orange'
  | 'yellow'

type TagProps = TextProps & { readonly colour?: TagColour | undefined }

/** A state in a word. Colour never says more than the word does. */
export function Tag(props: TagProps) {
  return (
    <strong
      class={classNames('govuk-tag', props.colour && `govuk-tag--${props.colour}`, props.classes)}
      {...extraAttributes(props.attributes)}
    >
      {props.children}
    </strong>
  )
}

type PhaseBannerProps = TextProps & {
  readonly tag: Content
  readonly tagColour?: TagColour | undefined
  readonly tagClasses?: string | undefined
}

/** Says that a service is new or a trial, and where to tell what is wrong with it. */
export function PhaseBanner(props: PhaseBannerProps) {
  return (
    <div
      class={classNames('govuk-phase-banner govuk-width-container', props.classes)}
      {...extraAttributes(props.attributes)}
    >
      <p class="govuk-phase-banner__content">
        <Tag
          colour={props.tagColour}
          classes={classNames('govuk-phase-banner__content__tag', props.tagClasses)}
        >
          {props.tag}
        </Tag>
        <span class="govuk-phase-banner__text">{props.children}</span>
      </p>
    </div>
  )
}
