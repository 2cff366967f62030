import type { Problem } from '#platform/kernel'
import { problems } from '../problems.ts'
import { tidyLine } from '../typed.ts'

/** So that a body of a million wrong keys gets a short answer. */
const unknownShownMax = 20
const nameShownMax = 60

/** The JSON object, or undefined for everything else. */
export function asObject(json: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json)
  return isObject ? (json as Record<string, unknown>) : undefined
}

/** One fault per key that is not known, by name; at the top of the form `parent` is empty. */
export function unknownFields(
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
  parent: string,
): Problem[] {
  const unknown = Object.keys(given).filter((key) => !known.includes(key))
  return unknown.slice(0, unknownShownMax).map((key) => {
    const name = tidyLine(key).slice(0, nameShownMax)
    if (parent === '') return problems['form-unknown-answer']({ field: name })
    return problems['form-unknown-field']({ field: `${parent}.${name}` })
  })
}
