/** What a state means to the applicant, read from the definition alone. */
import { givenIn, type StatusTone } from '#channels/components'
import { waitsForMoney, type Service } from '#platform/catalogue'

/**
 * Waiting for the applicant's money or step, for somebody else, done, or over without it. A state
 * without a way out that gives nothing is neutral: a refusal needs no alarm colour twice.
 */
export function toneOf(service: Service, state: string): StatusTone {
  const moves = Object.values(service.workflow.states[state] ?? {})
  if (state === service.workflow.initial) return 'progress'
  const given = givenIn(service, state)
  if (given) return given === 'given' ? 'done' : 'neutral'
  if (waitsForMoney(service, state)) return 'action'
  if (moves.length === 0) return 'neutral'
  const isWithOffice = moves.some(({ by }) => by !== 'applicant' && by !== 'clock')
  return isWithOffice ? 'waiting' : 'action'
}
