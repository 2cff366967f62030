/**
 * A message of ISO 20022 as a tree: elements of the one namespace that the root declares, with
 * either elements or text inside. The XML itself is read by the kernel's reader.
 */
import { createXmlReader, XmlFault, type XmlEvent } from '#platform/kernel'
import { MessageFault } from './message-fault.ts'

export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** What stands between the tags, of an element without elements inside. */
  readonly text: string
}

export type XmlDocument = { readonly namespace: string; readonly root: XmlElement }

/** A message is held in memory as a whole: none that is answered at once is longer. */
export const elementsMax = 50_000

type Open = XmlElement & { readonly children: XmlElement[]; text: string }

/** @throws MessageFault FF01 for whatever is not well formed, or is more of XML than is read */
export function readDocument(bytes: Uint8Array): XmlDocument {
  const tree = createTree()
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const xml = createXmlReader()
    for (const event of xml.push(source)) tree.take(event)
    xml.end()
  } catch (error) {
    if (error instanceof MessageFault) throw error
    fail('XML', error instanceof XmlFault ? `is not well formed: ${error.message}` : 'is not UTF-8')
  }
  return tree.read()
}

function createTree() {
  /** From the root's own parent, which has no name, to the innermost that is open. */
  const top: Open = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  let namespace = ''
  let elements = 0
  const innermost = () => open.at(-1) ?? top

  return {
    take: (event: XmlEvent): void => {
      const around = innermost()
      if (event.kind === 'open') {
        if (around === top) namespace = event.namespace
        elements += 1
        if (elements > elementsMax) fail(event.name, 'is one element too many')
        if (event.namespace !== namespace) fail(event.name, 'is of another namespace')
        const { name } = event
        const element = { name, attributes: ownAttributes(event), children: [], text: '' }
        around.children.push(element)
        open.push(element)
      } else if (event.kind === 'text') around.text += event.text
      else open.pop()
      const { name, children, text } = innermost()
      if (children.length > 0 && text !== '') fail(name, 'has text beside its elements')
    },
    read: (): XmlDocument => {
      const [root] = top.children
      if (!root || namespace === '') fail('XML', 'names no namespace')
      return { namespace, root }
    },
  }
}

/** Where a schema lies is of no use to us, and is never looked up. */
function ownAttributes({ name, attributes }: Extract<XmlEvent, { kind: 'open' }>) {
  const own = Object.entries(attributes).filter(([key]) => !key.startsWith('xsi:'))
  if (own.some(([key]) => key.includes(':'))) fail(name, 'has an attribute of another namespace')
  return Object.fromEntries(own)
}

function fail(path: string, reason: string): never {
  throw new MessageFault({ code: 'FF01', path, reason })
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escape = (text: string) => text.replace(/[&<>\x22]/g, (sign) => escapes[sign] ?? sign)

/** UTF-8 text with its declaration, in one line. */
export function writeDocument({ namespace, root }: XmlDocument): string {
  const write = ({ name, attributes, children, text }: XmlElement): string => {
    const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`)
    const inside = children.length > 0 ? children.map(write).join('') : escape(text)
    return `<${name}${pairs.join('')}>${inside}</${name}>`
  }
  const named = { ...root, attributes: { xmlns: namespace, ...root.attributes } }
  return `<?xml version="1.0" encoding="UTF-8"?>${write(named)}`
}

/** An element to be written; what is left out is undefined. */
export function element(
  name: string,
  inside: string | readonly (XmlElement | undefined)[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  if (typeof inside === 'string') return { name, attributes, children: [], text: inside }
  return { name, attributes, children: inside.filter((one) => one !== undefined), text: '' }
}
