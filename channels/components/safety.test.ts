import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Fragment, h } from 'preact'
import { extraAttributes, safeHref } from './attributes.ts'
import { adapters } from './fixture-adapters.ts'
import { NotOffered, Options } from './fixture-options.ts'
import { type Element, elementsOf, parseHtml } from './html-tree.ts'
import {
  Cards,
  Figures,
  Form,
  Hero,
  Isolate,
  Layout,
  Link,
  Money,
  Name,
  Qr,
  Reference,
  renderPage,
  renderPart,
  Select,
  StatusTag,
  Steps,
  Table,
  Textarea,
  Timeline,
} from './index.ts'
import { publishedFixtures } from './published-fixtures.ts'

const hostile = `</title></textarea><script>alert(1)</script><img src=x onerror=alert(1)>"'><b>`

/** The same options with every text and name replaced by hostile HTML. */
function poison(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(poison)
  if (typeof value !== 'object' || value === null) return value
  const kept = [
    'type',
    'role',
    'classes',
    'format',
    'headingLevel',
    'titleHeadingLevel',
    'attributes',
  ]
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (key === 'html' || key.endsWith('Html')) return []
    if (typeof inner === 'string' && !kept.includes(key)) return [[key, hostile]]
    return [[key, kept.includes(key) ? inner : poison(inner)]]
  })
  return Object.fromEntries(entries)
}

function assertInert(html: string, what: string): void {
  const elements = elementsOf(parseHtml(html))
  const planted = elements.filter(
    ({ tag, attributes }: Element) =>
      tag === 'b' || (tag === 'script' && !attributes['src']) || 'onerror' in attributes,
  )
  assert.deepEqual(planted, [], what)
}

for (const [component, draw] of Object.entries(adapters)) {
  test(`HTML in any text of ${component} comes out as text`, () => {
    let drawn = 0
    for (const { name, options } of publishedFixtures(component)) {
      try {
        const html = renderPart(h(Fragment, null, draw(new Options(poison(options)))))
        assertInert(html, name)
        if (html.includes('&lt;script')) drawn++
      } catch (error) {
        if (!(error instanceof NotOffered)) throw error
      }
    }
    assert.ok(drawn > 0, 'no fixture carried the hostile text')
  })
}

test('HTML in any text of our own pieces comes out as text', () => {
  const pieces = [
    h(Cards, { cards: [{ title: hostile, href: hostile, text: hostile, note: hostile }] }),
    h(Figures, { items: [{ label: hostile, value: hostile, href: hostile }] }),
    h(Form, { action: hostile, hidden: { [hostile]: hostile }, label: hostile, children: hostile }),
    h(Hero, { title: hostile, children: hostile }),
    h(Isolate, { children: hostile }),
    h(Name, { children: hostile }),
    h(Reference, { value: hostile }),
    h(Link, { href: hostile, children: hostile, rel: hostile, lang: hostile }),
    h(StatusTag, { tone: 'done', children: hostile }),
    h(Steps, {
      total: 100,
      title: hostile,
      steps: [{ text: hostile, value: hostile, basis: hostile, basisHref: hostile }],
    }),
    h(Timeline, {
      label: hostile,
      events: [{ title: hostile, when: hostile, whenIso: hostile, by: hostile, detail: hostile }],
    }),
    h(Qr, { modules: { size: 1, data: [1] }, label: hostile, caption: hostile }),
    h(Table, { stacked: true, head: [{ text: hostile }], rows: [[{ text: hostile }]] }),
    h(Textarea, { name: hostile, label: hostile, value: hostile }),
    h(Select, { name: hostile, label: hostile, options: [{ text: hostile, value: hostile }] }),
  ]
  for (const piece of pieces) assertInert(renderPart(piece), String(piece.type))
})

test('HTML in any text around the page comes out as text, and there is no inline code', () => {
  const item = { text: hostile, href: hostile }
  const html = renderPage(
    h(Layout, {
      language: 'en',
      title: hostile,
      description: hostile,
      area: hostile,
      homeHref: hostile,
      navigation: [item],
      account: hostile,
      before: hostile,
      footerLinks: [item],
      footerText: hostile,
      switchHref: () => hostile,
      children: hostile,
    }),
  )
  assertInert(html, 'Layout')
  const elements = elementsOf(parseHtml(html))
  assert.equal(elements.filter(({ tag }) => tag === 'style').length, 0)
  const inline = elements.filter(({ attributes }) =>
    Object.keys(attributes).some((name) => name === 'style' || name.startsWith('on')),
  )
  assert.deepEqual(inline, [])
})

test('a link that would run code or name another site unnoticed loses its address', () => {
  const refused = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/path',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
  ]
  for (const address of refused) {
    assert.equal(safeHref(address), undefined, JSON.stringify(address))
    assert.equal(
      renderPart(h(Link, { href: address, children: 'x' })),
      '<a class="govuk-link">x</a>',
    )
  }
})

test('an address within the site, and http, mail and phone, stay as they are', () => {
  const kept = [
    '/cases/1?x=a:b',
    '#cnic',
    '?lang=ur',
    'next',
    '',
    './a',
    'https://example.org/',
    'http://127.0.0.1:3000/',
    'mailto:help@example.org',
    'tel:+923001234567',
    'sms:8300',
    '/a//b',
  ]
  for (const address of kept) assert.equal(safeHref(address), address)
})

test('whatever address passes, a browser reads it as http, mail, phone or this site', () => {
  const pieces = fc.constantFrom(
    'java',
    'script',
    ':',
    '/',
    '\\',
    '\t',
    '\n',
    ' ',
    'data',
    'x',
    '?',
  )
  const addresses = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 8 }).map((p) => p.join('')),
  )
  fc.assert(
    fc.property(addresses, (address) => {
      const kept = safeHref(address)
      if (kept === undefined || !URL.canParse(kept, 'https://daftar.example/a/')) return
      const url = new URL(kept, 'https://daftar.example/a/')
      assert.ok(['https:', 'http:', 'mailto:', 'tel:', 'sms:'].includes(url.protocol))
      if (!/^\s*https?:/i.test(kept)) assert.ok(['daftar.example', ''].includes(url.host))
    }),
    { numRuns: 5000 },
  )
})

test('an extra attribute can be neither a script, a style nor an address', () => {
  for (const name of [
    'onclick',
    'ONLOAD',
    'style',
    'href',
    'formaction',
    'dangerouslySetInnerHTML',
  ]) {
    assert.throws(() => extraAttributes({ [name]: 'x' }), /may not carry/)
  }
  assert.deepEqual(extraAttributes({ 'data-x': '1', maxlength: 3 }), {
    'data-x': '1',
    maxlength: 3,
  })
})

test('numbers stand in an isolate of their own, left to right', () => {
  const isolated = (html: string) => elementsOf(parseHtml(html))[0]
  for (const html of [
    renderPart(h(Isolate, { children: '35202-1234567-1' })),
    renderPart(h(Reference, { value: 'KF-1' })),
  ]) {
    assert.equal(isolated(html)?.tag, 'bdi')
    assert.equal(isolated(html)?.attributes['dir'], 'ltr')
  }
  const money = isolated(renderPart(h(Money, { paisa: 123_456_700 })))
  assert.deepEqual([money?.tag, money?.attributes['dir']], ['bdi', 'auto'])
  assert.deepEqual(money?.children, ['Rs 1,234,567'])
  assert.equal(isolated(renderPart(h(Name, { children: 'عائشہ' })))?.attributes['dir'], 'auto')
})
