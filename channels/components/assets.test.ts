import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { h } from 'preact'
import { assetPaths, loadAssets, stylesEntry, stylesLoadPaths } from './assets.ts'
import { elementsOf, parseHtml } from './html-tree.ts'
import { renderPage } from './page.ts'
import { encodingFor, registerAssets } from './register-assets.ts'
import { SamplePage } from './sample.tsx'
import { QuestionPage } from './sample-question.tsx'
import { compileStyles, guardTick, mirrorCss } from './styles.ts'

const textOf = (path: string) => loadAssets().get(path)?.body.toString('utf8') ?? ''
const ltr = () => textOf(assetPaths().ltr)
const rtl = () => textOf(assetPaths().rtl)

/** The declarations of the rule with exactly this selector, outside media blocks. */
function ruleOf(css: string, selector: string): string {
  const at = css.indexOf(`}${selector}{`)
  assert.ok(at >= 0, `no rule ${selector}`)
  return css.slice(at + selector.length + 2, css.indexOf('}', at + 1))
}

test('the first page weighs at most 14 KB over the wire, with style and script', (context) => {
  const paths = assetPaths()
  for (const [language, sheet] of [
    ['en', paths.ltr],
    ['ur', paths.rtl],
  ] as const) {
    const html = brotliCompressSync(renderPage(h(QuestionPage, { language }))).length
    const wire = (path: string) => loadAssets().get(path)?.br?.length ?? Number.POSITIVE_INFINITY
    const parts = { html, css: wire(sheet), script: wire(paths.script), brand: wire(paths.brand) }
    const total = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0)
    context.diagnostic(`${language}: ${JSON.stringify(parts)}, ${total} bytes`)
    assert.ok(total <= 14 * 1024, `${total} bytes`)
    assert.ok(parts.css <= 9 * 1024)
  }
})

test('an Urdu page is mirrored: the error bar stands at the right', () => {
  assert.match(ruleOf(ltr(), '.govuk-form-group--error'), /border-left:/)
  assert.match(ruleOf(rtl(), '.govuk-form-group--error'), /border-right:/)
  assert.doesNotMatch(ruleOf(rtl(), '.govuk-form-group--error'), /left/)
})

test('a tick is a tick in both directions', () => {
  const selector = '.govuk-checkboxes__label::after'
  const shape = (css: string) =>
    ruleOf(css, selector)
      .split(';')
      .filter((line) => /^(transform|border-width):/.test(line))
  assert.equal(shape(ltr()).length, 2)
  assert.deepEqual(shape(rtl()), shape(ltr()))
  assert.match(ruleOf(ltr(), selector), /left:/)
  assert.match(ruleOf(rtl(), selector), /right:/)
  // The small one, as beside the squares of a photo, has arms of its own width.
  const arms = (css: string) =>
    [...css.matchAll(/checkboxes__label::?after\{[^}]*?(border-width:[^;}]+)/g)].map(([, is]) => is)
  assert.equal(arms(ltr()).length, 2)
  assert.deepEqual(arms(rtl()), arms(ltr()))
})

test('mirroring refuses a sheet in which it cannot find the tick', () => {
  assert.throws(() => guardTick('.a{left:0}'), /tick/)
  const tick = '.govuk-checkboxes__label::after{left:1px;transform:rotate(-45deg)}'
  assert.equal(
    mirrorCss(tick),
    '.govuk-checkboxes__label::after{right:1px;transform:rotate(-45deg)}',
  )
})

test('pruning leaves every rule that a page can use', () => {
  const pages = (['en', 'ur'] as const).map((language) => renderPage(h(SamplePage, { language })))
  const used = new Set(
    elementsOf(pages.flatMap((page) => parseHtml(page))).flatMap(
      ({ attributes }) => attributes['class']?.split(' ') ?? [],
    ),
  )
  assert.ok(used.size > 120, `only ${used.size} classes seen`)
  const whole = compileStyles(stylesEntry, stylesLoadPaths)
  const rulesFor = (css: string, name: string) =>
    css.match(new RegExp(`\\.${name}(?![\\w-])[^{}]*\\{[^}]+\\}`, 'g'))?.length ?? 0
  const lost = [...used].filter((name) => rulesFor(whole, name) > 0 && rulesFor(ltr(), name) === 0)
  assert.deepEqual(lost, [])
  assert.ok(whole.length > ltr().length)
})

test('no sheet asks for a font, crest or address of another site', () => {
  for (const css of [ltr(), rtl()]) {
    assert.doesNotMatch(css, /GDS|crest|crown|https?:|data:|@import/i)
    const urls = [...css.matchAll(/url\("?([^")]+)"?\)/g)].map((match) => match[1] ?? '')
    assert.equal(urls.length, 3)
    for (const url of urls) assert.ok(loadAssets().has(url), url)
  }
})

test('the Naskh subset covers every Urdu letter that the components say', () => {
  const ranges = /unicode-range:([^;}]+)/.exec(ltr())?.[1]?.split(',') ?? []
  const covered = ranges.map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  const said = readFileSync(new URL('words.ts', import.meta.url), 'utf8')
  const letters = [...new Set(said.match(/\p{Script=Arabic}/gu))]
  assert.ok(letters.length > 30)
  const missing = letters.filter((letter) => {
    const point = letter.codePointAt(0) ?? 0
    return !covered.some(([from, to]) => point >= from && point <= to)
  })
  assert.deepEqual(missing, [])
})

test('a file is served for ever, in the smallest form that the browser reads', async () => {
  const app = Fastify()
  await app.register(registerAssets)
  const path = assetPaths().ltr
  const ask = (accept: string) => app.inject({ url: path, headers: { 'accept-encoding': accept } })
  const br = await ask('gzip, deflate, br')
  assert.equal(br.headers['content-encoding'], 'br')
  assert.equal(br.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.match(String(br.headers['content-type']), /^text\/css/)
  assert.equal(brotliDecompressSync(br.rawPayload).toString(), ltr())
  const gzip = await ask('gzip;q=1.0, br;q=0')
  assert.equal(gzip.headers['content-encoding'], 'gzip')
  assert.equal(gunzipSync(gzip.rawPayload).toString(), ltr())
  const plain = await ask('')
  assert.equal(plain.headers['content-encoding'], undefined)
  assert.equal(plain.payload, ltr())
  await app.close()
})

test('every address in a page leads to a file', async () => {
  const html = renderPage(h(SamplePage, { language: 'ur' }))
  const addresses = [...html.matchAll(/"(\/assets\/[^"#]+)/g)].map((match) => match[1] ?? '')
  assert.ok(addresses.length >= 5)
  for (const address of addresses) assert.ok(loadAssets().has(address), address)
})

test('a font is sent as it is: it is compressed already', () => {
  const font = [...loadAssets()].find(([path]) => path.endsWith('nastaliq.woff2'))?.[1]
  assert.ok(font)
  assert.equal(encodingFor(font, 'br, gzip').encoding, undefined)
})
