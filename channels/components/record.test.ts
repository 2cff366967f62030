import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { h } from 'preact'
import { elementsOf, parseHtml } from './html-tree.ts'
import {
  DateInput,
  ErrorMessage,
  Layout,
  Qr,
  renderPage,
  renderPart,
  Steps,
  Timeline,
} from './index.ts'

/** The dark squares that a path of `M x y h w v1 h-w z` runs fills. */
function filledBy(path: string, side: number): boolean[] {
  const filled = Array.from({ length: side * side }, () => false)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(width); at++) filled[Number(y) * side + Number(x) + at] = true
  }
  return filled
}

test('a QR code shows exactly its dark squares, inside a quiet zone of four', () => {
  const codes = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      data: fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size }),
    }),
  )
  fc.assert(
    fc.property(codes, ({ size, data }) => {
      const html = renderPart(h(Qr, { modules: { size, data }, label: 'Verify' }))
      const [svg] = elementsOf(parseHtml(html)).filter(({ tag }) => tag === 'svg')
      assert.equal(svg?.attributes['viewbox'], `0 0 ${size + 8} ${size + 8}`)
      const paths = elementsOf(parseHtml(html)).filter(({ tag }) => tag === 'path')
      const filled = filledBy(paths[1]?.attributes['d'] ?? '', size + 8)
      const expected = filled.map((_, at) => {
        const [x, y] = [(at % (size + 8)) - 4, Math.floor(at / (size + 8)) - 4]
        return x >= 0 && y >= 0 && x < size && y < size && data[y * size + x] === true
      })
      assert.deepEqual(filled, expected)
    }),
  )
})

test('a timeline says which step a case is at', () => {
  const html = renderPart(
    h(Timeline, { events: [{ title: 'Applied' }, { title: 'Checked', state: 'current' }] }),
  )
  const steps = elementsOf(parseHtml(html)).filter(({ tag }) => tag === 'li')
  assert.deepEqual(
    steps.map(({ attributes }) => attributes['aria-current']),
    [undefined, 'step'],
  )
})

test('an explained amount names the law of each step and ends with the total', () => {
  const html = renderPart(
    h(Steps, {
      total: 125_000,
      steps: [{ text: 'Duty', paisa: 100_000, basis: 'Act 1899, s. 3', basisHref: '/law/3' }],
    }),
  )
  const cite = elementsOf(parseHtml(html)).find(({ tag }) => tag === 'a')
  assert.deepEqual([cite?.attributes['href'], cite?.children], ['/law/3', ['Act 1899, s. 3']])
  const amounts = elementsOf(parseHtml(html)).filter(({ tag }) => tag === 'bdi')
  assert.deepEqual(
    amounts.map(({ children }) => children[0]),
    ['Rs 1,000', 'Rs 1,250'],
  )
})

test('components speak the language of the page they stand in', () => {
  const page = (language: 'en' | 'ur') =>
    renderPage(
      h(Layout, {
        language,
        title: 'x',
        hasErrors: true,
        children: [h(ErrorMessage, { children: 'x' }), h(DateInput, { id: 'd', legend: 'x' })],
      }),
    )
  assert.match(page('en'), /<title>Error: x – Daftar<[\s\S]*Error:<[\s\S]*Day<[\s\S]*Year</)
  assert.match(page('ur'), /<title>غلطی: x – دفتر<[\s\S]*غلطی:<[\s\S]*دن<[\s\S]*سال</)
  assert.match(page('ur'), /^<!DOCTYPE html><html lang="ur" dir="rtl"/)
})
