import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { element, elementsMax, readDocument, writeDocument, type XmlElement } from './document.ts'
import { MessageFault } from './message-fault.ts'

const refused = (source: string | Buffer) =>
  assert.throws(() => readDocument(Buffer.from(source)), MessageFault, String(source).slice(0, 80))

test('elements, attributes and text are read as they stand, wherever a schema lies', () => {
  const source = `<p:A xmlns:p="urn:x" xmlns:xsi="urn:y" xsi:schemaLocation="http://example.org/a">
    <p:B Ccy='PKR'>a&amp;b &#x6CC;</p:B><p:C/>
  </p:A>`
  assert.deepEqual(readDocument(Buffer.from(source)), {
    namespace: 'urn:x',
    root: element('A', [element('B', 'a&b ی', { Ccy: 'PKR' }), element('C', '')]),
  })
})

test('T-PAY-7 whatever is more of XML than a message needs is refused, entities first', () => {
  const bomb = '<!DOCTYPE A [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><A xmlns="urn:x">&b;</A>'
  const file = '<!DOCTYPE A [<!ENTITY f SYSTEM "file:///etc/passwd">]><A xmlns="urn:x">&f;</A>'
  const inside = ['&b;', '&#0;', '<B>', '<B/>text', 'text<B/>', '<q:B/>', '<B xmlns="urn:y"/>']
  for (const source of [
    bomb,
    file,
    ...inside.map((part) => `<A xmlns="urn:x">${part}</A>`),
    '<A xmlns="urn:x" xmlns:q="urn:y" q:a="1"/>',
    '<A xmlns="urn:x" a="&#0;"/>',
    '',
    '<A/>',
  ]) {
    refused(source)
  }
  refused(Buffer.from([0x3c, 0x41, 0xff, 0x2f, 0x3e]))
})

test('neither depth nor number of elements is without end', () => {
  refused(`<A xmlns="urn:x">${'<B>'.repeat(100)}${'</B>'.repeat(100)}</A>`)
  refused(`<A xmlns="urn:x">${'<B/>'.repeat(elementsMax)}</A>`)
})

const names = fc.constantFrom('A', 'Bc', 'D-e.f', '_g')
const words = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => text.trim() === text)
const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(names, words).map(([name, text]) => element(name, text)),
    fc
      .tuple(names, fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
      .map(([name, children]) => element(name, children)),
  ),
}))

test('what is written is read again as it was', () => {
  fc.assert(
    fc.property(tree, (root) => {
      const again = readDocument(Buffer.from(writeDocument({ namespace: 'urn:x', root })))
      assert.deepEqual(again, { namespace: 'urn:x', root })
    }),
    { numRuns: 50 },
  )
})
