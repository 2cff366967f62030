/** Larger pieces that pages are put together from. */
import { classNames, type Content, linkTo, safeHref } from './attributes.ts'
import { Heading } from './messages.tsx'

type HeroProps = { readonly title: Content; readonly children?: Content | undefined }

/** The top of a landing page: what this place is, and the first thing to do. */
export function Hero({ title, children }: HeroProps) {
  return (
    <div class="daftar-hero">
      <h1 class="govuk-heading-xl daftar-hero__title">{title}</h1>
      {children}
    </div>
  )
}

export type Card = {
  readonly title: Content
  readonly href?: string | undefined
  readonly text?: Content | undefined
  /** What it costs and how long it takes, or the state of a case. */
  readonly note?: Content | undefined
}

type CardsProps = { readonly cards: readonly Card[]; readonly headingLevel?: 2 | 3 | 4 | undefined }

/** Things to choose from, such as services or one's own cases; side by side where there is room. */
export function Cards({ cards, headingLevel }: CardsProps) {
  return (
    <ul class="daftar-cards">
      {cards.map((card) => (
        <li class="daftar-card">
          <Heading level={headingLevel ?? 2} class="govuk-heading-s daftar-card__title">
            {card.href ? (
              <a class="govuk-link daftar-card__link" {...linkTo(card.href)}>
                {card.title}
              </a>
            ) : (
              card.title
            )}
          </Heading>
          {card.text && <p class="daftar-card__text">{card.text}</p>}
          {card.note && <p class="daftar-card__note">{card.note}</p>}
        </li>
      ))}
    </ul>
  )
}

export type Figure = {
  readonly label: Content
  readonly value: Content
  readonly tone?: 'late' | undefined
  readonly href?: string | undefined
}

/** A few numbers to see at a glance, such as what waits and what is late. */
export function Figures({ items }: { readonly items: readonly Figure[] }) {
  return (
    <dl class="daftar-figures">
      {items.map((item) => (
        <div class={classNames('daftar-figure', item.tone && `daftar-figure--${item.tone}`)}>
          <dt class="daftar-figure__label">
            {item.href ? (
              <a class="govuk-link" {...linkTo(item.href)}>
                {item.label}
              </a>
            ) : (
              item.label
            )}
          </dt>
          <dd class="daftar-figure__value">
            <bdi>{item.value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

type FormProps = {
  readonly action: string
  readonly children: Content
  readonly method?: 'post' | 'get' | undefined
  /** With files the form is sent as `multipart/form-data`. */
  readonly hasFiles?: boolean | undefined
  /** Hidden fields by name, such as the token against forged requests. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
  readonly label?: string | undefined
  readonly classes?: string | undefined
}

/** A form that the server checks: the browser's own bubbles speak another language. */
export function Form(props: FormProps) {
  const method = props.method ?? 'post'
  return (
    <form
      action={safeHref(props.action)}
      method={method}
      enctype={props.hasFiles ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      class={props.classes}
      novalidate
    >
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  )
}

type SplitProps = { readonly children: Content; readonly side?: Content | undefined }

/** The text in two thirds of the width, where lines stay readable, and at its side what helps. */
export function Split({ children, side }: SplitProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{children}</div>
      {side && <div class="govuk-grid-column-one-third">{side}</div>}
    </div>
  )
}
