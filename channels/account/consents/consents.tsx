/** What a person agreed to, each with its receipt number, and the way to take it back. */
import {
  BackLink,
  Button,
  fieldOf,
  Form,
  forSignedIn,
  goTo,
  InsetText,
  Link,
  NotificationBanner,
  Reference,
  Split,
  SummaryList,
} from '#channels/components'
import { isOnce, withdrawSharing, type Platform } from '#platform/catalogue'
import { isLive, listConsents, receiptOf, restrictedAmong, type Consent } from '#platform/consent'
import { formatInstant } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { consentsWords as words } from './wording.ts'

const path = '/account/consents'

export function registerConsents(app: FastifyInstance, platform: Platform): void {
  app.get(path, forSignedIn(platform, showConsents))
  app.post(`${path}/withdraw`, forSignedIn(platform, withdraw))
}

async function showConsents(visit: SignedInVisit): Promise<FastifyReply> {
  const { speak, session, platform, query } = visit
  const { id } = session.person
  const consents = await listConsents(platform.db, id)
  const isRestricted = (await restrictedAmong(platform.db, [id])).has(id)
  const title = speak(words.title)
  return showAccountPage(visit, {
    title,
    before: <BackLink href="/account" />,
    body: (
      <Split>
        {fieldOf(query, 'done') === 'withdrawn' && (
          <NotificationBanner type="success">{speak(words.done)}</NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.how)}</p>
        <p class="govuk-body">
          <Link href="/openid/relying-parties">{speak(words.whoMay)}</Link>
        </p>
        {isRestricted && (
          <InsetText>
            {speak(words.restricted)} <Link href="/account/data">{speak(words.toData)}</Link>
          </InsetText>
        )}
        {consents.length === 0 && <InsetText>{speak(words.none)}</InsetText>}
        {consents.map((consent) => (
          <One visit={visit} consent={consent} isReplaced={isReplaced(consent, consents)} />
        ))}
      </Split>
    ),
  })
}

/** Ended in the same moment in which the person agreed with the same organisation anew. */
function isReplaced({ id, clientId, withdrawnAt }: Consent, all: readonly Consent[]): boolean {
  return all.some(
    (one) =>
      one.id !== id &&
      one.clientId === clientId &&
      one.givenAt.getTime() === withdrawnAt?.getTime(),
  )
}

type OneProps = {
  readonly visit: SignedInVisit
  readonly consent: Consent
  readonly isReplaced: boolean
}

function One({ visit, consent, isReplaced: isOver }: OneProps) {
  const { speak, language, platform, visitor } = visit
  const { said, givenAt, endsAt, id } = consent
  const when = (at: Date) => <bdi>{formatInstant(at, language)}</bdi>
  const live = isLive(consent, platform.setting.now())
  const organisation = speak(said.organisation)
  return (
    <>
      <SummaryList
        card={{ title: organisation }}
        rows={[
          { key: speak(words.purpose), value: speak(said.purpose) },
          {
            key: speak(words.data),
            value: said.data.map((one) => speak(one)).join(speak(words.comma)),
          },
          { key: speak(words.given), value: when(givenAt) },
          // What is for one answer ends with that; until then a state says it better than an hour.
          isOnce(consent) ? undefined : { key: speak(words.ends), value: when(endsAt) },
          {
            key: speak(words.state),
            value: isOver ? speak(words.replaced) : stateOf(visit, consent, live),
          },
          { key: speak(words.receipt), value: <Reference value={receiptOf(consent)} /> },
        ]}
      />
      {live && (
        <Form action={`${path}/withdraw`} hidden={{ _csrf: visitor.csrfToken, consent: id }}>
          <p class="govuk-hint">{speak(words.withdrawMeans)}</p>
          <Button variant="warning" preventDoubleClick>
            {speak(words.withdraw, { organisation })}
          </Button>
        </Form>
      )}
    </>
  )
}

function stateOf({ speak, language }: SignedInVisit, consent: Consent, live: boolean): string {
  const { withdrawnAt, answeredAt } = consent
  if (answeredAt) return speak(words.answered, { at: formatInstant(answeredAt, language) })
  if (live) return speak(isOnce(consent) ? words.onceOpen : words.live)
  if (!withdrawnAt) return speak(words.ended)
  return speak(words.withdrawn, { at: formatInstant(withdrawnAt, language) })
}

/** One tap; a second one changes nothing. */
async function withdraw(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  const { id: personId } = session.person
  await withdrawSharing(platform, { personId, id: fieldOf(fields, 'consent') })
  return goTo(visit, `${path}?done=withdrawn`)
}
