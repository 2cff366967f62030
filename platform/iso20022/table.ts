/**
 * A message of ISO 20022 as a table: its elements in their order, how often each may stand, and
 * what may stand in it. The names are those of the standard's message definition reports.
 */
import { MessageFault } from './message-fault.ts'
import type { Scalar } from './scalars.ts'
import { element, readDocument, writeDocument, type XmlElement } from './document.ts'

export type Part = {
  readonly name: string
  readonly least: 0 | 1
  readonly most: number
  readonly content: Content
}

export type Content =
  | Scalar
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly parts: readonly Part[] }
  /** Lawful there, of no use to us: its place is checked and what stands in it is not read. */
  | { readonly kind: 'unread' }

export type MessageDefinition = {
  /** `pacs.008.001.08`. */
  readonly id: string
  /** The element inside `Document`. */
  readonly name: string
  readonly parts: readonly Part[]
}

const unread: Content = { kind: 'unread' }

export function sequence(...parts: readonly Part[]): Content {
  return { kind: 'sequence', parts }
}

export function choice(...parts: readonly Part[]): Content {
  return { kind: 'choice', parts }
}

/** [1..1] */
export const one = (name: string, content: Content): Part => part(name, 1, 1, content)
/** [0..1] */
export const maybe = (name: string, content: Content): Part => part(name, 0, 1, content)
/** [0..*] */
export const any = (name: string, content: Content): Part => part(name, 0, Infinity, content)
/** [1..*] */
export const some = (name: string, content: Content): Part => part(name, 1, Infinity, content)
/** Elements that may stand here, any number of times each, and are not read. */
export const passed = (...names: readonly string[]): Part[] =>
  names.map((name) => any(name, unread))

function part(name: string, least: 0 | 1, most: number, content: Content): Part {
  return { name, least, most, content }
}

const namespaceOf = (id: string) => `urn:iso:std:iso:20022:tech:xsd:${id}`

export type ReadMessage = {
  readonly id: string
  /** The element inside `Document`. */
  readonly root: XmlElement
  /** What is wrong in it; nothing else of it may be used then but to answer its sender. */
  readonly fault: MessageFault | undefined
}

/**
 * Tells which message this is and holds it to its table.
 * @throws MessageFault for what is no such message at all
 */
export function readMessage(
  definitions: readonly MessageDefinition[],
  bytes: Uint8Array,
): ReadMessage {
  const { namespace, root: document } = readDocument(bytes)
  const definition = definitions.find(({ id }) => namespaceOf(id) === namespace)
  const [root, another] = document.children
  if (document.name !== 'Document' || !definition || !root || another) {
    fail('Document', `must hold one of ${definitions.map(({ id }) => id).join(', ')}`)
  }
  if (root.name !== definition.name) fail(root.name, `must be ${definition.name}`)
  return { id: definition.id, root, fault: faultIn(definition, root) }
}

function faultIn({ parts }: MessageDefinition, root: XmlElement): MessageFault | undefined {
  try {
    checkContent({ kind: 'sequence', parts }, root)
    return undefined
  } catch (error) {
    if (error instanceof MessageFault) return error
    throw error
  }
}

/**
 * A message of ours, held to the same table as everybody's.
 * @throws MessageFault which is a fault of ours
 */
export function writeMessage(
  { id, name, parts }: MessageDefinition,
  inside: readonly (XmlElement | undefined)[],
): string {
  const root = element(name, inside)
  checkContent({ kind: 'sequence', parts }, root)
  return writeDocument({ namespace: namespaceOf(id), root: element('Document', [root]) })
}

function checkContent(content: Content, at: XmlElement, path = ''): void {
  if (content.kind === 'unread') return
  const attributes = Object.keys(at.attributes)
  if (content.kind === 'scalar') {
    if (at.children.length > 0) fail(path, 'has elements inside')
    const odd = attributes.find((name) => !(content.attributes ?? []).includes(name))
    if (odd !== undefined) fail(path, `has no attribute ${odd}`)
    const fault = content.check(at.text, at.attributes)
    if (fault) throw new MessageFault({ code: 'FF01', ...fault, path })
    return
  }
  if (attributes[0] !== undefined) fail(path, `has no attribute ${attributes[0]}`)
  if (at.children.length === 0 && at.text.trim() !== '') fail(path, 'has text in place of elements')
  const count = content.kind === 'choice' ? checkChoice : checkSequence
  for (const [child, part] of count(content.parts, at.children, path)) {
    checkContent(part.content, child, pathTo(path, child.name))
  }
}

type Placed = readonly [XmlElement, Part]

function checkSequence(
  parts: readonly Part[],
  children: readonly XmlElement[],
  path: string,
): Placed[] {
  let next = 0
  const placed = parts.flatMap((part) => {
    const first = next
    while (children[next]?.name === part.name) next += 1
    const found = children.slice(first, next)
    const here = pathTo(path, part.name)
    if (found.length < part.least) fail(here, 'is missing')
    if (found.length > part.most) fail(here, `stands more than ${part.most} times`)
    return found.map((child): Placed => [child, part])
  })
  const extra = children[next]
  if (extra) fail(pathTo(path, extra.name), 'is not expected here')
  return placed
}

function checkChoice(
  parts: readonly Part[],
  children: readonly XmlElement[],
  path: string,
): Placed[] {
  const [child, another] = children
  const chosen = parts.find(({ name }) => name === child?.name)
  if (!child || !chosen || another) {
    fail(path, `must be one of ${parts.map(({ name }) => name).join(', ')}`)
  }
  return [[child, chosen]]
}

const pathTo = (path: string, name: string) => (path === '' ? name : `${path}/${name}`)

function fail(path: string, reason: string): never {
  throw new MessageFault({ code: 'FF01', path, reason })
}

/** The elements at a path below one, such as `PmtId/TxId`, in their order. */
export function elementsAt(from: XmlElement, path: string): readonly XmlElement[] {
  return path
    .split('/')
    .reduce<readonly XmlElement[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((one) => one.name === name)),
      [from],
    )
}

/** The text of the first element at a path. */
export function textAt(from: XmlElement, path: string): string | undefined {
  return elementsAt(from, path)[0]?.text
}
