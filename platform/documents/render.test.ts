import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openPdf, isDictionary } from './pdf-objects.ts'
import { createRenderer, type RenderData } from './render.ts'
import { glyphsOf, issuedAt, kitePermit, type Glyph } from './testing.ts'

const renderer = createRenderer({ workers: 1 })
after(() => renderer.close())

const folder = mkdtempSync(join(tmpdir(), 'daftar-template-'))

/** Sets a template of one line, wide enough that nothing wraps. */
async function glyphs(markup: string, data: Record<string, RenderData> = {}): Promise<Glyph[]> {
  const template = join(folder, `line-${Math.random().toString(36).slice(2)}.typ`)
  const page = '#set page(width: 900pt, height: 80pt)\n#set text(size: 11pt)\n'
  writeFileSync(template, `#import "/base.typ": *\n#let d = json("/data.json")\n${page}${markup}\n`)
  const svg = await renderer.renderSvg({ template, data, createdAt: issuedAt })
  return glyphsOf(svg)
}

const signs = '0123456789-'

/** What a reader sees from left to right, of the digits and hyphens drawn like `reference`. */
async function readerOf(reference: string): Promise<(drawn: readonly Glyph[]) => string> {
  const names = await glyphs(reference)
  assert.equal(names.length, signs.length)
  const signOf = new Map(names.map(({ name }, i) => [name, signs.charAt(i)]))
  return (drawn) => drawn.map(({ name }) => signOf.get(name) ?? ' ').join('')
}

describe('the number rule: a number inside Urdu reads from left to right', () => {
  let inSans: (drawn: readonly Glyph[]) => string
  const line = 'حوالہ نمبر 4210-2600-1234-5678 بتاریخ 21-11-2026 درج ہے۔'
  before(async () => {
    inSans = await readerOf(`#text(font: latin, size: 0.9em)[${signs}]`)
  })

  test('in a running line', async () => {
    const seen = inSans(await glyphs('#urdu(d.line)', { line }))
    assert.match(seen, /4210-2600-1234-5678/)
    assert.match(seen, /21-11-2026/)
    assert.ok(seen.indexOf('21-11-2026') < seen.indexOf('4210-2600'), 'the line runs to the left')
  })

  test('in a heading in Nastaliq', async () => {
    const seen = inSans(await glyphs('#urdu-heading(d.line)', { line }))
    assert.match(seen, /4210-2600-1234-5678/)
    assert.match(seen, /21-11-2026/)
  })

  test('beside the English', async () => {
    const plain = await readerOf(`#text(font: latin)[${signs}]`)
    const seen = plain(await glyphs('#english(d.line)', { line: `Name ${line}` }))
    assert.match(seen, /4210-2600-1234-5678/)
  })

  test('and would be turned around if nobody isolated it', async () => {
    const naskh = await readerOf(`#text(font: naskh)[${signs}]`)
    const bare = `#text(font: naskh, lang: "ur", dir: rtl)[${line}]`
    const seen = naskh(await glyphs(bare))
    assert.match(seen, /5678-1234-2600-4210/)
  })

  test('and is never broken over two lines', async () => {
    for (let width = 40; width < 120; width += 8) {
      const narrow = `#box(width: ${width}pt, urdu(d.line))`
      const drawn = await glyphs(narrow, { line: 'نمبر 4210-2600 درج' })
      const digits = drawn.filter((glyph) => inSans([glyph]) !== ' ')
      assert.equal(inSans(digits), '4210-2600')
      assert.equal(new Set(digits.map(({ y }) => y)).size, 1, `in ${width} points`)
    }
  })
})

