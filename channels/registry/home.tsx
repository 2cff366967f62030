/** The first page: looking for somebody, entering a birth, and what waits for a second look. */
import { Button, fieldOf, Link, NotificationBanner, Table } from '#channels/components'
import { correctionsWaiting, waitingProposals, type Platform } from '#platform/catalogue'
import { formatInstant } from '#platform/kernel'
import type { WaitingProposal } from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { AskedCorrections } from './corrections.tsx'
import { SearchForm } from './search-form.tsx'
import { atRegistry, placesOf, showPage, type RegistrarVisit } from './visit.tsx'
import { correctionWords, eventWords, words } from './wording.ts'

export function registerHome(app: FastifyInstance, platform: Platform): void {
  app.get('/registry', atRegistry(platform, showHome))
}

const told = {
  waits: words.doneWaits,
  entered: words.doneEntered,
  refused: words.doneRefused,
  withdrawn: words.doneWithdrawn,
  answered: correctionWords.answered,
  declining: correctionWords.prepared,
  undone: correctionWords.undone,
} as const

async function showHome(visit: RegistrarVisit): Promise<FastifyReply> {
  const { speak, platform, actor, query } = visit
  const [waiting, places, asked] = await Promise.all([
    waitingProposals(platform, actor),
    placesOf(visit),
    correctionsWaiting(platform, actor),
  ])
  const done = fieldOf(query, 'done')
  const title = speak(words.registry)
  return showPage(visit, {
    title,
    body: (
      <>
        {Object.hasOwn(told, done) && (
          <NotificationBanner type="success">
            {speak(told[done as keyof typeof told])}
          </NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <SearchForm visit={visit} places={places} />
        <Button href="/registry/births" variant="secondary">
          {speak(words.enterBirth)}
        </Button>
        <Waiting visit={visit} waiting={waiting} />
        <AskedCorrections visit={visit} asked={asked} />
      </>
    ),
  })
}

type WaitingProps = {
  readonly visit: RegistrarVisit
  readonly waiting: readonly WaitingProposal[]
}

function Waiting({ visit, waiting }: WaitingProps) {
  const { speak, language, actor } = visit
  if (waiting.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">{speak(words.waitingTitle)}</h2>
        <p class="govuk-body">{speak(words.waitingNone)}</p>
      </>
    )
  }
  return (
    <Table
      caption={speak(words.waitingTitle)}
      captionSize="m"
      stacked
      head={[words.what, words.prepared].map((one) => ({ text: speak(one) }))}
      rows={waiting.map((one) => [
        {
          text: (
            <>
              <Link href={`/registry/waiting/${one.jurisdiction}/${one.id}`}>
                {speak(eventWords[one.what])}
              </Link>
              {one.madeBy === actor.personId && ` (${speak(words.yourOwn)})`}
            </>
          ),
        },
        { text: formatInstant(one.madeAt, language) },
      ])}
    />
  )
}
