/** Support on the page of a public case: how much, what follows from it, and one's own. */
import { Button, Form, InsetText, Link, WarningText, goTo, sayDuration } from '#channels/components'
import type { SignedInVisit } from '#channels/components'
import { takeOwnVoiceBack, type OwnPart, type Platform, type Service } from '#platform/catalogue'
import { readReference } from '#platform/cases'
import { formatInstant } from '#platform/kernel'
import { isGoingOn, type Support } from '#platform/publication'
import type { FastifyReply } from 'fastify'
import { supportWords as words } from './support-wording.ts'
import { publicHref, type Visit } from './visit.ts'

type Props = {
  readonly visit: Visit
  readonly found: Support
  readonly definition: Service
  readonly own: OwnPart
}

export function SupportPart({ visit, found, definition, own }: Props) {
  const { speak, language, visitor } = visit
  const { verified, voices, dueAt, overdueAt, answeredOn } = found
  const { support } = definition.publication ?? {}
  const counts = { verified: String(verified), phone: String(voices - verified) }
  const when = dueAt ? formatInstant(dueAt, language) : ''
  const hidden = { _csrf: visitor.csrfToken }
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.heading)}</h2>
      <p class="govuk-body">{speak(words.counted, counts)}</p>
      {overdueAt && answeredOn === null && (
        <WarningText>{speak(words.overdue, { when })}</WarningText>
      )}
      {dueAt && !overdueAt && answeredOn === null && (
        <InsetText>{speak(words.reached, { when })}</InsetText>
      )}
      {support && !own.hasVoice && isGoingOn(found.stage) && (
        <>
          <p class="govuk-body">
            {speak(words.how, {
              count: String(support.verified),
              days: sayDuration(support.answeredWithin, language),
            })}
          </p>
          <Form action={publicHref(found, 'voice')} hidden={hidden}>
            <Button preventDoubleClick>{speak(words.support)}</Button>
          </Form>
          {!visitor.session && (
            <p class="govuk-body">
              <Link href={`/guest/phone?next=${encodeURIComponent(publicHref(found))}`}>
                {speak(words.byPhone)}
              </Link>
            </p>
          )}
        </>
      )}
      {own.hasVoice && (
        <>
          <p class="govuk-body">{speak(words.has)}</p>
          <TakeBack visit={visit} found={found} />
        </>
      )}
    </>
  )
}

/** Of any voice, on whatever case. */
export function TakeBack({
  visit: { speak, visitor },
  found,
}: {
  readonly visit: Visit
  readonly found: Parameters<typeof publicHref>[0]
}) {
  return (
    <Form action={publicHref(found, 'voice-back')} hidden={{ _csrf: visitor.csrfToken }}>
      <Button variant="secondary" preventDoubleClick>
        {speak(words.takeBack)}
      </Button>
    </Form>
  )
}

export async function takeItBack(visit: SignedInVisit<Platform>): Promise<FastifyReply> {
  const key = readReference(visit.params['reference'])
  await takeOwnVoiceBack(visit.platform, visit.session.actor, key)
  return goTo(visit, publicHref(key))
}