describe('a page', () => {
  test('names the address at which it can be checked, read from left to right', async () => {
    const sans = await readerOf(`#text(font: latin, size: 10pt, weight: "semibold")[${signs}]`)
    const seenWith = async (more: Record<string, RenderData>) => {
      const data = { ...kitePermit.data, ...more }
      const drawn = glyphsOf(await renderer.renderSvg({ ...kitePermit, data }))
      const lines = [...new Set(drawn.map(({ y }) => y))]
      return lines.map((line) => sans(drawn.filter(({ y }) => y === line))).join('\n')
    }
    const address = 'https://daftar-2026-11.example/verify'
    assert.match(await seenWith({ verifyAt: address }), /-2026-11 /)
    assert.doesNotMatch(await seenWith({ verifyAt: null }), /-2026-11 /)
  })

  test('is the same, byte for byte, from the same data', async () => {
    const other = createRenderer({ workers: 1 })
    const [one, two] = await Promise.all([renderer.render(kitePermit), other.render(kitePermit)])
    await other.close()
    assert.ok(one.equals(two))
    const later = await renderer.render({ ...kitePermit, createdAt: new Date('2026-11-23') })
    assert.ok(!one.equals(later))
  })

  test('is tagged PDF/A-3a in two languages, with its data inside', async () => {
    const pdf = await renderer.render(kitePermit)
    const file = openPdf(pdf)
    const catalog = file?.resolve(file.trailer.get('Root'))
    assert.ok(isDictionary(catalog))
    assert.ok(catalog.has('StructTreeRoot') && catalog.has('AF'))
    assert.match(pdf.toString('latin1'), /pdfaid:part>3<.*pdfaid:conformance>A</s)
    assert.match(pdf.toString('latin1'), /\/Lang \(ur-PK\)/)
  })

  test('passes the checks for people who cannot see it', async () => {
    const pdf = await renderer.render({ ...kitePermit, standard: 'ua-1' })
    assert.match(pdf.toString('latin1'), /pdfuaid:part>1</)
  })

  test('is made although a name holds what no font can draw', async () => {
    const holder = [
      {
        label: { en: 'Name', ur: 'نام' },
        value: { en: 'Zafar 😀 漢字 \u0000 \u202E abc', ur: 'ظفر 🇵🇰' },
      },
    ]
    const pdf = await renderer.render({ ...kitePermit, data: { ...kitePermit.data, holder } })
    assert.ok(openPdf(pdf))
  })

  test('takes what people type as text: no markup, no code', async () => {
    const plain = await glyphs('#english(d.line)', { line: 'abc' })
    for (const line of ['#{1+1}', '*abc*', '#read("/etc/passwd")', '$x$', '"] #panic() ["']) {
      const drawn = await glyphs('#english(d.line)', { line })
      assert.ok(drawn.length >= line.replace(/\s/g, '').length - 1, line)
      assert.notDeepEqual(drawn, plain)
    }
  })

  test('wraps a name of hundreds of letters', async () => {
    const value = { en: 'Abdul Rehman '.repeat(60), ur: 'عبدالرحمٰن '.repeat(60) }
    const holder = [{ label: { en: 'Name', ur: 'نام' }, value }]
    const pdf = await renderer.render({ ...kitePermit, data: { ...kitePermit.data, holder } })
    assert.ok(openPdf(pdf))
  })
})

describe('refused', () => {
  const refused = (code: string) => (error: unknown) =>
    error instanceof Error && error.message.startsWith(code)

  test('more text than fits a document', async () => {
    for (const data of [
      { ...kitePermit.data, note: { en: 'x'.repeat(6_001), ur: 'x' } },
      { ...kitePermit.data, more: Array.from({ length: 100 }, () => 'x'.repeat(5_000)) },
    ]) {
      await assert.rejects(
        renderer.render({ ...kitePermit, data }),
        refused('document-data-too-long'),
      )
    }
  })

  test('a template with a fault, which the next document does not feel', async () => {
    const template = join(folder, 'faulty.typ')
    writeFileSync(template, '#import "/base.typ": *\n#no-such-thing()\n')
    await assert.rejects(renderer.render({ ...kitePermit, template }), (error: unknown) => {
      assert.ok(error instanceof Error && error.cause instanceof Error)
      assert.match(error.cause.message, /unknown variable: no-such-thing/)
      return error.message.startsWith('document-not-made')
    })
    assert.ok(openPdf(await renderer.render(kitePermit)))
  })

  test('an attachment whose name leads elsewhere', async () => {
    const bytes = Buffer.from('x')
    const attachments = [{ name: '../base.typ', bytes, mimeType: 'text/plain', description: 'x' }]
    await assert.rejects(renderer.render({ ...kitePermit, attachments }), RangeError)
  })

  test('a template that reads the disk', async () => {
    const template = join(folder, 'curious.typ')
    writeFileSync(template, '#read("/etc/passwd")\n')
    await assert.rejects(renderer.render({ ...kitePermit, template }), refused('document-not-made'))
  })
})
