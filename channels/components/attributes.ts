/** What every component shares: class names, extra attributes, and links that cannot run code. */
import type { ComponentChildren } from 'preact'

/** Text or components. Text is always escaped: no component accepts raw HTML. */
export type Content = ComponentChildren

/** Extra attributes by their HTML names, e.g. `{ maxlength: 15, 'data-step': 'two' }`. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Joins class names, leaving out what is empty. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** Ids for `aria-describedby`; undefined when nothing describes the field. */
export function idList(...ids: readonly (string | false | undefined)[]): string | undefined {
  return classNames(...ids) || undefined
}

const scheme = /^[a-z][a-z0-9+.-]*:/i
const safeScheme = /^(?:https?|mailto|tel|sms):/i

/**
 * The address when following it cannot run code or leave the site unnoticed, otherwise undefined:
 * a page loses a link rather than its reader. Allowed are http(s), mailto, tel, sms and addresses
 * within the site. Browsers drop tabs and newlines anywhere and controls at the ends (WHATWG URL,
 * basic parser), so `java\tscript:` is judged as what it becomes; `//host` and `/\host` name
 * another site and are refused.
 */
export function safeHref(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  // oxlint-disable-next-line no-control-regex -- the control characters are the point
  const followed = address.replace(/[\u0000-\u0020\u007f-\u009f]+/g, '')
  if (scheme.test(followed)) return safeScheme.test(followed) ? address : undefined
  return /^[/\\]{2}/.test(followed) ? undefined : address
}

/** `href` for an anchor, or nothing when the address is refused. */
export function linkTo(address: string | undefined): { readonly href?: string } {
  const href = safeHref(address)
  return href === undefined ? {} : { href }
}

const refusedAttribute = /^(?:on|style$|srcdoc$|href$|action$|formaction$|src$|dangerouslySet)/i

/**
 * Extra attributes that a component may carry: neither scripts, nor inline style (the content
 * security policy forbids both), nor addresses, which must pass `safeHref`.
 * @throws Error for such a name: it is a mistake in a page, never a reader's input.
 */
export function extraAttributes(attributes: Attributes | undefined): Attributes {
  if (!attributes) return {}
  for (const name of Object.keys(attributes)) {
    if (refusedAttribute.test(name)) throw new Error(`a component may not carry "${name}"`)
  }
  return attributes
}
