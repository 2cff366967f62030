/** A case as an officer sees it: everything on one page, with the steps that may be taken. */
import { BackLink, fieldOf, registerPhotos, sendPortrait } from '#channels/components'
import { readReference, type Template } from '#platform/cases'
import {
  captureOffers,
  findCasePortrait,
  findColleagues,
  foreseeStep,
  getCase,
  namesInAnswers,
  photosHandedIn,
  photosOfCase,
  readNotes,
  templatesFor,
  registeredBeside,
  rolesInService,
  type CasePhoto,
  type CasePortrait,
  type CourseTold,
  tellCourse,
  type Foreseen,
  type Notes,
  sealsOf,
  type CaseView,
  type Platform,
  type SealedEvent,
} from '#platform/catalogue'
import type { Form, Lists } from '#platform/forms'
import { findGuestKinds, type GuestKind, type HeldPost } from '#platform/identity'
import { asRefusal, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { CasePage, type Pressed } from './case-page.tsx'
import { officersMoves } from './decisions.tsx'
import { linkedIn, type LinkedShown } from './linked.tsx'
import type { TypedNote } from './notes.tsx'
import { forOfficer } from './officer.ts'
import { postsIn } from './posts.ts'
import { walkFrom, type Walk } from './queue-walk.tsx'
import { showPage, type OfficerVisit } from './visit.tsx'

export function registerCase(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/desk/cases/:reference',
    forOfficer(platform, async (visit) => showCase(visit, await caseIn(visit))),
  )
  app.get(
    '/desk/cases/:reference/portrait.jpg',
    forOfficer(platform, async (visit) => sendPortrait(visit, await caseIn(visit))),
  )
  registerPhotos<OfficerVisit>(app, {
    base: '/desk/photos/:reference',
    forWhom: (page) => forOfficer(platform, page),
    placeOf: async (visit) => photosOfCase(await caseIn(visit), visit.actor.personId),
  })
}

/** @throws case-not-found, also for a case of another office or district */
export async function caseIn({ platform, actor, params }: OfficerVisit): Promise<CaseView> {
  return getCase(platform.db, platform.setting, actor, readReference(params['reference']))
}

/** What the page of a case shows, gathered. */
export type Shown = {
  readonly visit: OfficerVisit
  readonly view: CaseView
  readonly lists: Lists
  readonly events: readonly SealedEvent[]
  /** What the register says of those whom the case is about. */
  readonly registered: Awaited<ReturnType<typeof registeredBeside>>
  readonly posts: readonly HeldPost[]
  /** The photograph that the document shows or will show, unopened. */
  readonly portrait: CasePortrait | undefined
  /** What was handed in with it, unopened. */
  readonly photos: readonly CasePhoto[]
  /** Where the applicant has no account. */
  readonly guest: GuestKind | undefined
  /** Who answers by when, and who after that. */
  readonly course: CourseTold | undefined
  /** The step that was just taken by this officer. */
  readonly done: string | undefined
  /** What stands beside it in the officer's queue. */
  readonly walk: Walk
  /** The step that was pressed and not taken, with what was typed. */
  readonly pressed: Pressed | undefined
  /** What officers wrote for one another; undefined where the reader may not know. */
  readonly notes: Notes | undefined
  readonly typedNote: TypedNote | undefined
  /** What the answers of its office may begin with. */
  readonly templates: readonly Template[]
  /** To whom the case may be given within its office. */
  readonly colleagues: readonly HeldPost[]
  /** What it has to do with other cases and offices. */
  readonly linked: LinkedShown
  /** What each step that is open would come to, or why its rules refuse it. */
  readonly foreseen: ReadonlyMap<string, Foreseen | Problem>
}

/** What was sent and not taken: a step, or a note. */
type Sent = { readonly pressed?: Pressed; readonly note?: TypedNote }

/** Shows the case; after a refused step with what was typed and why. */
export async function showCase(
  visit: OfficerVisit,
  view: CaseView,
  { pressed, note: typedNote }: Sent = {},
): Promise<FastifyReply> {
  const { platform, speak, actor } = visit
  const done = pressed ? undefined : doneIn(visit, view)
  const [events, lists, posts, portrait, walk, foreseen, registered, photos, ...more] =
    await Promise.all([
      sealsOf(platform, view),
      listsIn(visit, view),
      postsIn(visit, rolesInService(view.service), view.case.jurisdiction),
      findCasePortrait(platform, view),
      walkFrom(visit, view.case, done),
      foreseenIn(visit, view, pressed),
      registeredBeside(platform.db, platform.setting, view),
      photosHandedIn(platform, view),
      readNotes(platform.db, platform.setting, actor, view),
      templatesFor(platform.db, platform.setting, view, templatedIn(view)),
      givesToColleague(view) ? findColleagues(platform.db, platform.setting, view) : [],
      findGuestKinds(platform.db, [view.case.applicantId ?? '']),
      tellCourse(platform.db, platform.setting, view),
      linkedIn(visit, view),
    ])
  const told = { events, lists, posts, portrait, walk, foreseen, registered, photos }
  const [notes, templates, colleagues, guests, course, linked] = more
  const guest = guests.get(view.case.applicantId ?? '')
  const beside = { notes, typedNote, templates, colleagues, guest, course, linked }
  const shown: Shown = { visit, view, done, pressed, ...beside, ...told }
  return showPage(visit, {
    title: `${speak(view.service.wording.name)} ${view.reference}`,
    status: pressed?.status ?? (typedNote ? 422 : 200),
    hasErrors: (pressed?.faults.length ?? 0) > 0 || typedNote !== undefined,
    before: <BackLink href="/desk" />,
    body: <CasePage shown={shown} />,
  })
}

/** The lists of the service's questions, and what was taken for those that ask for a capture. */
async function listsIn({ platform }: OfficerVisit, view: CaseView): Promise<Lists> {
  const { db, setting } = platform
  const { service, case: kase, answers } = view
  const lists = await platform.lists.of(service, kase.jurisdiction, answers)
  const form = Object.assign({}, ...officersMoves(view).map(({ move }) => move.asks ?? {})) as Form
  const isAsked = Object.values(form).some(({ kind }) => kind === 'biometric')
  if (!isAsked) return lists
  const names = await namesInAnswers(db, setting, service.form, answers)
  const { id: caseId, applicantId } = kase
  return { ...lists, ...(await captureOffers(db, setting, { form, caseId, applicantId, names })) }
}

const givesToColleague = (view: CaseView) =>
  officersMoves(view).some(({ move }) => move.routes === 'colleague')

const templatedIn = (view: CaseView) =>
  officersMoves(view).flatMap(({ action, move }) => (move.templates ? [action] : []))

async function foreseenIn({ platform }: OfficerVisit, view: CaseView, pressed?: Pressed) {
  const { db, setting } = platform
  const found = officersMoves(view).map(async ({ action, move }) => {
    const said = pressed?.action === action ? pressed.said : undefined
    const known = await foreseeStep(db, setting, view, move, said).catch(asRefusal)
    return [action, known] as const
  })
  return new Map(await Promise.all(found))
}

/** The step named in the address, if it is the latest of the case and this officer's own. */
function doneIn({ query, actor }: OfficerVisit, view: CaseView): string | undefined {
  const action = fieldOf(query, 'done')
  const latest = view.events.at(-1)
  const isOwn = latest?.actorId === actor.personId && latest.postId !== undefined
  return isOwn && latest.action === action ? action : undefined
}
