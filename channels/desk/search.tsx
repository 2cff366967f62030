/** Looking a case up by reference, document number, PSID or CNIC. */
import { BackLink, ErrorSummary, InsetText, fieldOf, goTo } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { CaseTable } from './case-table.tsx'
import { findCases, foundMax, isReadable, soughtIn } from './find-cases.ts'
import { forOfficer } from './officer.ts'
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

async function search(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, speak } = visit
  const typed = fieldOf(visit.fields, 'q').trim()
  const sought = soughtIn(typed)
  if (!isReadable(sought)) return showUnreadable(visit, typed)
  const cases = await findCases(platform, actor, sought)
  const [only] = cases
  if (only && sought.reference) return goTo(visit, `/desk/cases/${formatReference(only)}`)
  return showPage(visit, {
    title: speak(words.found),
    before: <BackLink href="/desk" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.found)}</h1>
        {cases.length === 0 ? (
          <InsetText>
            <strong>{speak(words.none)}</strong> {speak(words.noneWayOut)}
          </InsetText>
        ) : (
          <CaseTable visit={visit} cases={cases} caption={speak(words.found)} />
        )}
        {cases.length === foundMax && (
          <p class="govuk-body">{speak(words.most, { count: String(foundMax) })}</p>
        )}
        <SearchForm visit={visit} typed={typed} />
      </>
    ),
  })
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
