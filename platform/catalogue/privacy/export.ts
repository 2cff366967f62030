/** Everything that is held of a person, to take away: for programs and for reading. */
import { fileURLToPath } from 'node:url'
import { signPdf } from '#platform/documents'
import { formatInstant, inBoth, text, type Language, type Text } from '#platform/kernel'
import type { PrintedPaper } from '../papers.ts'
import type { Platform } from '../platform.ts'
import { tellHeld } from './told/told.ts'
import type { OrganisationNames } from './who-looked.ts'
import { heldParts, type HeldPart, type HeldParts } from './parts.ts'

export type HeldData = {
  readonly heldAt: Date
  readonly parts: HeldParts
}

type Tools = Pick<Platform, 'db' | 'setting'>

/** Reads every part; each as it stands when it is read. */
export async function readHeld({ db, setting }: Tools, personId: string): Promise<HeldData> {
  const parts: Record<string, readonly object[]> = {}
  for (const [name, part] of Object.entries<HeldPart>(heldParts)) {
    parts[name] = await part.read(db, setting, personId)
  }
  return { heldAt: setting.now(), parts: parts as HeldParts }
}

/** The same as a file for programs. */
export function heldAsJson(held: HeldData): string {
  return `${JSON.stringify(held, null, 2)}\n`
}

const words = {
  title: text('What is held about you', 'آپ کے بارے میں کیا محفوظ ہے'),
  note: text(
    'Everything that this platform holds about you, as of the time above. The same for programs, with every number by which it is kept, is attached to this file.',
    'اس نظام میں آپ کے بارے میں جو کچھ محفوظ ہے، اوپر دیے گئے وقت پر۔ یہی مواد پروگراموں کے لیے، تمام اندرونی نمبروں سمیت، اس فائل کے ساتھ منسلک ہے۔',
  ),
  asOf: text('As of', 'بوقت'),
  none: text('Nothing is held.', 'کچھ محفوظ نہیں۔'),
}

type Paper = {
  readonly personId: string
  readonly authority: Text
  readonly language: Language
  readonly organisations?: OrganisationNames
}

/** PDF/A in the person's language with the file for programs attached, signed as a whole. */
export async function printHeld(
  platform: Platform,
  held: HeldData,
  { language, authority, ...person }: Paper,
): Promise<PrintedPaper> {
  const { renderer, documentKeys, setting, demo } = platform
  const at = inBoth((one) => formatInstant(held.heldAt, one))
  const told = await tellHeld(platform, { ...person, held })
  const parts = told.map(({ name, items }) => ({
    name,
    items: items.map(({ title, rows }) => ({
      ...(title && { title }),
      rows: rows.map((one) => ({ ...one })),
    })),
  }))
  const pdf = await renderer.render({
    template: fileURLToPath(new URL('held.typ', import.meta.url)),
    data: { authority, at, language, parts, ...words, isSpecimen: demo !== undefined },
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
