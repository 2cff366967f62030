/** What a state means to an officer, read from the definition alone. */
import { givenIn, type StatusTone } from '#channels/components'
import { isOfficersRole, type Service } from '#platform/catalogue'

/** Waiting for an officer, for somebody else, done, or over. */
export function toneOf(service: Service, state: string): StatusTone {
  const given = givenIn(service, state)
  if (given) return given === 'given' ? 'done' : 'neutral'
  if (service.serviceLevels?.[state]) return 'action'
  const moves = Object.values(service.workflow.states[state] ?? {})
  if (moves.length === 0) return 'neutral'
  return moves.some(({ by }) => isOfficersRole(by)) ? 'action' : 'waiting'
}
