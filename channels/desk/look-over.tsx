/** What everybody may see of public cases, looked over by the office: cover, show, withhold. */
import {
  BackLink,
  ErrorSummary,
  Isolate,
  Link,
  Reference,
  Table,
  fieldOf,
  goTo,
  tellProblem,
} from '#channels/components'
import {
  casesToLookOver,
  partActions,
  partsToLookOver,
  previewPart,
  stretchesAsked,
  writtenIn,
  type CaseView,
  type Platform,
} from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { asRefusal, formatDate, type Problem } from '#platform/kernel'
import { publicationProblems, type Part } from '#platform/publication'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { caseIn } from './case.tsx'
import { PartToLookOver } from './look-over-part.tsx'
import { lookOverWords as words } from './look-over-wording.ts'
import { forOfficer } from './officer.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

const listedMax = 100

export function registerLookOver(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/public', forOfficer(platform, showWaiting))
  app.get(
    '/desk/public/:reference',
    forOfficer(platform, async (visit) => showParts(visit)),
  )
  app.post('/desk/public/:reference', forOfficer(platform, decide))
  app.get('/desk/public/:reference/:seq/:name.jpg', forOfficer(platform, sendPreview))
}

async function showWaiting(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, speak, language } = visit
  const found = await casesToLookOver(platform.db, platform.setting, actor, listedMax + 1)
  const waiting = found.slice(0, listedMax)
  return showPage(visit, {
    title: speak(words.waiting),
    before: <BackLink href="/desk" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.waiting)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        {found.length > listedMax && (
          <p class="govuk-body">{speak(words.more, { count: String(listedMax) })}</p>
        )}
        {waiting.length === 0 ? (
          <p class="govuk-body">{speak(words.none)}</p>
        ) : (
          <Table
            caption={speak(words.waiting)}
            captionClasses="govuk-visually-hidden"
            stacked
            head={[words.case, words.since, words.texts, words.photos].map((name) => ({
              text: speak(name),
            }))}
            rows={waiting.map((one) => [
              {
                text: (
                  <Link href={`/desk/public/${formatReference(one)}`}>
                    <Reference value={formatReference(one)} />
                  </Link>
                ),
              },
              { text: <bdi>{formatDate(one.openedOn, language)}</bdi> },
              { text: <Isolate>{one.texts}</Isolate> },
              { text: <Isolate>{one.photos}</Isolate> },
            ])}
          />
        )}
      </>
    ),
  })
}

type Refused = { readonly part: string; readonly problem: Problem | 'not-there' }

/** @throws case-not-found, action-not-yours */
async function partsIn(visit: OfficerVisit): Promise<{ view: CaseView; parts: readonly Part[] }> {
  const view = await caseIn(visit)
  const { db } = visit.platform
  const parts = await partsToLookOver(db, visit.actor, view)
  return { view, parts: parts ?? [] }
}

export const partId = ({ seq, name }: Pick<Part, 'seq' | 'name'>) => `${seq}-${name}`

async function showParts(visit: OfficerVisit, refused?: Refused): Promise<FastifyReply> {
  const { speak, language } = visit
  const { view, parts } = await partsIn(visit)
  const told =
    refused &&
    (refused.problem === 'not-there'
      ? speak(words.notThere)
      : tellProblem(refused.problem, language))
  return showPage(visit, {
    title: `${speak(words.title)} ${view.reference}`,
    status: refused ? 422 : 200,
    hasErrors: refused !== undefined,
    before: <BackLink href={`/desk/cases/${view.reference}`} />,
    body: (
      <>
        {told && <ErrorSummary errors={[{ text: told, href: `#part-${refused?.part ?? ''}` }]} />}
        <span class="govuk-caption-l">
          <Reference value={view.reference} />
        </span>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(parts.length === 0 ? words.nothing : words.lead)}</p>
        {parts.map((part) => (
          <PartToLookOver visit={visit} view={view} part={part} number={numberOf(parts, part)} />
        ))}
      </>
    ),
  })
}

const numberOf = (parts: readonly Part[], part: Part) =>
  parts.filter(({ kind, source }) => kind === part.kind && source === part.source).indexOf(part) + 1

async function sendPreview(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, params, reply } = visit
  const { view, parts } = await partsIn(visit)
  const part = parts.find((one) => partId(one) === `${params['seq'] ?? ''}-${params['name'] ?? ''}`)
  if (!part) throw publicationProblems['publication-part-unknown']()
  const jpeg = await previewPart(platform, view, part)
  // Kept by no browser and nobody on the way: every look is a reading.
  return reply.header('cache-control', 'no-store').type('image/jpeg').send(jpeg)
}

/** One part, shown with what was ticked covered as well, or withheld. */
async function decide(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, fields, language } = visit
  const { view, parts } = await partsIn(visit)
  const id = fieldOf(fields, 'part')
  const part = parts.find((one) => partId(one) === id)
  if (!part) throw publicationProblems['publication-part-unknown']()
  const { seq, name } = part
  const isWithheld = fieldOf(fields, 'do') === 'withhold'
  const covered = isWithheld ? [] : coveredIn(visit, view, part)
  if (!covered) return showParts(visit, { part: id, problem: 'not-there' })
  try {
    await platform.door.perform({
      kind: 'act',
      actor,
      case: view.case,
      action: isWithheld ? partActions.withhold : partActions.release,
      input: { seq, name, ...(isWithheld ? { reason: fieldOf(fields, 'reason') } : { covered }) },
      language,
    })
  } catch (thrown) {
    return showParts(visit, { part: id, problem: asRefusal(thrown) })
  }
  return goTo(visit, `/desk/public/${view.reference}#part-${id}`)
}

function coveredIn({ fields }: OfficerVisit, view: CaseView, part: Part) {
  const numbers = (name: string) => {
    const ticked = fields[name]
    return (Array.isArray(ticked) ? ticked : [ticked]).flatMap((one) =>
      typeof one === 'string' && /^\d{1,5}$/.test(one) ? Number(one) : [],
    )
  }
  if (part.kind === 'photo') return numbers('cell')
  const asked = { sentences: numbers('sentence'), words: fieldOf(fields, 'words') }
  return stretchesAsked(writtenIn(view, part), asked)
}
