/** Between the organisation's question and our answer: who is here, and does he agree. */
import {
  Button,
  fieldOf,
  Form,
  goTo,
  requireStepUp,
  sendCitizenPage,
  signInAskedBy,
  Split,
  visitOf,
  WhereLink,
  type Visit,
} from '#channels/components'
import { giveToParty, onceMsMax, type Platform } from '#platform/catalogue'
import { restrictedAmong } from '#platform/consent'
import { isAtLeast, nameIn, type Session } from '#platform/identity'
import {
  acrAnswered,
  comparedIn,
  detailOf,
  passkeyMsMax,
  userinfoOf,
  type ClaimName,
} from '#platform/openid'
import { textOf } from '#platform/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answeredBefore, keepAnswered, showAnswered, type Decision } from './answered.tsx'
import { accessUntil, askingOf, shownClaims, type Asking } from './asking.ts'
import { consentPolicy, showConsent } from './consent-page.tsx'
import type { OpenIdHost } from './host.ts'
import { assuranceWords, words } from './wording.ts'

type Result = Parameters<ReturnType<OpenIdHost['provider']>['interactionResult']>[2]
type Page = Visit<Platform> & { readonly host: OpenIdHost }

export function registerInteraction(
  app: FastifyInstance,
  platform: Platform,
  host: OpenIdHost,
): void {
  const place = '/openid/interaction/:uid'
  const by =
    (answer: (page: Page, asking: Asking) => Promise<FastifyReply>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const page = { ...visitOf(platform, request, reply), host }
      const decision = answeredBefore(page, fieldOf(page.params, 'uid'))
      const asking = await askingOf(host, page).catch((error: unknown) => {
        if (!decision) throw error
      })
      return asking ? answer(page, asking) : showAnswered(page, decision ?? 'refuse')
    }
  app.get(place, by(ask))
  app.post(place, by(decide))
}

/** Back into the protocol with the person's word, which this browser remembers. */
async function goOnWith(
  page: Page,
  { details: { uid } }: Asking,
  decision: Decision,
  result: Result,
): Promise<FastifyReply> {
  keepAnswered(page, { uid, decision, secure: page.host.issuer().startsWith('https:') })
  return goOn(page, result)
}

/** Goes back into the protocol with what the person did. */
async function goOn(page: Page, result: Result): Promise<FastifyReply> {
  const { host, request, reply } = page
  return goTo(page, await host.provider().interactionResult(request.raw, reply.raw, result))
}

const refused = { error: 'access_denied', error_description: 'the person did not agree' }

async function ask(page: Page, asking: Asking): Promise<FastifyReply> {
  const { details } = asking
  const { session } = page.visitor
  if (!session) {
    const { vault, now } = page.platform.setting
    const asked = { next: page.request.url, name: asking.terms.name }
    return goTo(page, signInAskedBy(vault, asked, now()))
  }
  if (session.actor.kind !== 'citizen') return showCitizenOnly(page, asking)
  const { needed: assurance, byPasskey } = asking
  // What only an office can give is told with a way back to whoever asked.
  if (assurance === 'high' && !isAtLeast(session.assurance, assurance)) {
    return showMore(page, asking, session)
  }
  const withinMs = freshMs(asking, page.platform.setting.now())
  const confirming = requireStepUp({ ...page, session }, { assurance, withinMs, byPasskey })
  if (confirming) return confirming
  const { personId } = session.actor
  if (details.prompt.name === 'login' || details.session?.accountId !== personId) {
    return goOn(page, {
      login: {
        accountId: personId,
        acr: acrAnswered(details.params, session),
        amr: [...session.amr],
        ts: Math.floor(session.authenticatedAt.getTime() / 1000),
        remember: false,
      },
    })
  }
  if (await isRestricted(page, personId)) return showRestricted(page, asking)
  const claims = await shownClaims(page.platform, asking, personId)
  return showConsent(page, { asking, claims, personName: nameIn(session.person, page.language) })
}

async function isRestricted({ platform }: Page, personId: string): Promise<boolean> {
  return (await restrictedAmong(platform.db, [personId])).has(personId)
}

/** Whoever gives data away proved lately to be there; a party may ask for yet less long ago. */
const provenMsMax = 30 * 60_000

function freshMs({ details, byPasskey }: Asking, now: Date): number {
  const { prompt, params, iat } = details
  const limits = [byPasskey ? passkeyMsMax : provenMsMax]
  if (prompt.name === 'login' && prompt.reasons.includes('login_prompt')) {
    limits.push(now.getTime() - iat * 1000 + 1_000)
  }
  const maxAge = Number(params['max_age'] ?? Number.NaN)
  if (prompt.name === 'login' && maxAge >= 0) {
    limits.push(Math.max(maxAge * 1000, now.getTime() - iat * 1000 + 1_000))
  }
  return Math.min(...limits)
}

