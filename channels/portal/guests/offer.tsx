/** Where a service takes guests: what its start page offers, and what a press there begins. */
import { Button, ButtonGroup, fieldOf } from '#channels/components'
import { catalogueProblems, type Platform, type Service } from '#platform/catalogue'
import type { GuestKind } from '#platform/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { forAnybody, forSignedIn, sealedPost } from '../signed-in.tsx'
import type { SignedInVisit, Visit } from '../visit.tsx'
import { showPhone } from './pages.tsx'
import { beginNameless } from './sign-in.tsx'
import { guestWords as words } from './wording.ts'

/** Which guests a service takes, by what it asks of everybody. */
function guestsOf({ applicant, channels }: Service): readonly GuestKind[] {
  if (!channels.includes('portal')) return []
  if (applicant.assurance === 'none') return ['phone', 'anonymous']
  return applicant.assurance === 'basic' ? ['phone'] : []
}

export const takesAnyGuests = ({ setting }: Platform): boolean =>
  [...setting.services.values()].some((service) => guestsOf(service).length > 0)

type GuestStartProps = { readonly visit: Visit; readonly service: Service }

/** Beside the button that starts, for who is not signed in. */
export function GuestStart({ visit: { visitor, speak }, service }: GuestStartProps) {
  const guests = visitor.session ? [] : guestsOf(service)
  if (guests.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.offer)}</h2>
      <p class="govuk-body">{speak(words.offerPhone)}</p>
      {guests.includes('anonymous') && <p class="govuk-body">{speak(words.offerNameless)}</p>}
      <ButtonGroup>
        <Button variant="secondary" name="as" value="phone">
          {speak(words.byPhone)}
        </Button>
        {guests.includes('anonymous') && (
          <Button variant="secondary" name="as" value="anonymous">
            {speak(words.nameless)}
          </Button>
        )}
      </ButtonGroup>
    </>
  )
}

/** The start of a service: for whoever is signed in, or wants to be a guest that it takes. */
export function forSignedInOrGuest(
  platform: Platform,
  serviceIn: (visit: Visit) => Service,
  start: (visit: SignedInVisit) => Promise<FastifyReply>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const signedIn = forSignedIn(platform, start)
  const asGuest = forAnybody(platform, async (visit) => {
    const as = guestsOf(serviceIn(visit)).find((kind) => kind === fieldOf(visit.fields, 'as'))
    if (!as) throw catalogueProblems['assurance-too-low']()
    if (as === 'phone') {
      return showPhone(visit, { next: visit.request.url, kept: sealedPost(visit) })
    }
    const { session } = await beginNameless(visit)
    return start({ ...visit, session })
  })
  return async (request, reply) => {
    const { as } = (request.body ?? {}) as { readonly as?: unknown }
    const isGuest = !request.visitor.session && as !== undefined
    return isGuest ? asGuest(request, reply) : signedIn(request, reply)
  }
}
