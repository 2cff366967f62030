/** Everything that is held of a person, on a page to read; the same in words as the PDF. */
import { BackLink, forSignedIn, InsetText, requireStepUp, SummaryList } from '#channels/components'
import { tellHeld, type Platform, type ToldItem, type ToldPart } from '#platform/catalogue'
import { formatInstant } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { heldBy } from './held.ts'
import { dataNeed } from './need.ts'
import { dataWords as words } from './wording.ts'

/** Of each part; what is more stands in the file. */
const shownMax = 30

export function registerReading(app: FastifyInstance, platform: Platform): void {
  app.get('/account/data/read', forSignedIn(platform, showHeld))
}

async function showHeld(visit: SignedInVisit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, dataNeed)
  if (asked) return asked
  const { platform, speak, language } = visit
  const known = await heldBy(visit)
  const parts = await tellHeld(platform, known)
  const title = speak(words.readTitle)
  return showAccountPage(visit, {
    title,
    before: <BackLink href="/account/data" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          {speak(words.asOf, { at: formatInstant(known.held.heldAt, language) })}
        </p>
        {parts.map((part) => (
          <Part visit={visit} part={part} />
        ))}
      </>
    ),
  })
}

type PartProps = { readonly visit: SignedInVisit; readonly part: ToldPart }

function Part({ visit, part: { id, name, items } }: PartProps) {
  const { speak } = visit
  return (
    <section aria-labelledby={`part-${id}`}>
      <h2 class="govuk-heading-m" id={`part-${id}`}>
        {speak(name)}
      </h2>
      {items.length === 0 && <p class="govuk-body">{speak(words.nothing)}</p>}
      {items.slice(0, shownMax).map((item) => (
        <Item visit={visit} item={item} />
      ))}
      {items.length > shownMax && (
        <InsetText>{speak(words.more, { count: String(items.length - shownMax) })}</InsetText>
      )}
    </section>
  )
}

function Item({ visit: { speak }, item }: { visit: SignedInVisit; item: ToldItem }) {
  const rows = item.rows.map(({ label, value }) => ({
    key: speak(label),
    value: <bdi>{speak(value)}</bdi>,
  }))
  if (!item.title) {
    return (
      <div class="daftar-held">
        <SummaryList rows={rows} />
      </div>
    )
  }
  return <SummaryList card={{ title: speak(item.title), headingLevel: 3 }} rows={rows} />
}
