/** A step that the applicant takes on a case: what it asks, on a page of its own. */
import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  Split,
  goTo,
  tellProblem,
  asksOf,
  photoUpload,
  PhotosContext,
  pressKeyIn,
  pressStep,
  readAsked,
  withoutDoubles,
  withPhotos,
} from '#channels/components'
import {
  catalogueProblems,
  photosHandedIn,
  photoSizes,
  photosOfCase,
  type CaseView,
  type Platform,
} from '#platform/catalogue'
import {
  controlsOf,
  photoIdsIn,
  webFieldsOf,
  type Form as Questions,
  type FormWording,
  type QuestionWording,
  type WebFields,
} from '#platform/forms'
import { civilDateOf, eachFault, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Answered } from './answered.tsx'
import { caseIn } from './case.tsx'
import { errorsOf, QuestionFields } from './controls.tsx'
import { portalProblems } from './problems.ts'
import { forSignedIn } from './signed-in.tsx'
import { showPage, type SignedInVisit } from './visit.tsx'

export function registerAction(app: FastifyInstance, platform: Platform): void {
  app.get('/cases/:reference/:action', forSignedIn(platform, showAction))
  app.post(
    '/cases/:reference/:action',
    { config: { multipartOptions: photoUpload } },
    forSignedIn(platform, takeAction),
  )
}

type Step = {
  readonly view: CaseView
  readonly action: string
  readonly asks: Questions
  /** Whether it is open now; a second press comes when it no longer is. */
  readonly isOpen: boolean
}

async function stepIn(visit: SignedInVisit): Promise<Step> {
  const view = await caseIn(visit)
  const action = visit.params['action'] ?? ''
  const asks = asksOf(view.service, action, (by) => by === 'applicant')
  const isKnown = Object.hasOwn(view.service.wording.actions, action)
  if (asks) {
    const isOpen = view.moves.some((one) => one.action === action && one.move.by === 'applicant')
    return { view, action, asks, isOpen }
  }
  throw isKnown ? catalogueProblems['action-not-now']() : portalProblems['portal-page-not-found']()
}

async function showAction(visit: SignedInVisit): Promise<FastifyReply> {
  const step = await stepIn(visit)
  if (!step.isOpen) throw catalogueProblems['action-not-now']()
  return showStep(visit, step, [])
}

/** Above what is asked stands what the office said last: its question, or its answer. */
async function showStep(
  visit: SignedInVisit,
  step: Step,
  faults: readonly Problem[],
): Promise<FastifyReply> {
  const { speak, visitor, language, fields, platform } = visit
  const { view, action, asks } = step
  const key = pressKeyIn(fields) || platform.setting.newId()
  const asked = Object.keys(asks).filter((name) => asks[name]?.kind === 'photos')
  const ids = asked.flatMap((name) => photoIdsIn(fields as WebFields, name))
  const [lists, photos, sizes] = await Promise.all([
    platform.lists.of(view.service, view.case.jurisdiction, view.answers),
    photosHandedIn(platform, view),
    photoSizes(platform, photosOfCase(view, visit.session.person.id), ids),
  ])
  const title = speak(view.service.wording.actions[action] ?? view.service.wording.name)
  const wording = (view.service.wording.asks?.[action] ?? {}) as FormWording
  const typed = faults.length > 0 ? (fields as WebFields) : undefined
  const drawn = Object.entries(asks).map(([name, question]) => ({
    question,
    wording: wording[name] as QuestionWording,
    controls: controlsOf(question, name, wording[name] as QuestionWording, {}),
    values: webFieldsOf(question, name, undefined, typed),
    faults: faults.filter(({ field }) => isAbout(field, name)),
    language,
    isPage: false,
  }))
  const errors = drawn.flatMap((one) => errorsOf(one.controls, one.faults, language))
  const others = faults.filter(({ field }) => !Object.keys(asks).some((n) => isAbout(field, n)))
  return showPage(visit, {
    title,
    section: 'cases',
    status: faults.length > 0 ? 422 : 200,
    hasErrors: faults.length > 0,
    before: <BackLink href={`/cases/${view.reference}`} />,
    body: (
      <Split>
        {faults.length > 0 && (
          <ErrorSummary
            errors={[...errors, ...others.map((one) => ({ text: tellProblem(one, language) }))]}
          />
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <Answered visit={visit} view={view} lists={lists} photos={photos} />
        <Form
          action={`/cases/${view.reference}/${action}`}
          hasFiles={asked.length > 0}
          hidden={{ _csrf: visitor.csrfToken, key }}
        >
          <PhotosContext.Provider
            value={{ base: `/photos/cases/${view.reference}`, action, sizes }}
          >
            {drawn.map((one) => (
              <QuestionFields {...one} />
            ))}
          </PhotosContext.Provider>
          <Button preventDoubleClick>{title}</Button>
        </Form>
      </Split>
    ),
  })
}

function isAbout(field: string | undefined, name: string): boolean {
  return field === name || (field?.startsWith(`${name}.`) ?? false)
}

async function takeAction(asked: SignedInVisit): Promise<FastifyReply> {
  const { platform, session } = asked
  const step = await stepIn(asked)
  const { view, action, asks } = step
  const place = () => photosOfCase(view, session.person.id)
  const sent = await withPhotos(asked, { asks, action, posted: asked.fields, place })
  const { fields } = sent
  const visit = { ...asked, fields }
  const read = readAsked(asks, fields, {
    today: civilDateOf(platform.setting.now()),
    lists: {},
  })
  const { input } = read
  const faults = withoutDoubles([...sent.faults, ...read.faults])
  if (faults.length > 0) return showStep(visit, step, faults)
  const key = pressKeyIn(fields)
  const { actor } = session
  const refusal = await pressStep(visit, { channel: 'portal', key, actor, view, action, input })
  if (!refusal) return goTo(visit, `/cases/${view.reference}`)
  if (refusal.status !== 422) throw refusal
  return showStep(visit, step, eachFault(refusal))
}
