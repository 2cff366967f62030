import { postsFor, type Actor } from '#platform/identity'
import { openingActionOf } from './open-step.ts'
import type { Service } from './definition.ts'
import type { Setting } from './setting.ts'

/** A service that an officer gives at a counter, and where he may. */
export type OpenCounter = {
  readonly service: Service
  /** The step by which a case is opened there. */
  readonly action: string
  /** At least one: a district, and the post by which he acts in it. */
  readonly places: readonly { readonly jurisdiction: string; readonly post: string }[]
}

/** The counters at which this officer may serve somebody, in the order of the services. */
export function countersOf(
  { services, jurisdictions }: Pick<Setting, 'services' | 'jurisdictions'>,
  actor: Actor,
): OpenCounter[] {
  return [...services.values()].flatMap((service) => {
    if (!service.channels.includes('counter')) return []
    const action = openingActionOf(service)
    const move = service.workflow.states[service.workflow.initial]?.[action]
    if (!move || move.by === 'applicant') return []
    const places = [...jurisdictions.keys()].flatMap((jurisdiction) => {
      const [post] = postsFor(actor, move.by, jurisdiction)
      return post ? [{ jurisdiction, post: post.id }] : []
    })
    return places.length > 0 ? [{ service, action, places }] : []
  })
}
