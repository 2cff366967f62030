/** What the register elsewhere says, beside what stands here: to compare, not to correct by. */
import { BackLink, Button, InsetText, Table } from '#channels/components'
import { saidElsewhere, type Platform } from '#platform/catalogue'
import { formatDate, maskCnic, type Text } from '#platform/kernel'
import { sexWords, type PopulationItem } from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { atRegistry, showPage, type RegistrarVisit } from './visit.tsx'
import { elsewhereWords, words } from './wording.ts'

export const elsewherePath = (personId: string) => `/registry/persons/${personId}/elsewhere`

export function registerElsewhere(app: FastifyInstance, platform: Platform): void {
  app.get(elsewherePath(':id'), atRegistry(platform, showElsewhere))
}

async function showElsewhere(visit: RegistrarVisit): Promise<FastifyReply> {
  const { platform, actor, params, speak } = visit
  const personId = params['id'] ?? ''
  const { ours, elsewhere } = await saidElsewhere(platform, actor, personId)
  const { result, item } = elsewhere
  const title = speak(elsewhereWords.title)
  return showPage(visit, {
    title,
    before: <BackLink href={`/registry/persons/${personId}`} />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {item ? (
          <Compared visit={visit} ours={ours} theirs={item} />
        ) : (
          <InsetText>
            {speak(result === 'SERVICE_DOWN' ? elsewhereWords.away : elsewhereWords.nobody)}
          </InsetText>
        )}
        {item?.card && (
          <p class="govuk-body">
            {speak(elsewhereWords.card, { state: speak(elsewhereWords[item.card]) })}
          </p>
        )}
        {result === 'SERVICE_DOWN' ? (
          <Button href={elsewherePath(personId)} variant="secondary">
            {speak(elsewhereWords.again)}
          </Button>
        ) : (
          <p class="govuk-body">{speak(elsewhereWords.how)}</p>
        )}
      </>
    ),
  })
}

type ComparedProps = {
  readonly visit: RegistrarVisit
  readonly ours: PopulationItem
  readonly theirs: PopulationItem
}

/** A line of both; what one of them does not say differs from nothing. */
type Line = readonly [Text, (item: PopulationItem) => string]

function Compared({ visit: { speak, language }, ours, theirs }: ComparedProps) {
  const lines: readonly Line[] = [
    [words.nameEn, ({ nameEn }) => nameEn],
    [words.nameUr, ({ nameUr }) => nameUr],
    [words.number, ({ cnic }) => maskCnic(cnic)],
    [words.born, ({ dateOfBirth }) => (dateOfBirth ? formatDate(dateOfBirth, language) : '')],
    [words.sex, ({ sex }) => (sex ? speak(sexWords[sex] ?? words.unknown) : '')],
    [elsewhereWords.fatherEn, ({ fatherNameEn = '' }) => fatherNameEn],
    [elsewhereWords.fatherUr, ({ fatherNameUr = '' }) => fatherNameUr],
    [elsewhereWords.standing, ({ alive }) => speak(alive ? words.alive : words.dead)],
  ]
  return (
    <Table
      caption={speak(elsewhereWords.compared)}
      captionSize="m"
      stacked
      head={[words.what, elsewhereWords.here, elsewhereWords.there].map((one) => ({
        text: speak(one),
      }))}
      rows={lines.map(([what, of]) => {
        const [here, there] = [of(ours), of(theirs)]
        const differs = here !== '' && there !== '' && here !== there
        const said = (value: string) => <bdi>{value || speak(words.unknown)}</bdi>
        return [
          { text: speak(what) },
          { text: said(here) },
          {
            text: differs ? (
              <>
                {said(there)} <strong>({speak(elsewhereWords.differs)})</strong>
              </>
            ) : (
              said(there)
            ),
          },
        ]
      })}
    />
  )
}
