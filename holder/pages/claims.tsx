/** What stands on a card, in plain words. */
import { Isolate, Name, SummaryList } from '#channels/components/drawing'
import { formatCnic, formatDate, isCivilDate, isolate, textOf } from '#platform/kernel'
import { openCard, type HeldClaim } from '../sd-jwt.ts'
import type { Card } from '../store.ts'
import type { Visit } from './visit.ts'
import { words } from './wording.ts'

type ClaimsProps = {
  readonly visit: Visit
  readonly card: Card
  readonly claims: readonly HeldClaim[]
}

export function Claims({ visit, card, claims }: ClaimsProps) {
  return (
    <SummaryList
      rows={inOrder(card, claims).map((claim) => ({
        key: nameOf(visit, card, claim),
        value: <Value visit={visit} claim={claim} />,
      }))}
    />
  )
}

/** As the issuer lists them; ages by their number. A credential has its claims in no order. */
function inOrder({ claimNames }: Card, claims: readonly HeldClaim[]): readonly HeldClaim[] {
  const names = Object.keys(claimNames)
  const rank = ({ path: [first = '', second] }: HeldClaim) =>
    names.indexOf(first) * 1_000 + Number(second ?? 0)
  return claims.toSorted((a, b) => rank(a) - rank(b))
}

/** Of several cards of a kind each is told by the name on it. */
export function titleOf({ speak, language }: Visit, { name, credential }: Card): string {
  const { claims } = openCard(credential)
  const said = (claim: string) => textOf(claims.find(({ path }) => path[0] === claim)?.value)
  const holder = (language === 'ur' && said('name_ur')) || said('name')
  return holder === '' ? speak(name) : `${speak(name)} · ${isolate(holder)}`
}

/** As the issuer calls it; an age by itself. */
function nameOf({ speak }: Visit, { claimNames }: Card, { path, value }: HeldClaim): string {
  const [first = '', second] = path
  if (second !== undefined && typeof value === 'boolean') return speak(words.over, { age: second })
  const name = claimNames[first]
  return name ? speak(name) : path.join('.')
}

function Value({ visit, claim }: { readonly visit: Visit; readonly claim: HeldClaim }) {
  const { speak, language } = visit
  const { value, path } = claim
  if (typeof value === 'boolean') return <>{speak(value ? words.yes : words.no)}</>
  const said = textOf(value, '–')
  const gender = path[0] === 'gender' ? words.genders[said] : undefined
  if (gender) return <>{speak(gender)}</>
  if (isCivilDate(said)) return <bdi>{formatDate(said, language)}</bdi>
  if (/^\d{13}$/.test(said)) return <Isolate>{formatCnic(said)}</Isolate>
  return <Name>{said}</Name>
}
