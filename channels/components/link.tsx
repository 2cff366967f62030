import { type Attributes, classNames, type Content, extraAttributes, linkTo } from './attributes.ts'

type LinkProps = {
  readonly href: string
  readonly children: Content
  readonly quiet?: boolean | undefined
  readonly inverse?: boolean | undefined
  readonly rel?: string | undefined
  readonly hrefLang?: string | undefined
  readonly lang?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** A link. An address that would run code (`javascript:`) leaves plain text without a link. */
export function Link(props: LinkProps) {
  const names = classNames(
    'govuk-link',
    props.quiet && 'govuk-link--no-visited-state',
    props.inverse && 'govuk-link--inverse',
    props.classes,
  )
  return (
    <a
      class={names}
      {...linkTo(props.href)}
      rel={props.rel}
      hreflang={props.hrefLang}
      lang={props.lang}
      {...extraAttributes(props.attributes)}
    >
      {props.children}
    </a>
  )
}
