/** Ways through the site: back, breadcrumbs, pages, and past the header. */
import { type Attributes, classNames, type Content, extraAttributes, linkTo } from './attributes.ts'
import { Link } from './link.tsx'
import { useSay, words } from './words.ts'

type BackLinkProps = {
  readonly href?: string | undefined
  /** "Back" in the page's language when not given. */
  readonly children?: Content | undefined
  readonly inverse?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** One step back, at the top of a question page. */
export function BackLink(props: BackLinkProps) {
  const speak = useSay()
  return (
    <a
      {...linkTo(props.href || '#')}
      class={classNames(
        'govuk-back-link',
        props.inverse && 'govuk-back-link--inverse',
        props.classes,
      )}
      {...extraAttributes(props.attributes)}
    >
      {props.children || speak(words.back)}
    </a>
  )
}

export type Crumb = {
  readonly text: Content
  /** None for the page itself. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

type BreadcrumbsProps = {
  readonly items: readonly Crumb[]
  readonly collapseOnMobile?: boolean | undefined
  readonly label?: string | undefined
  readonly inverse?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Where this page stands. */
export function Breadcrumbs(props: BreadcrumbsProps) {
  const speak = useSay()
  const names = classNames(
    'govuk-breadcrumbs',
    props.inverse && 'govuk-breadcrumbs--inverse',
    props.classes,
    props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
  )
  return (
    <nav
      class={names}
      {...extraAttributes(props.attributes)}
      aria-label={props.label ?? speak(words.breadcrumb)}
    >
      <ol class="govuk-breadcrumbs__list">
        {props.items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a
                class="govuk-breadcrumbs__link"
                {...linkTo(item.href)}
                {...extraAttributes(item.attributes)}
              >
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}

type SkipLinkProps = {
  readonly href?: string | undefined
  readonly children?: Content | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Lets a keyboard or screen reader go past the header; seen only when focused. */
export function SkipLink(props: SkipLinkProps) {
  const speak = useSay()
  return (
    <a
      {...linkTo(props.href || '#content')}
      class={classNames('govuk-skip-link', props.classes)}
      {...extraAttributes(props.attributes)}
      data-module="govuk-skip-link"
    >
      {props.children ?? speak(words.skipToContent)}
    </a>
  )
}

export type PageLink = {
  readonly href: string
  readonly text?: Content | undefined
  /** What the neighbouring page is about. */
  readonly label?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type PageNumber =
  | {
      readonly number: number | string
      readonly href: string
      readonly current?: boolean | undefined
      readonly visuallyHiddenText?: string | undefined
      readonly attributes?: Attributes | undefined
    }
  | { readonly ellipsis: true }

type PaginationProps = {
  readonly previous?: PageLink | undefined
  readonly next?: PageLink | undefined
  readonly items?: readonly PageNumber[] | undefined
  readonly landmarkLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

type Way = keyof typeof arrows

function Arrow({ way }: { readonly way: Way }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${way}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[way]} />
    </svg>
  )
}

type ArrowLinkProps = { readonly way: Way; readonly link: PageLink; readonly block: boolean }

function ArrowLink({ way, link, block }: ArrowLinkProps) {
  const speak = useSay()
  const decorated = block && !link.label && 'govuk-pagination__link-title--decorated'
  return (
    <div class={`govuk-pagination__${way}`}>
      <a
        class="govuk-link govuk-pagination__link"
        {...linkTo(link.href)}
        rel={way}
        {...extraAttributes(link.attributes)}
      >
        {(block || way === 'prev') && <Arrow way={way} />}
        <span class={classNames('govuk-pagination__link-title', decorated)}>
          {link.text ?? (
            <>
              {speak(way === 'prev' ? words.previous : words.next)}
              <span class="govuk-visually-hidden">{speak(words.pageSuffix)}</span>
            </>
          )}
        </span>
        {link.label && block && (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{link.label}</span>
          </>
        )}
        {!block && way === 'next' && <Arrow way={way} />}
      </a>
    </div>
  )
}

function PageItem({ item }: { readonly item: PageNumber }) {
  const speak = useSay()
  if ('ellipsis' in item) {
    return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  }
  return (
    <li
      class={classNames(
        'govuk-pagination__item',
        item.current && 'govuk-pagination__item--current',
      )}
    >
      <a
        class="govuk-link govuk-pagination__link"
        {...linkTo(item.href)}
        aria-label={item.visuallyHiddenText ?? `${speak(words.page)} ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...extraAttributes(item.attributes)}
      >
        {item.number}
      </a>
    </li>
  )
}

/** Through a long list, or to the page before and after. */
export function Pagination(props: PaginationProps) {
  const speak = useSay()
  const block = !props.items && Boolean(props.next || props.previous)
  return (
    <nav
      class={classNames('govuk-pagination', block && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel || speak(words.pagination)}
      {...extraAttributes(props.attributes)}
    >
      {props.previous && <ArrowLink way="prev" link={props.previous} block={block} />}
      {props.items && (
        <ul class="govuk-pagination__list">
          {props.items.map((item) => (
            <PageItem item={item} />
          ))}
        </ul>
      )}
      {props.next && <ArrowLink way="next" link={props.next} block={block} />}
    </nav>
  )
}

/** A plain list of links, for contents and "what next". */
export function LinkList({ items }: { readonly items: readonly (Crumb & { href: string })[] }) {
  return (
    <ul class="govuk-list daftar-links">
      {items.map((item) => (
        <li>
          <Link href={item.href}>{item.text}</Link>
        </li>
      ))}
    </ul>
  )
}