async function decide(page: Page, asking: Asking): Promise<FastifyReply> {
  const { host, platform, fields, visitor } = page
  const { details, party, terms } = asking
  const decision = fieldOf(fields, 'decision')
  const { session } = visitor
  // Why is nobody's but the person's: a restriction is told to no party.
  if (decision === 'refuse') return goOnWith(page, asking, decision, refused)
  const isHere =
    session?.actor.kind === 'citizen' && details.session?.accountId === session.actor.personId
  if (details.prompt.name !== 'consent' || !isHere || decision !== 'agree') {
    return goTo(page, page.request.url)
  }
  const { personId } = session.actor
  // Restricted meanwhile: the page that says so is shown, and nothing is granted.
  if (await isRestricted(page, personId)) return goTo(page, page.request.url)
  const claims = await shownClaims(platform, asking, personId)
  const chosen = new Set([fields['also'] ?? []].flat())
  const given: ClaimName[] = []
  const declined: ClaimName[] = []
  for (const { name, isEssential } of claims) {
    ;(isEssential || chosen.has(name) ? given : declined).push(name)
  }
  const provider = host.provider()
  const grant = new provider.Grant({ accountId: personId, clientId: party })
  grant.addOIDCScope(textOf(details.params['scope']))
  grant.addOIDCClaims([...given, 'verified_claims'])
  grant.rejectOIDCClaims(declined)
  const { assurance, authenticatedAt } = session
  grant.addRar(
    detailOf({
      given,
      declined,
      compared: comparedIn(userinfoOf(details.params['claims'])),
      assurance,
      signedInAt: authenticatedAt.toISOString(),
    }) as never,
  )
  const grantId = await grant.save()
  const now = platform.setting.now()
  await giveToParty(
    platform,
    {
      consent: grantId,
      personId,
      party,
      terms,
      claims: given,
      until: accessUntil(asking, now) ?? new Date(now.getTime() + onceMsMax),
    },
    `${host.issuer().replace(/\/openid$/, '')}/account/consents`,
  )
  return goOnWith(page, asking, decision, { consent: { grantId } })
}

/** A page whose form leads back to the organisation, and nowhere else. */
function leadBack({ reply }: Page, { details }: Asking): void {
  const goal = new URL(textOf(details.params['redirect_uri'])).origin
  void reply.header('content-security-policy', consentPolicy(goal))
}

/** The person's own rule, told before anything is asked: what it means, and how to lift it. */
function showRestricted(page: Page, asking: Asking): FastifyReply {
  const { speak, language } = page
  const party = asking.terms.name[language]
  leadBack(page, asking)
  return sendCitizenPage(page, {
    title: speak(words.restrictedTitle),
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.restrictedTitle)}</h1>
        <p class="govuk-body">{speak(words.restrictedWhy, { party })}</p>
        <p class="govuk-body">{speak(words.restrictedHow, { party })}</p>
        <Button href="/account/data">{speak(words.restrictedGo)}</Button>
        <RefuseForm page={page} asking={asking} />
      </Split>
    ),
  })
}

/** A form whose only button sends the person back, with nothing shared. */
function RefuseForm({ page, asking }: { readonly page: Page; readonly asking: Asking }) {
  return (
    <Form
      action={`/openid/interaction/${asking.details.uid}`}
      hidden={{ _csrf: page.visitor.csrfToken, decision: 'refuse' }}
    >
      <Button variant="secondary">{page.speak(words.goBack)}</Button>
    </Form>
  )
}

function showMore(page: Page, asking: Asking, { assurance }: Session): FastifyReply {
  const { speak, language } = page
  leadBack(page, asking)
  return sendCitizenPage(page, {
    title: speak(words.moreTitle),
    status: 403,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.moreTitle)}</h1>
        <p class="govuk-body">{speak(words.moreWhy, { party: asking.terms.name[language] })}</p>
        <p class="govuk-body">
          {speak(words.moreHow, {
            assurance: assuranceWords[asking.needed][language],
            held: assuranceWords[assurance][language],
          })}
        </p>
        <WhereLink speak={speak} />
        <RefuseForm page={page} asking={asking} />
      </Split>
    ),
  })
}

function showCitizenOnly(page: Page, asking: Asking): FastifyReply {
  const { speak } = page
  leadBack(page, asking)
  return sendCitizenPage(page, {
    title: speak(words.citizenTitle),
    status: 403,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.citizenTitle)}</h1>
        <p class="govuk-body">{speak(words.citizenWhy)}</p>
        <RefuseForm page={page} asking={asking} />
      </Split>
    ),
  })
}
