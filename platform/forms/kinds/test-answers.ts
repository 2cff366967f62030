/** For the tables of the kinds: what one question makes of a posted page or a JSON value. */
import { parseJsonAnswer, parseWebAnswer } from '../parse.ts'
import type { Question } from '../question.ts'
import { kiteContext } from '../test-form.ts'
import type { WebFields } from '../typed.ts'

type Read = { value: unknown } | { faults: readonly { field?: string | undefined; code: string }[] }

/** The value, or its faults as `field: code`. */
function told(read: Read): unknown {
  if (!('faults' in read)) return read.value
  return read.faults.map(({ field, code }) => `${field}: ${code}`)
}

/** One text stands for the only field of the question; `q` is its name. */
export function onWeb(question: Question, typed: string | WebFields): unknown {
  const fields = typeof typed === 'string' ? { q: typed } : typed
  return told(parseWebAnswer(question, 'q', fields, kiteContext))
}

export function inJson(question: Question, value: unknown): unknown {
  return told(parseJsonAnswer(question, 'q', value, kiteContext))
}
