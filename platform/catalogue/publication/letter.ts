/** A mail in two shapes that say the same: plain lines, and a page for who reads it so. */
import type { Language } from '#platform/kernel'

export type Letter = {
  readonly subject: string
  /** In order; a link is a line of its own, so that no mark of direction ends up in its address. */
  readonly lines: readonly (string | { readonly href: string })[]
}

const lineOf = (line: Letter['lines'][number]) => (typeof line === 'string' ? line : line.href)

export function plainOf({ lines }: Letter): string {
  return `${lines.map(lineOf).join('\n\n')}\n`
}

/** No picture, no style, nothing to fetch: nobody learns that it was opened. */
export function htmlOf({ subject, lines }: Letter, language: Language): string {
  const paragraphs = lines.map((line) => {
    const said = escaped(lineOf(line))
    return typeof line === 'string'
      ? `<p>${said}</p>`
      : `<p><a dir="ltr" href="${said}">${said}</a></p>`
  })
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ur' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body>
${paragraphs.join('\n')}
</body>
</html>
`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (said: string) => said.replaceAll(/[&<>"]/g, (one) => escapes[one] ?? '')
