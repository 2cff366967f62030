/** The words of a public case, as they are counted when it is handed in: hashed before they go. */
import { wordsTold } from '#platform/insight'
import { civilDateOf } from '#platform/kernel'
import type { Effects } from '../effects.ts'
import type { Setting } from '../setting.ts'
import type { Step } from '../transition.ts'

/**
 * Of who is known by a phone or a CNIC: somebody without a name, or whom a program brings, could be
 * one who says a word for many.
 */
export function hearWords({ vault }: Pick<Setting, 'vault'>, step: Step, effects: Effects): void {
  const { service, case: before, answers, actedBy, now } = step
  const { publication } = service
  const told = publication?.heard === undefined ? undefined : answers[publication.heard]
  const who = before.applicantId
  if (before.seq !== 0 || !publication || typeof told !== 'string' || who === undefined) return
  const isKnown = actedBy.guest !== 'anonymous' && actedBy.via === undefined
  if (!isKnown || !publication.isPublic(answers as never)) return
  const { jurisdiction } = before
  const day = civilDateOf(now)
  for (const { key, written: word } of wordsTold(told)) {
    const name = `${service.id}|${jurisdiction}|${key}`
    const wordHash = vault.blindIndex('insight-word', name)
    const whoHash = vault.blindIndex('insight-who', `${name}|${who}`)
    effects.said.push({ service: service.id, jurisdiction, day, wordHash, whoHash, word })
  }
}
