/** The cards of the wallet, one of them, and where a code or link is brought. */
import {
  BackLink,
  Button,
  Form,
  Input,
  InsetText,
  Isolate,
  Link,
  NotificationBanner,
  Split,
  StatusTag,
  SummaryList,
} from '#channels/components/drawing'
import { formatInstant } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { WalletFault } from '../fault.ts'
import { openCard } from '../sd-jwt.ts'
import type { Standing } from '../standing.ts'
import type { Card } from '../store.ts'
import { Claims, titleOf } from './claims.tsx'
import { fieldOf, goTo, type Visit } from './visit.ts'
import { doneWords, standingWords, words } from './wording.ts'

export async function showCards(visit: Visit): Promise<FastifyReply> {
  const { wallet, speak } = visit
  const cards = await Promise.all(
    wallet.cards().map(async (card) => ({ card, standing: await wallet.standingOf(card) })),
  )
  return visit.show({
    title: speak(words.title),
    body: (
      <Split>
        <Done visit={visit} />
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {cards.length === 0 && <InsetText>{speak(words.none)}</InsetText>}
        {cards.map((one) => (
          <Held visit={visit} {...one} />
        ))}
        <Form action="/scan">
          <Input
            name="text"
            label={speak(words.paste)}
            labelSize="m"
            hint={speak(words.pasteHint)}
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
          />
          <Button>{speak(words.read)}</Button>
        </Form>
        <p class="govuk-body-s">{speak(words.mark, { mark: wallet.mark })}</p>
      </Split>
    ),
  })
}

function Done({ visit: { request, speak } }: { readonly visit: Visit }) {
  const said = doneWords[fieldOf(request.query, 'done')]
  return said ? <NotificationBanner type="success">{speak(said)}</NotificationBanner> : null
}

type HeldProps = {
  readonly visit: Visit
  readonly card: Card
  readonly standing: Standing
  readonly isOpen?: boolean
}

function Held({ visit, card, standing, isOpen = false }: HeldProps) {
  const { speak, language } = visit
  const { exp } = openCard(card.credential).signed
  const until = exp === undefined ? '–' : formatInstant(new Date(exp * 1000), language)
  return (
    <>
      <SummaryList
        card={{ title: titleOf(visit, card) }}
        rows={[
          {
            key: speak(words.state),
            value: <StandingTag visit={visit} standing={standing} />,
          },
          { key: speak(words.by), value: speak(card.issuerName) },
          { key: speak(words.issued), value: <bdi>{issuedAt(visit, card)}</bdi> },
          { key: speak(words.until), value: <bdi>{until}</bdi> },
        ]}
      />
      {!isOpen && (
        <p class="govuk-body">
          <Link href={`/cards/${card.id}`}>{speak(words.look)}</Link>
        </p>
      )}
    </>
  )
}

type StandingTagProps = { readonly visit: Visit; readonly standing: Standing }

export function StandingTag({ visit: { speak }, standing }: StandingTagProps) {
  return (
    <StatusTag tone={standing === 'valid' ? 'done' : 'refused'}>
      {speak(standingWords[standing])}
    </StatusTag>
  )
}

/** When the issuer signed it: two cards of one person differ in nothing else. */
function issuedAt({ language }: Visit, { credential, addedAt }: Card): string {
  const { iat } = openCard(credential).signed
  return formatInstant(iat === undefined ? new Date(addedAt) : new Date(iat * 1000), language)
}

export function Issued({ visit, card }: { readonly visit: Visit; readonly card: Card }) {
  return <>{visit.speak(words.issuedOn, { at: issuedAt(visit, card) })}</>
}

/** @throws card-gone */
export function cardNamed({ wallet, request }: Visit): Card {
  const id = fieldOf(request.params, 'id')
  const card = wallet.cards().find((one) => one.id === id)
  if (!card) throw new WalletFault('card-gone')
  return card
}

export async function showCard(visit: Visit): Promise<FastifyReply> {
  const { wallet, speak } = visit
  const card = cardNamed(visit)
  const standing = await wallet.standingOf(card)
  const { claims } = openCard(card.credential)
  return visit.show({
    title: speak(card.name),
    body: (
      <Split>
        <BackLink href="/" />
        <Done visit={visit} />
        <h1 class="govuk-heading-l">{speak(card.name)}</h1>
        <Held visit={visit} card={card} standing={standing} isOpen />
        <h2 class="govuk-heading-m">{speak(words.onCard)}</h2>
        <Claims visit={visit} card={card} claims={claims} />
        <Form action={`/cards/${card.id}/remove`}>
          <p class="govuk-hint">{speak(words.removeMeans)}</p>
          <Button variant="warning">{speak(words.remove)}</Button>
        </Form>
      </Split>
    ),
  })
}

export function removeCard(visit: Visit): FastifyReply {
  visit.wallet.remove(cardNamed(visit).id)
  return goTo(visit, '/?done=removed')
}

/** A code is read as what it says it is; links to this wallet come to the same pages. */
export function scan(visit: Visit): FastifyReply {
  const typed = fieldOf(visit.request.body, 'text')
  const query = typed.includes('?') ? typed.slice(typed.indexOf('?')) : ''
  if (/^openid-credential-offer:/i.test(typed)) return goTo(visit, `/offer${query}`)
  if (/^openid4vp:/i.test(typed)) return goTo(visit, `/request${query}`)
  throw new WalletFault('link-not-read')
}

/** An address before anybody there is asked. */
export function Place({ place }: { readonly place: string }) {
  return (
    <p class="govuk-body-l">
      <Isolate>{place}</Isolate>
    </p>
  )
}
