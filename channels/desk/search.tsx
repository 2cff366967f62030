/** Looking a case up: by a reference, a number, a name as it sounds, or a phone. */
import { BackLink, ErrorSummary, InsetText, Link, fieldOf, goTo } from '#channels/components'
import { headPosts, namesOfApplicants, noteSearch, type Platform } from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { CaseTable } from './case-table.tsx'
import { findCases, foundMax, kindsIn, soughtIn, type SoughtKind } from './find-cases.ts'
import { forOfficer } from './officer.ts'
import { queueAddress } from './queue-asked.ts'
import { SearchForm } from './search-form.tsx'
import { showPage, type OfficerVisit } from './visit.tsx'
import { searchWords as words } from './wording.ts'

export function registerSearch(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/desk/search',
    forOfficer(platform, async (visit) => goTo(visit, '/desk')),
  )
  app.post('/desk/search', forOfficer(platform, search))
}

/** What shows whose cases they are; each who is shown was looked at. */
const named: ReadonlySet<SoughtKind> = new Set(['name', 'phone'])
const namedMax = 10
/** What leads to the case itself. */
const exact: ReadonlySet<SoughtKind> = new Set(['reference', 'ending', 'phone'])

async function search(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, speak } = visit
  const typed = fieldOf(visit.fields, 'q').trim()
  const sought = soughtIn(typed)
  const kinds = kindsIn(sought)
  if (kinds.length === 0) return showUnreadable(visit, typed)
  const found = await findCases(platform, actor, sought)
  await noteSearch(platform, actor, { soughtBy: kinds, found: found.length })
  const [only, ...others] = found
  // One name sounds like another: there he chooses himself.
  if (only && others.length === 0 && !sought.name && kinds.some((kind) => exact.has(kind))) {
    return goTo(visit, `/desk/cases/${formatReference(only)}`)
  }
  const isOfPersons = kinds.some((kind) => named.has(kind))
  const most = isOfPersons ? namedMax : foundMax
  const cases = found.slice(0, most)
  const names = isOfPersons
    ? await namesOfApplicants(platform, actor, cases, visit.language)
    : undefined
  return showPage(visit, {
    title: speak(words.found),
    before: <BackLink href="/desk" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.found)}</h1>
        {cases.length === 0 ? (
          <Nothing visit={visit} />
        ) : (
          <CaseTable
            visit={visit}
            cases={cases}
            caption={speak(words.found)}
            {...(names && { applicants: names })}
          />
        )}
        {found.length >= most && cases.length > 0 && (
          <p class="govuk-body">
            {speak(words.most, { count: String(most) })} {isOfPersons && speak(words.narrower)}
          </p>
        )}
        <SearchForm visit={visit} typed={typed} />
      </>
    ),
  })
}

/** The same whether there is none or it is another's; a head may take what is below him for his. */
function Nothing({ visit }: { readonly visit: OfficerVisit }) {
  const { speak, platform, actor } = visit
  const isHead = headPosts(platform.setting, actor).length > 0
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{speak(words.none)}</strong> {speak(words.noneWayOut)}
      </p>
      {isHead && (
        <p class="govuk-body">
          {speak(words.noneBelow)}{' '}
          <Link href={queueAddress({ whose: 'below' })}>{speak(words.below)}</Link>
        </p>
      )}
    </InsetText>
  )
}

function showUnreadable(visit: OfficerVisit, typed: string): FastifyReply {
  const { speak } = visit
  const error = `${speak(words.unreadable)} ${speak(words.hint)}`
  return showPage(visit, {
    title: speak(words.title),
    status: 422,
    hasErrors: true,
    before: <BackLink href="/desk" />,
    body: (
      <>
        <ErrorSummary errors={[{ text: speak(words.unreadable), href: '#q' }]} />
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <SearchForm visit={visit} typed={typed} error={error} />
      </>
    ),
  })
}
