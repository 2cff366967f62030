/** One question a page: shown, read, kept, and on to the next. */
import {
  fieldOf,
  goTo,
  photoUpload,
  registerPhotos,
  withFingerprints,
  withPhotos,
  withTooLarge,
  type MapView,
} from '#channels/components'
import { photoSizes, photosOfDraft, type Platform } from '#platform/catalogue'
import { biometricsProblems } from '#platform/biometrics'
import {
  captureList,
  controlsOf,
  nextQuestion,
  parseWebAnswer,
  pathOf,
  photoIdsIn,
  webFieldsOf,
  withAnswer,
  type WebFields,
} from '#platform/forms'
import { Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  addressAfter,
  askedIn,
  isFromCheck,
  keepAnswers,
  onDraft,
  type Asked,
  type DraftVisit,
} from './draft.ts'
import { showCapturePage } from './face-page.tsx'
import { asksCapture, asksFace, giveChallenge, takeOwnFace } from './face.ts'
import { showFindPage } from './find-page.tsx'
import { pinMapOf, turnedMap, withOwnArea } from './pin-map.ts'
import { acceptPeople, showPeople } from './people.tsx'
import { backOf, ownParticulars, showQuestionPage } from './question-page.tsx'
import { forSignedIn } from './signed-in.tsx'

export function registerQuestions(app: FastifyInstance, platform: Platform): void {
  app.get('/apply/:draftId', forSignedIn(platform, onDraft(resume)))
  app.get('/apply/:draftId/:question', forSignedIn(platform, onDraft(showQuestion)))
  app.post(
    '/apply/:draftId/:question',
    { config: { multipartOptions: photoUpload } },
    forSignedIn(platform, onDraft(acceptAnswer)),
  )
  app.post(
    '/apply/:draftId/:question/challenge',
    { config: { multipartOptions: { limits: { fileSize: lookBytesMax } } } },
    forSignedIn(platform, onDraft(giveChallenge)),
  )
  registerPhotos<DraftVisit>(app, {
    base: '/photos/drafts/:draftId',
    forWhom: (page) => forSignedIn(platform, onDraft(page)),
    placeOf: photosIn,
  })
}

const photosIn = ({ platform, service, draft, session }: DraftVisit) =>
  photosOfDraft(platform, service, draft, session.person.id)

/** One picture of the camera, as its script makes it small. */
const lookBytesMax = 1024 * 1024

/** Opens a draft where its person left it. */
async function resume(visit: DraftVisit): Promise<FastifyReply> {
  const { draft, service } = visit
  const next = nextQuestion(service.form, draft.answers) ?? 'check'
  return goTo(visit, `/apply/${draft.id}/${next}`)
}

async function showQuestion(visit: DraftVisit): Promise<FastifyReply> {
  const { draft, service } = visit
  const asked = askedIn(visit)
  if (!pathOf(service.form, draft.answers).includes(asked.name)) return resume(visit)
  if (asked.question.kind === 'people')
    return showPeople(visit, { ...asked, question: asked.question })
  return showOne(visit, asked, {})
}

async function acceptAnswer(posted: DraftVisit): Promise<FastifyReply> {
  const asked = askedIn(posted)
  const isFile = asked.question.kind === 'fingerprint'
  const { fields, tooLarge } = isFile
    ? withFingerprints(posted.fields)
    : { ...posted, tooLarge: [] }
  const visit = { ...posted, fields }
  const { draft, context } = visit
  const { question, name } = asked
  if (question.kind === 'people') return acceptPeople(visit, { ...asked, question })
  const isLeftOut = question.optional === true && fieldOf(visit.fields, 'leave') === 'out'
  const taken = asksFace(asked) && !isLeftOut ? await takeOwnFace(visit, asked) : undefined
  if (taken instanceof Problem) return showOne(visit, asked, { faults: [taken] })
  if (taken !== undefined) {
    // Back to the question, with the new picture chosen: its person sees what came of it.
    await keepAnswers(visit, withAnswer(draft.answers, name, taken))
    return goTo(visit, `/apply/${draft.id}/${name}${isFromCheck(visit) ? '?from=check' : ''}`)
  }
  const turned = turnedMap(visit, asked)
  if (turned) return showOne({ ...visit, fields: turned.fields }, asked, turned)
  const asks = { [name]: question }
  const sent = await withPhotos(visit, {
    asks,
    posted: visit.fields,
    place: () => photosIn(visit),
  })
  if (sent.isChanged && !isLeftOut) {
    // Back to the question, with what was added or without what was taken away.
    const ids = photoIdsIn(sent.fields, name)
    await keepAnswers(visit, withAnswer(draft.answers, name, ids.length > 0 ? ids : undefined))
    if (sent.faults.length > 0) return showOne({ ...visit, fields: sent.fields }, asked, sent)
    return goTo(visit, `/apply/${draft.id}/${name}${isFromCheck(visit) ? '?from=check' : ''}`)
  }
  const parsed = isLeftOut
    ? { value: undefined }
    : parseWebAnswer(question, name, sent.fields as WebFields, context)
  if ('faults' in parsed || (tooLarge.length > 0 && !isLeftOut)) {
    const faults = withTooLarge(tooLarge, 'faults' in parsed ? parsed.faults : [])
    return showOne({ ...visit, fields: withOwnArea(visit, asked, sent.fields) }, asked, { faults })
  }
  if (asksCapture(asked) && !isLeftOut && !isOffered(visit, name, parsed.value)) {
    const unknown = biometricsProblems['biometrics-capture-unknown']({ field: name })
    return showOne(visit, asked, { faults: [unknown] })
  }
  const answers = withAnswer(draft.answers, name, parsed.value)
  await keepAnswers(visit, answers)
  return goTo(visit, addressAfter(visit, answers, name))
}

/** Only what was taken of this person, for this application, is chosen. */
const isOffered = ({ context }: DraftVisit, name: string, value: unknown) =>
  (context.lists[captureList(name)] ?? []).some((offer) => offer.value === value)

async function showOne(
  visit: DraftVisit,
  asked: Asked,
  { faults = [], view }: { readonly faults?: readonly Problem[]; readonly view?: MapView },
): Promise<FastifyReply> {
  const { draft, context, fields } = visit
  const { question, name, wording } = asked
  const controls = controlsOf(question, name, wording, context.lists)
  const typed = faults.length > 0 || view ? (fields as WebFields) : undefined
  const stored = webFieldsOf(question, name, draft.answers[name], typed)
  const own = visit.query['me'] === '1' && !typed ? ownParticulars(visit, name) : {}
  const values = { ...stored, ...own }
  const ids = question.kind === 'photos' ? photoIdsIn(values, name) : []
  const page = {
    ...asked,
    ...(ids.length > 0 && {
      photoSizes: await photoSizes(visit.platform, await photosIn(visit), ids),
    }),
    controls,
    faults,
    values,
    map: pinMapOf(visit, asked, values, view),
    action: `/apply/${draft.id}/${name}`,
    back: backOf(visit, name),
    maySkip: question.optional === true,
  }
  if (question.kind === 'one-from' && question.found) {
    return showFindPage(visit, { ...page, question })
  }
  return asksCapture(asked) ? showCapturePage(visit, page) : showQuestionPage(visit, page)
}
