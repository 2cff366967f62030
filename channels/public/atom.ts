/** A feed as readers take it (RFC 4287). */
import { escapeXml } from '#channels/components'
import type { CivilDate, Language } from '#platform/kernel'

export type Feed = {
  readonly self: string
  readonly page: string
  readonly title: string
  readonly language: Language
  readonly entries: readonly {
    readonly href: string
    readonly title: string
    readonly updatedOn: CivilDate
    readonly summary?: string | undefined
  }[]
}

/** A day counts from its start in Pakistan. */
const instantOf = (day: CivilDate) => `${day}T00:00:00+05:00`

const summaryOf = (told: string | undefined) =>
  told === undefined ? '' : `\n    <summary>${escapeXml(told)}</summary>`

export function atomOf({ self, page, title, language, entries }: Feed): string {
  const latest = entries
    .map(({ updatedOn }) => updatedOn)
    .toSorted()
    .at(-1)
  const items = entries.map(
    (one) => `  <entry>
    <id>${escapeXml(one.href)}</id>
    <title>${escapeXml(one.title)}</title>
    <link href="${escapeXml(one.href)}"/>
    <updated>${instantOf(one.updatedOn)}</updated>${summaryOf(one.summary)}
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${escapeXml(self)}</id>
  <title>${escapeXml(title)}</title>
  <author><name>${escapeXml(title)}</name></author>
  <link rel="self" href="${escapeXml(self)}"/>
  <link href="${escapeXml(page)}"/>
  <updated>${instantOf(latest ?? '2026-01-01')}</updated>
${items.join('')}</feed>
`
}
