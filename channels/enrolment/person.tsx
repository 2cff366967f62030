/** One person at the counter: what is enrolled, and the ways to take a face or a finger. */
import {
  BackLink,
  fieldOf,
  fingerprintUpload,
  goTo,
  NotificationBanner,
} from '#channels/components'
import {
  fingers,
  findCaptures,
  findPortrait,
  listExceptionsOf,
  positionWords,
  type Capture,
  type ExceptionPosition,
  type Finger,
} from '#platform/biometrics'
import {
  askForException,
  enrolmentProblems,
  openSubject,
  takeFaceAtCentre,
  takeFingerAtCentre,
  type Hand,
  type Platform,
  type Subject,
} from '#platform/catalogue'
import { nameIn } from '#platform/identity'
import { formatDate, civilDateOf, type Problem } from '#platform/kernel'
import { placeNames } from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { caseIn, takingIn } from './case.tsx'
import { TakeForms } from './take-forms.tsx'
import { PortraitTaken, registerLook } from './look.tsx'
import { SubjectList, type SubjectRow } from './subject-list.tsx'
import { atCentre, fileIn, onForm, showPage, type CentreVisit } from './visit.tsx'
import { personWords as words } from './wording.ts'

const places = ['/enrolment/persons/:person', '/enrolment/cases/:reference/persons/:person']

export function registerPerson(app: FastifyInstance, platform: Platform): void {
  const withFile = { config: { multipartOptions: fingerprintUpload } }
  for (const place of places) {
    app.get(
      place,
      atCentre(platform, (visit) => showPerson(visit)),
    )
    app.post(`${place}/face`, withFile, onForm(platform, takeFace, showPerson))
    app.post(`${place}/finger`, withFile, onForm(platform, takeFinger, showPerson))
    app.post(`${place}/exception`, onForm(platform, askException, showPerson))
    registerLook(app, platform, place)
  }
}

/** By which post, and for which case where the address names one. @throws enrolment-not-yours */
export async function handIn(visit: CentreVisit): Promise<Hand> {
  const { actor, posts, params } = visit
  if (params['reference'] !== undefined) return takingIn(visit, await caseIn(visit))
  const [post] = posts.taking
  if (!post) throw enrolmentProblems['enrolment-not-yours']()
  return { actor, post }
}

export const personIn = ({ params }: CentreVisit) => params['person'] ?? ''

export function placeOf({ params }: CentreVisit): string {
  const { reference, person = '' } = params
  const before = reference === undefined ? '' : `/cases/${reference}`
  return `/enrolment${before}/persons/${person}`
}

async function takeFace(visit: CentreVisit): Promise<FastifyReply> {
  const image = fileIn(visit)
  const hand = await handIn(visit)
  const { id } = await takeFaceAtCentre(visit.platform, hand, { personId: personIn(visit), image })
  return goTo(visit, `${placeOf(visit)}?taken=${id}`)
}

/** The finger that was chosen. @throws enrolment-words-missing */
export function fingerIn({ fields }: CentreVisit): Exclude<Finger, 'unknown-finger'> {
  const chosen = fieldOf(fields, 'position')
  const known = fingers.find((one) => one === chosen)
  if (known && known !== 'unknown-finger') return known
  throw enrolmentProblems['enrolment-words-missing']({ field: 'position' })
}

async function takeFinger(visit: CentreVisit): Promise<FastifyReply> {
  const finger = fingerIn(visit)
  const record = fileIn(visit)
  const taken = { personId: personIn(visit), record, finger }
  const { id } = await takeFingerAtCentre(visit.platform, await handIn(visit), taken)
  return goTo(visit, `${placeOf(visit)}?taken=${id}`)
}

async function askException(visit: CentreVisit): Promise<FastifyReply> {
  const { fields, platform } = visit
  const position: ExceptionPosition =
    fieldOf(fields, 'standsFor') === 'face' ? 'face' : 'unknown-finger'
  const [reason, proof] = [fieldOf(fields, 'reason'), fieldOf(fields, 'proof')]
  const asked = { personId: personIn(visit), position, reason, proof }
  await askForException(platform, await handIn(visit), asked)
  return goTo(visit, `${placeOf(visit)}?asked=yes`)
}

