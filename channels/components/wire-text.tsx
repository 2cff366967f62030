/** A message as it went over the wire. */

/** JSON one field a line, spaces and all, wrapping on a phone. */
function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 1)
  } catch {
    return text
  }
}

export function WireText({ title, text }: { readonly title?: string; readonly text: string }) {
  return (
    <p class="govuk-body-s daftar-wire" dir="ltr" lang="en">
      <code>{[title, laidOut(text)].filter((part) => part !== undefined).join('\n')}</code>
    </p>
  )
}
