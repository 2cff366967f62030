/** Looking for somebody: a few candidates, or a word why nobody is shown. */
import { BackLink, ErrorSummary, fieldOf, goTo, InsetText, Link, Table } from '#channels/components'
import { findPersonsFor, type Candidate, type Platform } from '#platform/catalogue'
import { asRefusal, type Problem, westernDigits } from '#platform/kernel'
import { isSearchPurpose, placeNames, populationProblems as problems } from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { SearchForm } from './search-form.tsx'
import { atRegistry, placesOf, showPage, type RegistrarVisit } from './visit.tsx'
import { words } from './wording.ts'

export function registerSearch(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/registry/search',
    atRegistry(platform, async (visit) => goTo(visit, '/registry')),
  )
  app.post('/registry/search', atRegistry(platform, search))
}

async function search(visit: RegistrarVisit): Promise<FastifyReply> {
  try {
    return await showFound(visit, await found(visit))
  } catch (thrown) {
    return showRefused(visit, asRefusal(thrown))
  }
}

/** @throws what `findPersonsFor` refuses, population-search-purpose */
async function found(visit: RegistrarVisit): Promise<Candidate[]> {
  const { platform, actor, fields } = visit
  const purpose = fieldOf(fields, 'purpose')
  if (!isSearchPurpose(purpose)) throw problems['population-search-purpose']({ field: 'purpose' })
  const year = Number(westernDigits(fieldOf(fields, 'year')))
  return findPersonsFor(platform, {
    actor,
    purpose,
    query: {
      cnic: fieldOf(fields, 'cnic').trim(),
      name: fieldOf(fields, 'name').slice(0, 80),
      fatherName: fieldOf(fields, 'fatherName').slice(0, 80),
      yearOfBirth: Number.isInteger(year) && year > 1850 ? year : undefined,
      place: fieldOf(fields, 'place').slice(0, 40) || undefined,
    },
  })
}

async function showFound(
  visit: RegistrarVisit,
  candidates: readonly Candidate[],
): Promise<FastifyReply> {
  const { speak, platform } = visit
  const codes = candidates.flatMap(({ place }) => place ?? [])
  const [names, places] = await Promise.all([placeNames(platform.db, codes), placesOf(visit)])
  const title = speak(words.found)
  const placeOf = ({ place }: Candidate) => {
    const name = place === undefined ? undefined : names.get(place)
    return name ? speak(name) : (place ?? speak(words.unknown))
  }
  return showPage(visit, {
    title,
    before: <BackLink href="/registry" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {candidates.length === 0 ? (
          <InsetText>
            <strong>{speak(words.none)}</strong> {speak(words.noneWayOut)}
          </InsetText>
        ) : (
          <Table
            caption={title}
            captionClasses="govuk-visually-hidden"
            stacked
            head={[words.name, words.number, words.born, words.place].map((one) => ({
              text: speak(one),
            }))}
            rows={candidates.map((one) => [
              { text: <CandidateLink visit={visit} candidate={one} /> },
              { text: <bdi dir="ltr">{one.cnic}</bdi> },
              { text: one.yearOfBirth ?? speak(words.unknown) },
              { text: placeOf(one) },
            ])}
          />
        )}
        <SearchForm visit={visit} places={places} />
      </>
    ),
  })
}

type CandidateProps = { readonly visit: RegistrarVisit; readonly candidate: Candidate }

function CandidateLink({ visit, candidate }: CandidateProps) {
  const { speak, language } = visit
  const { personId, name, alive } = candidate
  return (
    <>
      <Link href={`/registry/persons/${personId}`}>
        <bdi>{name?.[language] ?? speak(words.unknown)}</bdi>
      </Link>
      {!alive && ` (${speak(words.dead)})`}
    </>
  )
}

async function showRefused(visit: RegistrarVisit, problem: Problem): Promise<FastifyReply> {
  const { speak, language } = visit
  const text = `${problem.title(language)} ${problem.wayOut(language)}`
  const errors = [{ text, href: `#${problem.field ?? 'name'}` }]
  const title = speak(words.searchTitle)
  return showPage(visit, {
    title,
    status: problem.status,
    hasErrors: true,
    before: <BackLink href="/registry" />,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        <SearchForm visit={visit} places={await placesOf(visit)} errors={errors} />
      </>
    ),
  })
}
