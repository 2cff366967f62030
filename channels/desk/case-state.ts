/** What a state means to an officer, read from the definition alone. */
import type { StatusTone } from '#channels/components'
import type { Service } from '#platform/catalogue'
import { rolesOf } from './posts.ts'

/** Waiting for an officer, for somebody else, done, or over. */
export function toneOf(service: Service, state: string): StatusTone {
  if (service.output?.on === state) return 'done'
  if (service.delivered?.some((one: string) => one === state)) return 'done'
  if (service.serviceLevels?.[state]) return 'action'
  const moves = Object.values(service.workflow.states[state] ?? {})
  if (moves.length === 0) return 'neutral'
  const roles = rolesOf(service)
  return moves.some(({ by }) => roles.includes(by)) ? 'action' : 'waiting'
}
