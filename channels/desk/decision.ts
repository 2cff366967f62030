/** An officer takes a step on a case: through the one door, once however often it is pressed. */
import {
  asksOf,
  fieldOf,
  goTo,
  photoUpload,
  pressKeyIn,
  pressStep,
  readAsked,
  withFingerprints,
  withoutDoubles,
  withPhotos,
} from '#channels/components'
import {
  isOfficersRole,
  photosOfCase,
  templatesFor,
  type CaseView,
  type Platform,
} from '#platform/catalogue'
import { civilDateOf, eachFault } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Pressed } from './case-page.tsx'
import { caseIn, showCase } from './case.tsx'
import { withChosen } from './linked.tsx'
import { forOfficer } from './officer.ts'
import { isFinding } from './found-choice.tsx'
import { deskProblems } from './problems.ts'
import { warningOf } from './public-answer.ts'
import { afterStep } from './queue-walk.tsx'
import type { OfficerVisit } from './visit.tsx'

export function registerDecision(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/desk/cases/:reference/:action',
    forOfficer(platform, async (visit) => goTo(visit, `/desk/cases/${visit.params['reference']}`)),
  )
  app.post(
    '/desk/cases/:reference/:action',
    { config: { multipartOptions: photoUpload } },
    forOfficer(platform, takeStep),
  )
}

async function takeStep(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, params } = visit
  const view = await caseIn(visit)
  const action = params['action'] ?? ''
  const asks = asksOf(view.service, action, isOfficersRole)
  if (!asks) throw deskProblems['desk-page-not-found']()
  const place = () => photosOfCase(view, actor.personId)
  const sent = await withPhotos(visit, { asks, action, posted: visit.fields, place })
  const { fields, tooLarge } = withFingerprints(withChosen(sent.fields))
  const key = pressKeyIn(fields)
  if (fieldOf(fields, 'fillIn') !== '') return fillIn(visit, view, { action, key, typed: fields })
  const pressed = { action, key, typed: fields }
  if (isFinding(fields)) {
    return showCase(visit, view, { pressed: { ...pressed, status: 200, faults: [] } })
  }
  const lists = await platform.lists.of(view.service, view.case.jurisdiction)
  const read = readAsked(asks, fields, { today: civilDateOf(platform.setting.now()), lists })
  const { input } = read
  const faults = withoutDoubles([
    ...sent.faults,
    ...tooLarge.map((field) => deskProblems['desk-file-too-large']({ field })),
    ...read.faults,
  ])
  if (faults.length > 0)
    return showCase(visit, view, { pressed: { ...pressed, status: 422, faults } })
  // Only what the law asks is worked out anew; nothing is decided.
  if (fieldOf(fields, 'workOut') !== '') {
    return showCase(visit, view, { pressed: { ...pressed, said: input, status: 200, faults } })
  }
  const warning = warningOf({ view, action, input, fields })
  if (warning) {
    const { fault, warned } = warning
    return showCase(visit, view, { pressed: { ...pressed, warned, status: 422, faults: [fault] } })
  }
  const refusal = await pressStep(visit, { channel: 'desk', key, actor, view, action, input })
  if (!refusal) {
    // What was asked of his office is done: the case is not his to read any more.
    if (isTaskDone(view, action)) {
      return goTo(visit, `/desk/tasks?done=${encodeURIComponent(view.reference)}`)
    }
    return goTo(visit, await afterStep(visit, view, action))
  }
  // It may have moved on a moment ago: the page shows it as it stands now.
  const now = await caseIn(visit)
  const told = { status: refusal.status, faults: eachFault(refusal) }
  return showCase(visit, now, { pressed: { ...pressed, said: input, ...told } })
}

const isTaskDone = ({ moves }: CaseView, action: string) =>
  moves.some((one) => one.action === action && one.move.task === 'do')

/** The form comes back with a template's words, in the applicant's language; nothing is decided. */
async function fillIn(
  visit: OfficerVisit,
  view: CaseView,
  pressed: Pick<Pressed, 'action' | 'key' | 'typed'>,
): Promise<FastifyReply> {
  const { db, setting } = visit.platform
  const { action, typed } = pressed
  const offered = await templatesFor(db, setting, view, [action])
  const chosen = offered.find(({ id }) => id === fieldOf(typed, 'template'))
  const question = view.moves.find((one) => one.action === action)?.move.templates
  const filled = chosen && question ? { [question]: chosen.words[view.case.language] } : {}
  const again = { ...pressed, typed: { ...typed, ...filled }, status: 200, faults: [] }
  return showCase(visit, view, { pressed: again })
}
