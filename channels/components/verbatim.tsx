/** Codes and keys that are to be copied exactly, and still fit on a phone. */

const shortMax = 30

/** Long codes may break after every eight letters, so that a phone shows them whole. */
export function Breakable({ value }: { readonly value: string }) {
  const parts = value.length > shortMax ? (value.match(/.{1,8}/g) ?? []) : [value]
  return (
    <>
      {parts.map((part, at) => (
        <>
          {at > 0 && <wbr />}
          {part}
        </>
      ))}
    </>
  )
}

/** Text to be copied exactly, line by line. */
export function Verbatim({ children }: { readonly children: string }) {
  return (
    <p class="govuk-body" dir="ltr">
      {children
        .trimEnd()
        .split('\n')
        .map((line, row) => (
          <>
            {row > 0 && <br />}
            <code>
              {line.split(' ').map((word, at) => (
                <>
                  {at > 0 && ' '}
                  <Breakable value={word} />
                </>
              ))}
            </code>
          </>
        ))}
    </p>
  )
}
