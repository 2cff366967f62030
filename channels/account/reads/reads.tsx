/** Who opened a person's data, when and why. */
import {
  BackLink,
  fieldOf,
  forSignedIn,
  InsetText,
  Link,
  Pagination,
  Reference,
  Table,
} from '#channels/components'
import { whoLooked, type Look, type Platform } from '#platform/catalogue'
import { formatInstant, westernDigits } from '#platform/kernel'
import { listParties } from '#platform/openid'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { readsWords as words } from './wording.ts'

const path = '/account/reads'
const shownMax = 50

export function registerReads(app: FastifyInstance, platform: Platform): void {
  app.get(path, forSignedIn(platform, showReads))
}

async function showReads(visit: SignedInVisit): Promise<FastifyReply> {
  const { speak, session, platform, query } = visit
  const { db, setting } = platform
  const before = instantIn(fieldOf(query, 'before')) ?? afterNow(setting.now())
  const parties = await listParties(db)
  const names = new Map(
    parties.flatMap(({ id, terms }) => (terms ? [[id, terms.name] as const] : [])),
  )
  const page = { before, id: idIn(fieldOf(query, 'id')), limit: shownMax }
  const looks = await whoLooked(db, setting, session.person.id, page, names)
  const read = looks.reduce((sum, { times }) => sum + times, 0)
  const last = looks.at(-1)
  const title = speak(words.title)
  return showAccountPage(visit, {
    title,
    before: <BackLink href="/account" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.how)}</p>
        {looks.length === 0 ? (
          <InsetText>{speak(words.none)}</InsetText>
        ) : (
          <Looks visit={visit} looks={looks} />
        )}
        {last && read === shownMax && (
          <Pagination next={{ href: olderThan(last), text: speak(words.older) }} />
        )}
        <h2 class="govuk-heading-m">{speak(words.wrongTitle)}</h2>
        <p class="govuk-body">{speak(words.wrong)}</p>
      </>
    ),
  })
}

const olderThan = ({ oldest: { at, id } }: Look) => `?before=${at.getTime()}&id=${id}`

const idIn = (typed: string) => (/^[\da-f-]{36}$/.test(typed) ? typed : undefined)

const afterNow = (now: Date) => new Date(now.getTime() + 1)

/** Milliseconds since 1970, as the link to what is older says it. */
function instantIn(typed: string): Date | undefined {
  const digits = westernDigits(typed)
  return /^\d{12,14}$/.test(digits) ? new Date(Number(digits)) : undefined
}

type LooksProps = { readonly visit: SignedInVisit; readonly looks: readonly Look[] }

function Looks({ visit: { speak, language }, looks }: LooksProps) {
  return (
    <Table
      caption={speak(words.caption)}
      captionSize="m"
      stacked
      head={[words.when, words.who, words.why].map((one) => ({ text: speak(one) }))}
      rows={looks.map((look) => [
        { text: <bdi>{formatInstant(look.at, language)}</bdi> },
        {
          text: (
            <>
              {speak(look.who)}
              {look.post && (
                <>
                  <br />
                  {speak(look.post)}
                </>
              )}
            </>
          ),
        },
        { text: <Why speak={speak} look={look} /> },
      ])}
    />
  )
}

type WhyProps = { readonly speak: SignedInVisit['speak']; readonly look: Look }

function Why({ speak, look }: WhyProps) {
  const { why, law, reference, times, order } = look
  return (
    <>
      {speak(why)}
      {reference !== undefined && (
        <>
          <br />
          {speak(words.ofCase)}{' '}
          <Link href={`/cases/${reference}`}>
            <Reference value={reference} />
          </Link>
        </>
      )}
      {times > 1 && (
        <>
          <br />
          {speak(words.times, { count: String(times) })}
        </>
      )}
      {order && (
        <>
          <br />
          <strong>{speak(words.sealed)}</strong>
          <br />
          {speak(words.order, { number: order.number, authority: order.authority })}
        </>
      )}
      <br />
      <span class="govuk-hint">{speak(words.byLaw, { law: speak(law) })}</span>
    </>
  )
}
