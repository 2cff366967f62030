import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createXmlReader, XmlFault, type XmlEvent } from './xml.ts'

/** The events of a message, as short lines: `open name`, `text`, `close name`. */
function read(...pieces: readonly string[]): string[] {
  const reader = createXmlReader()
  const events = pieces.flatMap((piece) => reader.push(piece))
  reader.end()
  return events.map(told)
}

function told(event: XmlEvent): string {
  if (event.kind === 'text') return event.text
  if (event.kind === 'close') return `/${event.name}`
  const { name, namespace, attributes } = event
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`)
  return `${namespace && `{${namespace}}`}${name}${said.join('')}`
}

const message = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a bank's -->
<d:Document xmlns:d="urn:a" xmlns="urn:b"><d:Amt Ccy="PKR" note='1 > 0'>1200.00</d:Amt>
  <Nm>A &amp; B &#65;&#x42; <![CDATA[<c>]]></Nm><Empty/></d:Document>
`

const said = [
  '{urn:a}Document',
  '{urn:a}Amt Ccy=PKR note=1 > 0',
  '1200.00',
  '/Amt',
  '{urn:b}Nm',
  'A & B AB ',
  '<c>',
  '/Nm',
  '{urn:b}Empty',
  '/Empty',
  '/Document',
]

test('a message is read with its namespaces, attributes and texts', () => {
  assert.deepEqual(read(message), said)
})

test('it makes no difference into which pieces a message is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(message.length), { maxLength: 8 }), (cuts) => {
      const ends = [0, ...cuts.toSorted((a, b) => a - b), message.length]
      const pieces = ends.slice(1).map((end, i) => message.slice(ends[i], end))
      assert.deepEqual(read(...pieces), said)
    }),
    { numRuns: 100 },
  )
})

const unreadable: readonly (readonly [what: string, message: string, line: number])[] = [
  ['nothing', '', 1],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 1],
  ['an entity of its own', '<a>\n&b;</a>', 1],
  ['a lone ampersand', '<a>1 & 2</a>', 1],
  ['an instruction', '<a><?php x ?></a>', 1],
  ['another encoding', '<?xml version="1.0" encoding="latin-1"?><a/>', 1],
  ['text outside', '<a/>b', 1],
  ['two messages', '<a/>\n<b/>', 2],
  ['a tag that another closes', '<a><b></a></b>', 1],
  ['a tag too many', '<a></a></a>', 1],
  ['a message cut short', '<a><b></b>', 1],
  ['a tag cut short', '<a', 1],
  ['a tag within a tag', '<a <b>', 1],
  ['an attribute twice', '<a b="1" b="2"/>', 1],
  ['an attribute without quotes', '<a b=1/>', 1],
  ['a prefix without a namespace', '<b:a/>', 1],
  ['a sign that no text may have', '<a>\u0001</a>', 1],
  ['a sign that there is not', '<a>&#xD800;</a>', 1],
  ['a text without end', `<a>${'x'.repeat(70_000)}`, 1],
  ['something far too deep', '<a>'.repeat(65), 1],
]

for (const [what, wrong, line] of unreadable) {
  test(`${what} is refused with its line`, () => {
    assert.throws(
      () => read(wrong),
      (fault) => fault instanceof XmlFault && fault.line === line,
    )
  })
}

test('whatever comes is read or refused, never anything else', () => {
  const piece = fc.oneof(
    fc.constantFrom('<a>', '</a>', '<a b="', '"', '<![CDATA[', ']]>', '<!--', '-->', '&lt;', '&'),
    fc.string({ maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      try {
        read(...pieces)
      } catch (fault) {
        assert.ok(fault instanceof XmlFault, String(fault))
      }
    }),
    { numRuns: 300 },
  )
})
