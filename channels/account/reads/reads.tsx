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
import { whoLooked, type Look, type Looks, type Platform } from '#platform/catalogue'
import {
  civilDateOf,
  formatDate,
  formatInstant,
  isCivilDate,
  westernDigits,
  type CivilDate,
} from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { organisationNames } from '../organisations.ts'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { readsWords as words } from './wording.ts'

const path = '/account/reads'
/** So many reads stand behind one page, and the rest of its last day: no day is cut in two. */
const readMax = 200

export function registerReads(app: FastifyInstance, platform: Platform): void {
  app.get(path, forSignedIn(platform, showReads))
}

async function showReads(visit: SignedInVisit): Promise<FastifyReply> {
  const { speak, session, platform, query } = visit
  const { db, setting } = platform
  const before = dayIn(fieldOf(query, 'before'))
  const names = await organisationNames(db)
  const asked = { before, limit: readMax }
  const { looks, next } = await whoLooked(db, setting, session.person.id, asked, names)
  const isFirst = before === undefined
  const older = next === undefined ? undefined : `?before=${next}`
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
        {(older !== undefined || !isFirst) && (
          <Pagination
            previous={isFirst ? undefined : { href: path, text: speak(words.latest) }}
            next={older === undefined ? undefined : { href: older, text: speak(words.older) }}
          />
        )}
        <h2 class="govuk-heading-m">{speak(words.wrongTitle)}</h2>
        <p class="govuk-body">{speak(words.wrong)}</p>
      </>
    ),
  })
}

/** The day in the link to what is older; nobody looked before there was a platform. */
function dayIn(typed: string): CivilDate | undefined {
  const day = westernDigits(typed)
  return isCivilDate(day) && day > '2000' ? day : undefined
}

type LooksProps = { readonly visit: SignedInVisit; readonly looks: readonly Look[] }

function Looks({ visit: { speak, language }, looks }: LooksProps) {
  return (
    <Table
      caption={speak(words.caption)}
      captionSize="m"
      classes="daftar-table--prose"
      stacked
      head={[words.when, words.who, words.why].map((one) => ({ text: speak(one) }))}
      rows={looks.map((look) => [
        { text: <When speak={speak} language={language} look={look} /> },
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

type WhenProps = Pick<SignedInVisit, 'speak' | 'language'> & { readonly look: Look }

/** The day once, and how often on it. */
function When({ speak, language, look: { at, since, times } }: WhenProps) {
  if (times === 1) return <bdi>{formatInstant(at, language)}</bdi>
  const [from, to] = [since, at].map((one) => timeOf(one))
  return (
    <>
      <bdi>{formatDate(civilDateOf(at), language)}</bdi>
      <br />
      {from === to
        ? speak(words.timesAt, { count: String(times), at: from ?? '' })
        : speak(words.times, { count: String(times), from: from ?? '', to: to ?? '' })}
    </>
  )
}

/** "16:05", as the clock on the wall says. */
const timeOf = (at: Date) => formatInstant(at, 'en').slice(-5)

type WhyProps = { readonly speak: SignedInVisit['speak']; readonly look: Look }

function Why({ speak, look }: WhyProps) {
  const { why, seen, law, reference, elsewhere, order } = look
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
      {elsewhere && (
        <>
          <br />
          {speak(words.elsewhere[elsewhere])}
        </>
      )}
      <br />
      {speak(words.seen, { data: speak(seen) })}
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
