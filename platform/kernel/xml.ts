/**
 * Reads XML as banks exchange it: elements with their namespaces, attributes, text. It comes piece
 * by piece, so that the size of a message makes no difference. What such messages never need and
 * what has harmed readers elsewhere is refused: document types, entities of one's own, processing
 * instructions. Names are ASCII, as all of ISO 20022 are.
 */

/** What makes a message unreadable, and on which line of it. */
export class XmlFault extends Error {
  readonly line: number
  constructor(line: number, what: string) {
    super(`line ${line}: ${what}`)
    this.line = line
  }
}

export type XmlEvent =
  | {
      readonly kind: 'open'
      /** Without its prefix. */
      readonly name: string
      readonly namespace: string
      readonly attributes: Readonly<Record<string, string>>
      readonly line: number
    }
  /** White space alone is not told; a text may come in several. */
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'close'; readonly name: string; readonly line: number }

export type XmlReader = {
  /** The events that this piece completes. @throws XmlFault */
  push(piece: string): readonly XmlEvent[]
  /** @throws XmlFault where the message is not whole */
  end(): void
}

/** A tag or a text that is longer is no bank's. */
const tokenLengthMax = 65_536
const depthMax = 64

const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const value = `(?:"[^"<]*"|'[^'<]*')`
const openTag = new RegExp(`^<(${name})((?:\\s+${name}\\s*=\\s*${value})*)\\s*(/?)>$`)
const closeTag = new RegExp(`^</(${name})\\s*>$`)
const attribute = new RegExp(`(${name})\\s*=\\s*(${value})`, 'g')
/** To the sign that ends it, which may stand within an attribute as well. */
const wholeTag = /<[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/y
const quoted = (said: string) => `=["']${said}["']`
const declaration = new RegExp(
  `^<\\?xml\\s+version${quoted('1\\.0')}(?:\\s+encoding${quoted('utf-8')})?` +
    `(?:\\s+standalone${quoted('\\w+')})?\\s*\\?>$`,
  'i',
)
const unlawful = /[^\t\n\r -\uFFFD]/
const reference = /&(?:(\w+)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));|&/g
const signs: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** What is no element, from its first to its last signs. */
const asides = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const
const longestAside = 9

type Scope = { readonly tag: string; readonly namespaces: ReadonlyMap<string, string> }

export function createXmlReader(): XmlReader {
  const scopes: Scope[] = []
  let rest = ''
  let line = 1
  let isFirst = true
  let hasRoot = false

  const fault = (what: string) => new XmlFault(line, what)

  const take = (token: string, events: XmlEvent[]) => {
    if (token.startsWith('<!--')) return
    if (token.startsWith('<?')) {
      if (!isFirst || !declaration.test(token)) throw fault('an instruction')
    } else if (token.startsWith('</')) {
      const scope = scopes.pop()
      if (!scope || closeTag.exec(token)?.[1] !== scope.tag) throw fault(`${token} closes nothing`)
      events.push({ kind: 'close', name: localName(scope.tag), line })
    } else if (token.startsWith('<![CDATA[') || !token.startsWith('<')) {
      const text = token.startsWith('<') ? token.slice(longestAside, -3) : plain(token, fault)
      if (unlawful.test(text)) throw fault('a sign that no text may have')
      if (text.trim() === '') return
      if (scopes.length === 0) throw fault('text outside of everything')
      events.push({ kind: 'text', text, line })
    } else open(token, events)
  }

  const open = (token: string, events: XmlEvent[]) => {
    const [, tag = '', written = '', isEmpty] = openTag.exec(token) ?? []
    if (tag === '') throw fault('a tag that is none')
    if (hasRoot && scopes.length === 0) throw fault('a second message')
    if (scopes.length === depthMax) throw fault('too deep')
    hasRoot = true
    const around = scopes.at(-1)?.namespaces ?? new Map<string, string>()
    const { attributes, namespaces } = attributesIn(written, around, fault)
    const namespace = namespaces.get(prefixOf(tag))
    if (namespace === undefined && tag.includes(':')) throw fault(`${tag} has no namespace`)
    const element = { name: localName(tag), line }
    events.push({ kind: 'open', ...element, namespace: namespace ?? '', attributes })
    if (isEmpty) events.push({ kind: 'close', ...element })
    else scopes.push({ tag, namespaces })
  }

  return {
    push: (piece) => {
      const events: XmlEvent[] = []
      const source = rest + piece
      let at = 0
      while (at < source.length) {
        const end = endOfToken(source, at, fault)
        if (end === undefined) break
        const token = source.slice(at, end)
        take(token, events)
        isFirst = false
        line += token.split('\n').length - 1
        at = end
      }
      rest = source.slice(at)
      if (rest.length > tokenLengthMax) throw fault('too long')
      return events
    },
    end: () => {
      if (rest.trim() !== '' || scopes.length > 0 || !hasRoot) throw fault('cut short')
    },
  }
}

type Fault = (what: string) => XmlFault

const prefixOf = (tag: string) => (tag.includes(':') ? tag.slice(0, tag.indexOf(':')) : '')
const localName = (tag: string) => tag.slice(tag.indexOf(':') + 1)

/** Where the token that begins here ends; none while that has not come yet. */
function endOfToken(source: string, at: number, fault: Fault): number | undefined {
  if (source[at] !== '<') {
    const next = source.indexOf('<', at)
    return next < 0 ? undefined : next
  }
  for (const [first, last] of asides) {
    if (!source.startsWith(first, at)) continue
    const end = source.indexOf(last, at + first.length)
    return end < 0 ? undefined : end + last.length
  }
  if (source[at + 1] === '!') {
    if (source.length - at >= longestAside) throw fault('a document type')
    return undefined
  }
  wholeTag.lastIndex = at
  if (wholeTag.test(source)) return wholeTag.lastIndex
  if (source.includes('<', at + 1)) throw fault('a tag that does not end')
  return undefined
}

function attributesIn(written: string, around: Scope['namespaces'], fault: Fault) {
  const attributes: Record<string, string> = {}
  let namespaces = around
  for (const [, key = '', quoted = ''] of written.matchAll(attribute)) {
    const said = plain(quoted.slice(1, -1), fault)
    if (unlawful.test(said)) throw fault('a sign that no text may have')
    if (key === 'xmlns' || key.startsWith('xmlns:')) {
      namespaces = new Map(namespaces).set(key === 'xmlns' ? '' : localName(key), said)
    } else if (Object.hasOwn(attributes, key)) throw fault(`${key} twice`)
    else attributes[key] = said
  }
  return { attributes, namespaces }
}

/** What a text says, its references replaced by the signs that they stand for. */
function plain(written: string, fault: Fault): string {
  if (!written.includes('&')) return written
  return written.replace(reference, (whole, sign?: string, decimal?: string, hex?: string) => {
    const said = sign ? signs.get(sign) : signNumbered(Number(decimal ?? `0x${hex ?? ''}`))
    if (said === undefined) throw fault(`${whole} stands for nothing`)
    return said
  })
}

function signNumbered(code: number): string | undefined {
  const isSign = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isSign ? String.fromCodePoint(code) : undefined
}
