/** The start page of a service, and the beginning of a draft. */
import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  InsetText,
  Link,
  Select,
  Split,
  SummaryList,
  fieldOf,
  goTo,
  tellProblem,
  WhereLink,
} from '#channels/components'
import {
  catalogueProblems,
  keepDrafts,
  newDraft,
  openDraftsOf,
  type OpenDraft,
  type Platform,
  type Service,
} from '#platform/catalogue'
import { findOfficesFor, isAssured, mandateProblems } from '#platform/identity'
import type { Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { appliesFor, reachesTo } from './acting-for.ts'
import { portalServices } from './home.tsx'
import { portalProblems } from './problems.ts'
import { forSignedInOrGuest, GuestStart } from './guests/offer.tsx'
import { officeAnchor, rolesAwaiting } from './service-offices.ts'
import { forAnybody } from './signed-in.tsx'
import { startWords as words } from './start-wording.ts'
import { showPage, type SignedInVisit, type Visit } from './visit.tsx'

/** More drafts than these are not looked through for one to go on with. */
const draftsLookedAt = 50

export function registerStart(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/services',
    forAnybody(platform, (visit) => goTo(visit, '/')),
  )
  app.get(
    '/services/:service',
    forAnybody(platform, (visit) => showStart(visit)),
  )
  app.post(
    '/services/:service/start',
    forSignedInOrGuest(platform, (visit) => serviceIn(visit), start),
  )
  // Whoever comes back to this address by hand meant the page.
  app.get(
    '/services/:service/start',
    forAnybody(platform, (visit) => goTo(visit, `/services/${visit.params['service']}`)),
  )
}

function serviceIn({ platform, params }: Visit): Service {
  const service = portalServices(platform).find(({ id }) => id === params['service'])
  if (!service) throw catalogueProblems['service-not-found']()
  return service
}

async function showStart(visit: Visit, problem?: Problem): Promise<FastifyReply> {
  const { speak, visitor, language } = visit
  const service = serviceIn(visit)
  const { wording } = service
  const awaiting = rolesAwaiting(service)
  const offices = await officesAt(visit, awaiting)
  const unfinished = visitor.session && (await unfinishedOf(visit, service))
  return showPage(visit, {
    title: speak(wording.name),
    description: speak(wording.summary),
    section: 'services',
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    before: <BackLink href="/" />,
    body: (
      <Split>
        {problem && (
          <ErrorSummary errors={[{ text: problem.title(language), href: '#jurisdiction' }]} />
        )}
        <h1 class="govuk-heading-l">{speak(wording.name)}</h1>
        <p class="govuk-body">{speak(wording.summary)}</p>
        {unfinished && (
          <InsetText>
            {speak(words.unfinished)}{' '}
            <Link href={`/apply/${unfinished.id}`}>{speak(words.goOn)}</Link>
          </InsetText>
        )}
        <SummaryList rows={factsOf(visit, service)} />
        {awaiting.length > 0 && <WhereLink speak={speak} offices={offices} />}
        <Form
          action={`/services/${service.id}/start`}
          hidden={{ _csrf: visitor.csrfToken, ...onlyDistrict(visit) }}
        >
          <DistrictChooser visit={visit} problem={problem} />
          <Button start preventDoubleClick>
            {speak(words.start)}
          </Button>
          {!visitor.session && <p class="govuk-body">{speak(words.signInNote)}</p>}
          <GuestStart visit={visit} service={service} />
        </Form>
      </Split>
    ),
  })
}

/** Where the applicant is expected, as far as the district is known before he chooses it. */
async function officesAt({ platform }: Visit, roles: readonly string[]) {
  const [jurisdiction, ...others] = platform.setting.jurisdictions.keys()
  if (roles.length === 0 || jurisdiction === undefined || others.length > 0) return []
  const offices = await findOfficesFor(platform.db, { roles, jurisdiction })
  return offices.flatMap((office) =>
    office.address ? [{ name: office.name, anchor: officeAnchor(office) }] : [],
  )
}

function factsOf({ speak }: Visit, service: Service) {
  const { wording, competentAuthority, legalResource } = service
  const needed = (
    <ul class="govuk-list govuk-list--bullet">
      {wording.needed.map((need) => (
        <li>{speak(need)}</li>
      ))}
    </ul>
  )
  return [
    { key: speak(words.cost), value: speak(wording.cost) },
    { key: speak(words.duration), value: speak(wording.duration) },
    { key: speak(words.needed), value: needed },
    { key: speak(words.authority), value: speak(competentAuthority) },
    { key: speak(words.law), value: speak(legalResource) },
  ]
}

function onlyDistrict({ platform }: Visit): { jurisdiction?: string } {
  const [first, ...others] = platform.setting.jurisdictions.keys()
  return first && others.length === 0 ? { jurisdiction: first } : {}
}

function DistrictChooser({ visit, problem }: { visit: Visit; problem: Problem | undefined }) {
  const { platform, speak, language } = visit
  const places = [...platform.setting.jurisdictions.values()]
  if (places.length < 2) return null
  return (
    <Select
      name="jurisdiction"
      label={speak(words.district)}
      labelSize="s"
      error={problem && tellProblem(problem, language)}
      options={[
        { text: speak(words.chooseDistrict), value: '' },
        ...places.map(({ code, name }) => ({ text: speak(name), value: code })),
      ]}
    />
  )
}

async function unfinishedOf(visit: Visit, service: Service): Promise<OpenDraft | undefined> {
  const { platform, visitor } = visit
  const { db, setting } = platform
  if (!visitor.session) return undefined
  const drafts = await openDraftsOf(db, setting, appliesFor(visitor.session.actor), draftsLookedAt)
  return drafts.find((draft) => draft.service === service.id)
}

/** Begins a draft; one that was begun and has no answer yet is taken up instead. */
async function start(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  const { db, setting } = platform
  const service = serviceIn(visit)
  const jurisdiction = fieldOf(fields, 'jurisdiction')
  if (!setting.jurisdictions.has(jurisdiction)) {
    return showStart(visit, portalProblems['portal-district-missing']({ field: 'jurisdiction' }))
  }
  if (session.actor.kind === 'citizen' && !isAssured(session.actor, service.applicant.assurance)) {
    return goTo(visit, `/sign-in?next=${encodeURIComponent(`/services/${service.id}`)}`)
  }
  if (!reachesTo(visit, service.id)) throw mandateProblems['mandate-beyond']()
  const applicantId = appliesFor(session.actor)
  const begun = await openDraftsOf(db, setting, applicantId, draftsLookedAt)
  const empty = begun.find(
    (draft) =>
      draft.service === service.id &&
      draft.jurisdiction === jurisdiction &&
      Object.keys(draft.answers).length === 0,
  )
  if (empty) return goTo(visit, `/apply/${empty.id}`)
  const draft = newDraft(setting, { service: service.id, jurisdiction, applicantId })
  await keepDrafts(db, setting, [draft])
  return goTo(visit, `/apply/${draft.id}`)
}