async function showPerson(visit: CentreVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, params, query, speak, language } = visit
  const subject = await openSubject(platform, await handIn(visit), personIn(visit))
  const taken = problem ? undefined : await takenIn(visit)
  const { db, setting } = platform
  const portrait = taken && (await findPortrait(db, taken.id, setting.now()))
  const hasPortrait = portrait !== undefined
  const { reference } = params
  return showPage(visit, {
    title: speak(words.record),
    problem,
    hasLiveFace: true,
    before: (
      <BackLink href={reference === undefined ? '/enrolment' : `/enrolment/cases/${reference}`} />
    ),
    body: (
      <>
        {taken && <Taken visit={visit} capture={taken} hasPortrait={hasPortrait} />}
        {fieldOf(query, 'asked') === 'yes' && !problem && (
          <NotificationBanner type="success">{speak(words.askedDone)}</NotificationBanner>
        )}
        <h1 class="govuk-heading-l">
          <bdi>{nameIn(subject, language)}</bdi>
        </h1>
        <SubjectList
          visit={visit}
          rows={[...(await rowsOf(visit, subject)), ...(await waitingRows(visit))]}
        />
        {subject.alive === false ? (
          <p class="govuk-body">{speak(words.dead)}</p>
        ) : (
          <TakeForms visit={visit} at={placeOf(visit)} problem={problem} />
        )}
      </>
    ),
  })
}

/** What was taken a moment ago, by this officer of this person. */
async function takenIn(visit: CentreVisit): Promise<Capture | undefined> {
  return ownCapture(visit, fieldOf(visit.query, 'taken'))
}

/** Of this person, taken by this officer. */
export async function ownCapture(visit: CentreVisit, id: string): Promise<Capture | undefined> {
  if (id === '') return undefined
  const [capture] = await findCaptures(visit.platform.db, [id])
  const isOwn = capture?.takenBy === visit.actor.personId && capture.personId === personIn(visit)
  return isOwn ? capture : undefined
}

type TakenProps = {
  readonly visit: CentreVisit
  readonly capture: Capture
  readonly hasPortrait: boolean
}

function Taken({ visit, capture, hasPortrait }: TakenProps) {
  const { speak } = visit
  const { position, quality, matched, duplicates } = capture
  return (
    <NotificationBanner {...(matched !== false && { type: 'success' as const })}>
      <p class="govuk-notification-banner__heading">
        {speak(words.done, { what: speak(positionWords[position]) })}
      </p>
      <p class="govuk-body">
        {quality !== undefined && `${speak(words.quality, { quality: String(quality) })} `}
        {speak(words.doneHow)}
      </p>
      {hasPortrait && <PortraitTaken visit={visit} capture={capture.id} />}
      {matched !== undefined && (
        <p class="govuk-body">{speak(matched ? words.matched : words.differs)}</p>
      )}
      {duplicates > 0 && (
        <p class="govuk-body">{speak(words.alike, { count: String(duplicates) })}</p>
      )}
    </NotificationBanner>
  )
}

/** What was asked for this person and waits for another officer. */
async function waitingRows(visit: CentreVisit): Promise<SubjectRow[]> {
  const { platform, speak, language } = visit
  const { db, setting } = platform
  const waiting = await listExceptionsOf(db, personIn(visit), setting.now())
  return waiting.map(({ position, askedAt }) => ({
    key: speak(words.waiting),
    value: speak(words.waitingSince, {
      what: speak(positionWords[position]),
      when: formatDate(civilDateOf(askedAt), language),
    }),
  }))
}

/** What an officer may see of somebody. */
export async function rowsOf(
  { platform, speak, language }: CentreVisit,
  subject: Subject,
): Promise<SubjectRow[]> {
  const { cnic, yearOfBirth, sex, place, enrolled } = subject
  const other = nameIn(subject, language === 'ur' ? 'en' : 'ur')
  const named =
    place === undefined ? undefined : (await placeNames(platform.db, [place])).get(place)
  const unknown = speak(words.unknown)
  return [
    ...(other === nameIn(subject, language)
      ? []
      : [{ key: speak(words.otherName), value: <bdi>{other}</bdi> }]),
    { key: speak(words.number), value: <bdi dir="ltr">{cnic}</bdi> },
    { key: speak(words.born), value: yearOfBirth ?? unknown },
    { key: speak(words.sex), value: sex ? speak(words.sexes[sex]) : unknown },
    { key: speak(words.place), value: named ? speak(named) : unknown },
    {
      key: speak(words.enrolled),
      value:
        enrolled.length === 0
          ? speak(words.nothingEnrolled)
          : enrolled.map(({ position, takenAt }) => (
              <div>
                {speak(words.since, {
                  what: speak(positionWords[position]),
                  when: formatDate(civilDateOf(takenAt), language),
                })}
              </div>
            )),
    },
  ]
}
