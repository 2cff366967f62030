/** Lines of an answer, one below the other, each in its own direction. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          <bdi dir="auto">{line}</bdi>
        </>
      ))}
    </>
  )
}
