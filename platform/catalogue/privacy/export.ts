/** Everything that is held of a person, to take away: for programs and for reading. */
import { fileURLToPath } from 'node:url'
import { signPdf } from '#platform/documents'
import { formatInstant, inBoth, text, type Text } from '#platform/kernel'
import type { PrintedPaper } from '../papers.ts'
import type { Platform } from '../platform.ts'
import { heldParts, type HeldPart } from './parts.ts'

export type HeldData = {
  readonly heldAt: Date
  readonly parts: Readonly<Record<string, readonly object[]>>
}

type Tools = Pick<Platform, 'db' | 'setting'>

/** Reads every part; each as it stands when it is read. */
export async function readHeld({ db, setting }: Tools, personId: string): Promise<HeldData> {
  const parts: Record<string, readonly object[]> = {}
  for (const [name, part] of Object.entries<HeldPart>(heldParts)) {
    parts[name] = await part.read(db, setting, personId)
  }
  return { heldAt: setting.now(), parts }
}

/** The same as a file for programs. */
export function heldAsJson(held: HeldData): string {
  return `${JSON.stringify(held, null, 2)}\n`
}

const words = {
  title: text('What is held about you', 'آپ کے بارے میں کیا محفوظ ہے'),
  note: text(
    'Everything that this platform holds about you, as of the time above. The same for programs is attached to this file. Values stand as they are kept.',
    'اس نظام میں آپ کے بارے میں جو کچھ محفوظ ہے، اوپر دیے گئے وقت پر۔ یہی مواد پروگراموں کے لیے اس فائل کے ساتھ منسلک ہے۔ اندراج اسی طرح ہیں جیسے محفوظ ہیں۔',
  ),
  asOf: text('As of', 'بوقت'),
  none: text('Nothing is held.', 'کچھ محفوظ نہیں۔'),
  item: text('Entry {number} of {count}', 'اندراج {number} از {count}'),
}

type Line = { readonly path: string; readonly value: string }

/** A value in lines: `flyer.name`, `events.2.action`. */
export function linesOf(value: unknown, path = ''): Line[] {
  if (value === undefined || value === null || value === '') return []
  if (value instanceof Date) return [{ path, value: value.toISOString() }]
  if (Buffer.isBuffer(value)) return [{ path, value: value.toString('hex') }]
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([name, inner]) => {
      const step = Array.isArray(value) ? String(Number(name) + 1) : name
      return linesOf(inner, path === '' ? step : `${path}.${step}`)
    })
  }
  return [{ path, value: typeof value === 'string' ? value : JSON.stringify(value) }]
}

/** PDF/A with the file for programs attached, signed as a whole. */
export async function printHeld(
  { renderer, documentKeys, setting, demo }: Platform,
  held: HeldData,
  authority: Text,
): Promise<PrintedPaper> {
  const at = inBoth((language) => formatInstant(held.heldAt, language))
  const parts = Object.entries<HeldPart>(heldParts).map(([id, { name }]) => ({
    name,
    items: (held.parts[id] ?? []).map((item) => linesOf(item)),
  }))
  const pdf = await renderer.render({
    template: fileURLToPath(new URL('held.typ', import.meta.url)),
    data: { authority, at, parts, ...words, isSpecimen: demo !== undefined },
    attachments: [
      {
        name: 'held.json',
        bytes: Buffer.from(heldAsJson(held)),
        mimeType: 'application/json',
        description: 'Everything that is held, for programs',
      },
    ],
    createdAt: held.heldAt,
  })
  const bytes = signPdf(pdf, { keys: documentKeys, signedAt: setting.now() })
  return { bytes, fileName: 'my-data.pdf' }
}
