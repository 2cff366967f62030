/** Taking a card that is offered, and answering whoever asks for one: each after a look at who. */
import {
  BackLink,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  Input,
  InsetText,
  Link,
  Split,
} from '#channels/components/drawing'
import { westernDigits } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { readRequestLink, wouldShow, type Asked } from '../asking.ts'
import { WalletFault } from '../fault.ts'
import { readOffer } from '../issuing.ts'
import type { HeldClaim } from '../sd-jwt.ts'
import { isDead, type Standing } from '../standing.ts'
import type { Card } from '../store.ts'
import { Issued, Place, StandingTag } from './cards.tsx'
import { Claims, titleOf } from './claims.tsx'
import { fieldOf, goTo, type Visit } from './visit.ts'
import { faultWords, words } from './wording.ts'

export function showOffer(visit: Visit): FastifyReply {
  return offerPage(visit, fieldOf(visit.request.query, 'credential_offer'))
}

/** After a wrong PIN the same page, with the field again. */
function offerPage(visit: Visit, content: string, isPinWrong = false): FastifyReply {
  const { wallet, speak } = visit
  const { place, needsPin } = readOffer(wallet.outside, content)
  const title = speak(words.offerTitle)
  const { title: refused, wayOut } = faultWords['pin-refused']
  const error = isPinWrong ? speak(refused) : undefined
  return visit.show({
    title,
    ...(isPinWrong && { status: 422, hasErrors: true }),
    body: (
      <Split>
        <BackLink href="/" />
        {error && <ErrorSummary errors={[{ text: error, href: '#pin' }]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(isPinWrong ? wayOut : words.offerWhat, { place })}</p>
        <Place place={place} />
        <Form action="/offer" hidden={{ credential_offer: content }}>
          {needsPin && (
            <Input
              name="pin"
              label={speak(words.pin)}
              labelSize="s"
              hint={speak(words.pinHint)}
              error={error}
              dir="ltr"
              inputmode="numeric"
              autocomplete="one-time-code"
              width={10}
            />
          )}
          <ButtonGroup>
            <Button preventDoubleClick>{speak(words.fetch)}</Button>
            <Link href="/">{speak(words.notNow)}</Link>
          </ButtonGroup>
        </Form>
      </Split>
    ),
  })
}

export async function takeOffer(visit: Visit): Promise<FastifyReply> {
  const { wallet, request } = visit
  const content = fieldOf(request.body, 'credential_offer')
  const offer = readOffer(wallet.outside, content)
  const pin = westernDigits(fieldOf(request.body, 'pin')).replace(/\s/g, '')
  try {
    const { id } = await wallet.take(offer, pin)
    return goTo(visit, `/cards/${id}?done=fetched`)
  } catch (error) {
    const isPinWrong = error instanceof WalletFault && error.code === 'pin-refused'
    if (isPinWrong) return offerPage(visit, content, true)
    throw error
  }
}

const linkOf = ({ wallet }: Visit, fields: unknown) =>
  readRequestLink(
    wallet.outside,
    new URLSearchParams({
      client_id: fieldOf(fields, 'client_id'),
      request_uri: fieldOf(fields, 'request_uri'),
    }),
  )

export function showRequest(visit: Visit): FastifyReply {
  const { request, speak } = visit
  const { place, clientId, requestUri } = linkOf(visit, request.query)
  const title = speak(words.requestTitle)
  return visit.show({
    title,
    body: (
      <Split>
        <BackLink href="/" />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.requestWhat, { place })}</p>
        <Place place={place} />
        <Form action="/request" hidden={{ client_id: clientId, request_uri: requestUri }}>
          <ButtonGroup>
            <Button preventDoubleClick>{speak(words.hear)}</Button>
            <Link href="/">{speak(words.notNow)}</Link>
          </ButtonGroup>
        </Form>
      </Split>
    ),
  })
}

export async function hearRequest(visit: Visit): Promise<FastifyReply> {
  const id = await visit.wallet.hear(linkOf(visit, visit.request.body))
  return goTo(visit, `/asked/${id}`)
}

/** @throws request-over */
function askedIn({ wallet, request }: Visit): { readonly id: string; readonly asked: Asked } {
  const id = fieldOf(request.params, 'id')
  const asked = wallet.asked(id)
  if (!asked) throw new WalletFault('request-over')
  return { id, asked }
}

export async function showAsked(visit: Visit): Promise<FastifyReply> {
  const { wallet, speak } = visit
  const { id, asked } = askedIn(visit)
  const { name, place } = asked
  const answering = wallet.cards().flatMap((card) => {
    const claims = wouldShow(asked, card)
    return claims.length > 0 ? [{ card, claims }] : []
  })
  const fitting = await Promise.all(
    answering.map(async (one) => ({ ...one, standing: await wallet.standingOf(one.card) })),
  )
  // What may count stands before what counts for nothing.
  fitting.sort((one, other) => Number(isDead(one.standing)) - Number(isDead(other.standing)))
  const title = speak(words.askedTitle, { name })
  return visit.show({
    title,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.askedAt, { place })}</p>
        {fitting.length === 0 ? (
          <InsetText>{speak(words.askedNone)}</InsetText>
        ) : (
          <p class="govuk-body">{speak(words.askedWhat)}</p>
        )}
        {fitting.map((one) => (
          <Fitting visit={visit} id={id} {...one} />
        ))}
        <Form action={`/asked/${id}`}>
          <Button variant="secondary" name="decline" value="yes">
            {speak(words.decline)}
          </Button>
        </Form>
      </Split>
    ),
  })
}

type FittingProps = {
  readonly visit: Visit
  readonly id: string
  readonly card: Card
  readonly claims: readonly HeldClaim[]
  readonly standing: Standing
}

/** One card that would answer, by when it was issued and what became of it. */
function Fitting({ visit, id, card, claims, standing }: FittingProps) {
  const { speak } = visit
  const isOver = isDead(standing)
  return (
    <Form action={`/asked/${id}`} hidden={{ card: card.id }}>
      <h2 class="govuk-heading-m">{titleOf(visit, card)}</h2>
      <p class="govuk-body">
        <StandingTag visit={visit} standing={standing} /> <Issued visit={visit} card={card} />
      </p>
      {isOver && <InsetText>{speak(words.shareDead)}</InsetText>}
      <Claims visit={visit} card={card} claims={claims} />
      <Button preventDoubleClick variant={isOver ? 'warning' : undefined}>
        {speak(isOver ? words.shareAnyway : words.share)}
      </Button>
    </Form>
  )
}

export async function answerAsked(visit: Visit): Promise<FastifyReply> {
  const { wallet, request } = visit
  const { id } = askedIn(visit)
  const isDeclined = fieldOf(request.body, 'decline') !== ''
  const card = wallet.cards().find((one) => one.id === fieldOf(request.body, 'card'))
  if (!isDeclined && !card) throw new WalletFault('card-gone')
  await wallet.answer(id, isDeclined ? undefined : card)
  return goTo(visit, `/?done=${isDeclined ? 'declined' : 'shared'}`)
}
