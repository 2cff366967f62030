/** Reads our own and govuk-frontend's published HTML into a tree in which equal pages are equal. */
import { Fragment, h, type VNode } from 'preact'

export type Element = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}
export type HtmlNode = Element | string

const voidTags = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  ctdot: '\u22ef',
}

function decode(value: string): string {
  return value.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    const isHex = name[1]?.toLowerCase() === 'x'
    return String.fromCodePoint(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10))
  })
}

const attributePattern = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g

/** Sorted, decoded; the order of classes and the space between them mean nothing. */
function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(attributePattern)].map((match): [string, string] => {
    const name = match[1]?.toLowerCase() ?? ''
    const value = decode(match[2] ?? match[3] ?? match[4] ?? '')
    if (name === 'class') return [name, value.split(/\s+/).filter(Boolean).sort().join(' ')]
    return [name, value]
  })
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)))
}

const comment = String.raw`<!--[\s\S]*?-->|<!doctype[^>]*>`
const closing = String.raw`<\/([a-z0-9]+)\s*>`
const opening = String.raw`<([a-z0-9]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>`
const tokenPattern = new RegExp(`${comment}|${closing}|${opening}|([^<]+)`, 'gi')

/**
 * The tree of well-formed HTML. Runs of white space are one space and vanish at an element's ends.
 * @throws Error when a closing tag does not match: a test must not compare half a tree.
 */
export function parseHtml(html: string): readonly HtmlNode[] {
  type Open = { tag: string; attributes: Record<string, string>; children: HtmlNode[] }
  const root: Open = { tag: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  for (const [, closing, opening, written = '', characters] of html.matchAll(tokenPattern)) {
    const current = open.at(-1) ?? root
    if (characters !== undefined) current.children.push(decode(characters))
    else if (opening !== undefined) {
      const tag = opening.toLowerCase()
      const attributes = attributesOf(written.replace(/\/$/, ''))
      const element: Open = { tag, attributes, children: [] }
      current.children.push(element)
      if (!voidTags.has(tag) && !written.endsWith('/')) open.push(element)
    } else if (closing !== undefined) {
      const tag = closing.toLowerCase()
      if (open.length === 1 || current.tag !== tag) throw new Error(`unexpected </${tag}>`)
      open.pop()
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`)
  return tidyChildren(root.children)
}

/** Joins neighbouring texts and takes white space away where it is not seen. */
function tidyChildren(children: readonly HtmlNode[]): HtmlNode[] {
  const joined: HtmlNode[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (typeof child === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + child
    else joined.push(child)
  }
  return joined
    .map((child) => (typeof child === 'string' ? child.replace(/[ \t\r\n]+/g, ' ').trim() : child))
    .filter((child) => child !== '')
    .map((child) =>
      typeof child === 'string' ? child : { ...child, children: tidyChildren(child.children) },
    )
}

/** Every element of a tree, in the order of the page. */
export function elementsOf(nodes: readonly HtmlNode[]): Element[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [node, ...elementsOf(node.children)],
  )
}

/** HTML as components, for fixtures whose options hold HTML: components themselves take none. */
export function asComponents(html: string): VNode | string {
  const nodes = parseHtml(html)
  if (nodes.length === 1 && typeof nodes[0] === 'string') return nodes[0]
  const build = (node: HtmlNode): VNode | string =>
    typeof node === 'string' ? node : h(node.tag, node.attributes, ...node.children.map(build))
  return h(Fragment, null, ...nodes.map(build))
}
