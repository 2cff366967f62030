/** Photos as a step hands them in: each was given for this very question of this very case. */
import { attachmentProblems, type Attachment, type AttachmentUse } from '#platform/attachments'
import type { Form } from '#platform/forms'
import type { Service } from '../definition.ts'

type Answers = Readonly<Record<string, unknown>>

function photosIn(form: Form | undefined, answers: Answers): { name: string; id: string }[] {
  return Object.entries(form ?? {}).flatMap(([name, { kind }]) => {
    const ids = kind === 'photos' ? answers[name] : undefined
    return Array.isArray(ids) ? ids.map((id) => ({ name, id: String(id) })) : []
  })
}

export const photoIdsOf = (form: Form | undefined, answers: Answers): string[] =>
  photosIn(form, answers).map(({ id }) => id)

const asksPhotosIn = (form: Form | undefined) =>
  Object.values(form ?? {}).some(({ kind }) => kind === 'photos')

/** Whether a service asks for photos anywhere. */
export function asksPhotos({ form, workflow }: Pick<Service, 'form' | 'workflow'>): boolean {
  const moves = Object.values(workflow.states).flatMap((state) => Object.values(state))
  return asksPhotosIn(form) || moves.some(({ asks }) => asksPhotosIn(asks))
}

/** How a question is called where photos are kept: one of the application, or of a step. */
export const photoQuestion = (name: string, action?: string): string =>
  action === undefined ? name : `${action}.${name}`

type Handed = {
  readonly form: Form | undefined
  readonly answers: Answers
  readonly caseId: string
  /** Of the step that asks; undefined for the application's own form. */
  readonly action?: string | undefined
  /** Who takes the step, where only his own photos count. */
  readonly ownerId?: string | undefined
  readonly attachments: ReadonlyMap<string, Attachment>
  readonly now: Date
}

/** What a step binds to its case; the seal says later whether the picture is still the same. */
export type PhotoGiven = AttachmentUse & { readonly seal: string }

/** @throws attachments-unknown for one that is gone, another's, or given for something else */
export function photosGiven(handed: Handed): PhotoGiven[] {
  const { caseId, action, ownerId, attachments, now } = handed
  return photosIn(handed.form, handed.answers).map(({ name, id }) => {
    const found = attachments.get(id)
    const isIts = found?.caseId === caseId && found.question === photoQuestion(name, action)
    const isOwn = ownerId === undefined || found?.ownerId === ownerId
    if (!isIts || !isOwn || found.seal === undefined) {
      throw attachmentProblems['attachments-unknown']({ field: name })
    }
    return { id, at: now, seal: found.seal }
  })
}

/** As the event of the step binds them; nothing where there are none. */
export function photoFacts(given: readonly PhotoGiven[]): { photos?: Record<string, string> } {
  if (given.length === 0) return {}
  return { photos: Object.fromEntries(given.map(({ id, seal }) => [id, seal])) }
}

/** The seals that an act has bound, by attachment. */
export function photosBound(facts: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries((facts as { photos?: Record<string, string> }).photos ?? {})
}
