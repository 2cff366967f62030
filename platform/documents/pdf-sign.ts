/**
 * Signing a PDF by PAdES baseline B-B (ETSI EN 319 142-1), as an incremental update: the file as
 * it was stays byte for byte, and the signature covers all of it and the update itself. The
 * signature certifies (DocMDP, P = 1): no later change is allowed.
 */
import { createHash } from 'node:crypto'
import { signCms, type CmsSigner } from './cms.ts'
import { isDictionary, isReference, openPdf, type PdfFile, type PdfValue } from './pdf-objects.ts'

/** The keys, and the name of whose signature it is, as PDF readers show it. */
export type PdfSigner = CmsSigner & { readonly name: string }

/** With both certificates a signature takes about 1.6 KB; organisation names may be long. */
const cmsBytesMax = 3_072
const kidsDepthMax = 16

/**
 * The signed file. Throws an Error for a PDF that is not one of the renderer's, or that has a
 * form or a signature already: signing twice is a fault of the caller.
 */
export function signPdf(
  pdf: Uint8Array,
  by: { readonly keys: PdfSigner; readonly signedAt: Date },
): Buffer {
  const original = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length)
  const file = openPdf(original)
  if (!file) throw new Error('this PDF has no classic cross-reference table')
  const update = updateFor(file, by.keys, by.signedAt)
  const signed = Buffer.concat([original, update])
  const contentsAt = signed.indexOf('/Contents <', original.length) + '/Contents '.length
  const contentsEnd = contentsAt + cmsBytesMax * 2 + 2
  const range = [0, contentsAt, contentsEnd, signed.length - contentsEnd]
  const rangeAt = signed.indexOf(rangePlaceholder, original.length)
  signed.write(`[${range.join(' ')}]`.padEnd(rangePlaceholder.length), rangeAt, 'latin1')
  const digest = createHash('sha256')
    .update(signed.subarray(0, contentsAt))
    .update(signed.subarray(contentsEnd))
    .digest()
  const cms = signCms(digest, by.keys)
  if (cms.length > cmsBytesMax) throw new Error(`the signature needs ${cms.length} bytes`)
  signed.write(cms.toString('hex'), contentsAt + 1, 'latin1')
  return signed
}

const rangePlaceholder = '[0 0000000000 0000000000 0000000000]'

function updateFor(file: PdfFile, signer: PdfSigner, signedAt: Date): Buffer {
  const size = file.trailer.get('Size')
  const root = file.trailer.get('Root')
  if (typeof size !== 'number' || !isReference(root)) throw new Error('PDF trailer')
  const page = firstPage(file)
  const ids = { signature: size, field: size + 1, appearance: size + 2 }
  const objects = new Map<number, string>([
    [ids.signature, signatureObject(signer, signedAt)],
    [
      ids.field,
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 /Rect [0 0 0 0] ' +
        `/P ${page} 0 R /V ${ids.signature} 0 R /AP << /N ${ids.appearance} 0 R >> >>`,
    ],
    // Empty, but there: PDF/A wants an appearance for every annotation.
    [
      ids.appearance,
      '<< /Type /XObject /Subtype /Form /BBox [0 0 0 0] /Resources << >> /Length 0 >>\n' +
        'stream\n\nendstream',
    ],
    [
      root.object,
      extend(file, root.object, {
        AcroForm: `<< /Fields [${ids.field} 0 R] /SigFlags 3 >>`,
        Perms: `<< /DocMDP ${ids.signature} 0 R >>`,
      }),
    ],
    [page, extend(file, page, { Annots: `[${ids.field} 0 R]` })],
  ])
  return writeUpdate(file, objects, size + 3)
}

function signatureObject(signer: PdfSigner, signedAt: Date): string {
  return (
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ' +
    `/Name ${textString(signer.name)} /M (${pdfDate(signedAt)}) ` +
    '/Reference [<< /Type /SigRef /TransformMethod /DocMDP ' +
    '/TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>] ' +
    `/ByteRange ${rangePlaceholder} /Contents <${'0'.repeat(cmsBytesMax * 2)}> >>`
  )
}

/** The object's dictionary with more entries; an entry that is there already is an Error. */
function extend(file: PdfFile, object: number, entries: Record<string, string>): string {
  const found = file.find(object)
  if (!found || !isDictionary(found.value)) throw new Error(`PDF object ${object}`)
  const added = Object.entries(entries).map(([key, value]) => {
    if (isDictionary(found.value) && found.value.has(key)) {
      throw new Error(`this PDF has /${key} already`)
    }
    return `  /${key} ${value}\n`
  })
  const source = file.bytes.toString('latin1', found.start, found.end - 2)
  return `${source}${added.join('')}>>`
}

function firstPage(file: PdfFile): number {
  const catalog = file.resolve(file.trailer.get('Root'))
  let node: PdfValue | undefined = isDictionary(catalog) ? catalog.get('Pages') : undefined
  for (let depth = 0; depth < kidsDepthMax && isReference(node); depth += 1) {
    const value = file.resolve(node)
    if (!isDictionary(value)) break
    const kids = file.resolve(value.get('Kids'))
    if (!Array.isArray(kids)) return node.object
    node = kids[0]
  }
  throw new Error('this PDF has no page')
}

function writeUpdate(file: PdfFile, objects: ReadonlyMap<number, string>, size: number): Buffer {
  let body = '\n'
  const sections: string[] = []
  for (const [id, content] of [...objects].toSorted(([one], [other]) => one - other)) {
    const offset = String(file.bytes.length + body.length).padStart(10, '0')
    sections.push(`${id} 1\n${offset} 00000 n\r\n`)
    body += `${id} 0 obj\n${content}\nendobj\n\n`
  }
  const start = file.bytes.length + body.length
  const kept = ['Root', 'Info', 'ID'].map((key) => keptEntry(file, key)).join('')
  body +=
    `xref\n${sections.join('')}trailer\n<<\n  /Size ${size}\n${kept}` +
    `  /Prev ${file.crossReferenceAt}\n>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

function keptEntry(file: PdfFile, key: string): string {
  const value = file.trailer.get(key)
  if (isReference(value)) return `  /${key} ${value.object} 0 R\n`
  if (!Array.isArray(value)) return ''
  const parts = value.map((item) =>
    typeof item === 'object' && item !== null && 'string' in item
      ? `<${item.string.toString('hex')}>`
      : 'null',
  )
  return `  /${key} [${parts.join(' ')}]\n`
}

/** A PDF text string: UTF-16 with its mark, so that any name can stand in it. */
function textString(text: string): string {
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  return `<${utf16.toString('hex')}>`
}

function pdfDate(instant: Date): string {
  return `D:${instant.toISOString().replace(/\.\d+|[-:TZ]/g, '')}Z`
}
