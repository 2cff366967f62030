export { filled, inBoth } from '#platform/catalogue'

/** What a record or an answer holds under a name, where it is text. */
export function textIn(
  held: Readonly<Record<string, unknown>> | undefined,
  name: string,
): string | undefined {
  const value = held?.[name]
  return typeof value === 'string' ? value : undefined
}
