/** What the tests of this block share: invented keys, an invented permit, pictures of codes. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateSync, crc32 } from 'node:zlib'
import type { Credential } from './credential-format.ts'
import { loadOrCreateDocumentKeys, type DocumentKeys } from './keys.ts'
import type { RenderRequest } from './render.ts'

export const issuedAt = new Date('2026-11-22T09:05:00Z')

export function inventedKeys(issuer = 'PK-XX-WND'): DocumentKeys {
  const directory = mkdtempSync(join(tmpdir(), 'daftar-keys-'))
  const name = 'Office of Winds and Open Skies'
  return loadOrCreateDocumentKeys(directory, { issuer, name, now: issuedAt })
}

export function inventedCredential(changes: Partial<Credential> = {}): Credential {
  return {
    issuer: 'PK-XX-WND',
    documentType: 7,
    number: 'XX-WND-0032512345678951',
    issuedAt,
    salt: randomBytes(16),
    claims: new Map<number, string | number>([
      [10, 125_000],
      [11, 'محمد اصغر علی خان'],
      [12, 'Muhammad Asghar Ali Khan'],
    ]),
    ...changes,
  }
}

export const kitePermit: RenderRequest = {
  template: fileURLToPath(new URL('./templates/kite-permit.test.typ', import.meta.url)),
  createdAt: issuedAt,
  qrText: 'PK1:6BFOXN*TS0BI$ZD.P9UOL97O4-2HH77HRM3DSPTRRF+6C8D$JQ',
  attachments: [
    {
      name: 'credential.cose',
      bytes: Buffer.from('signed data'),
      mimeType: 'application/cose',
      description: 'Signed data',
    },
  ],
  data: {
    number: 'XX-WND-0032512345678951',
    issued: { en: 'Issued on 22 November 2026, 14:05', ur: 'تاریخِ اجرا 22 نومبر 2026، 14:05' },
    holder: [
      {
        label: { en: 'Name', ur: 'نام' },
        value: { en: 'Muhammad Asghar Ali Khan', ur: 'محمد اصغر علی خان' },
      },
      { label: { en: 'Identity card', ur: 'شناختی کارڈ' }, value: '35202-*****67-1' },
      {
        label: { en: 'Address', ur: 'پتہ' },
        value: {
          en: 'House 12-B, Street 3, Model Town, Lahore',
          ur: 'مکان 12-B، گلی 3، ماڈل ٹاؤن، لاہور',
        },
      },
    ],
    permit: [
      {
        label: { en: 'Place', ur: 'مقام' },
        value: { en: 'Open ground, Minar park', ur: 'کھلا میدان، مینار پارک' },
      },
      {
        label: { en: 'Valid until', ur: 'میعاد' },
        value: { en: '5 February 2027', ur: '5 فروری 2027 تک' },
      },
      { label: { en: 'Kites', ur: 'پتنگیں' }, value: 12 },
    ],
    fee: {
      digits: { en: 'Rs 1,250', ur: '1,250\u00a0روپے' },
      words: {
        en: 'Rupees one thousand two hundred fifty only',
        ur: 'ایک ہزار دو سو پچاس روپے صرف',
      },
    },
    note: {
      en: 'String coated with glass or metal is forbidden.',
      ur: 'شیشے یا دھات والی ڈور منع ہے۔ حوالہ نمبر 4210-2600-1234-5678 بتاریخ 21-11-2026 درج ہے۔',
    },
    check: {
      en: 'Scan the code with the verifier of the issuing office, or type the number there.',
      ur: 'جاری کرنے والے دفتر کے تصدیقی صفحے پر کوڈ اسکین کریں یا نمبر لکھیں۔',
    },
  },
}

/** A grey picture as PNG: one byte a dot, 0 black. */
export function greyPng(width: number, height: number, dots: Buffer): Buffer {
  const rows = Buffer.alloc(height * (width + 1))
  for (let row = 0; row < height; row += 1) {
    dots.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width)
  }
  return pngOf(width, height, deflateSync(rows))
}

/** A PNG with any image data, also data that do not fit its size. */
export function pngOf(width: number, height: number, imageData: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const parts = [chunk('IHDR', header), chunk('IDAT', imageData), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts])
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** Draws the SVG of `qrSvg` as a picture, `scale` dots a module. */
export function drawQr(svg: string, scale: number): Buffer {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const dots = Buffer.alloc(size * size * scale * scale, 255)
  const path = /<path d="([^"]*)"/.exec(svg)?.[1] ?? ''
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const start = row * size * scale + Number(x) * scale
      dots.fill(0, start, start + Number(width) * scale)
    }
  }
  return greyPng(size * scale, size * scale, dots)
}

/** A PDF of these object bodies, numbered from 1, with a classic table; object 1 is the catalog. */
export function pdfOf(bodies: readonly (string | Buffer)[]): Buffer {
  let pdf = Buffer.from('%PDF-1.7\n')
  let table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f\r\n`
  bodies.forEach((body, i) => {
    table += `${String(pdf.length).padStart(10, '0')} 00000 n\r\n`
    const parts = [
      pdf,
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(body),
      Buffer.from('\nendobj\n'),
    ]
    pdf = Buffer.concat(parts)
  })
  const start = pdf.length
  const trailer = `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\n`
  return Buffer.concat([pdf, Buffer.from(`${table}${trailer}startxref\n${start}\n%%EOF\n`)])
}

export type Glyph = { readonly name: string; readonly x: number; readonly y: number }

/** The glyphs of an SVG page of the renderer, from left to right, with the height of their line. */
export function glyphsOf(svg: string): Glyph[] {
  const glyphs: Glyph[] = []
  const stack: { x: number; y: number }[] = [{ x: 0, y: 0 }]
  for (const [tag, close, open] of svg.matchAll(/<(?:(\/g)|(g|use)\b)[^>]*>/g)) {
    const { x, y } = stack.at(-1) ?? { x: 0, y: 0 }
    if (close) stack.pop()
    else if (open === 'use') {
      const own = Number(/ x="([^"]*)"/.exec(tag)?.[1])
      glyphs.push({ name: /#(g[0-9A-F]+)/.exec(tag)?.[1] ?? '', x: x + own, y })
    } else {
      const move = /(?:matrix\(1 0 0 -?1 |translate\()([^ ,)]+)[ ,]+([^ ,)]+)\)/.exec(tag)
      stack.push({ x: x + Number(move?.[1] ?? 0), y: y + Number(move?.[2] ?? 0) })
    }
  }
  return glyphs.toSorted((one, other) => one.x - other.x)
}

export function otherKeyPair() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}
