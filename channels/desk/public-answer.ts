/** Whoever answers a public case is told once that he names somebody: everybody reads it. */
import { hash } from 'node:crypto'
import { fieldOf, type PostedFields } from '#channels/components'
import type { CaseView } from '#platform/catalogue'
import { findPersonal } from '#platform/forms'
import type { Problem } from '#platform/kernel'
import { deskProblems } from './problems.ts'

type Answering = {
  readonly view: Pick<CaseView, 'service' | 'answers'>
  readonly action: string
  /** What of the step could be read, and as it was sent. */
  readonly input: unknown
  readonly fields: PostedFields
}

export type Warning = { readonly fault: Problem; readonly warned: string }

/** Undefined where nothing is public, nobody is named, or he was told of these very words. */
export function warningOf({ view, action, input, fields }: Answering): Warning | undefined {
  const { publication } = view.service
  const field = publication?.answer?.step === action ? publication.answer.text : undefined
  if (field === undefined || !publication?.isPublic(view.answers as never)) return undefined
  const written = (input as Readonly<Record<string, unknown>>)[field]
  if (typeof written !== 'string' || findPersonal(written).length === 0) return undefined
  const warned = hash('sha256', written, 'base64url')
  if (fieldOf(fields, 'warned') === warned) return undefined
  return { warned, fault: deskProblems['desk-answer-names']({ field }) }
}
