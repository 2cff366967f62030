/** The portrait as a document would show it: before a picture is sent, and once it was taken. */
import { fingerprintUpload, tellProblem } from '#channels/components'
import {
  catalogueProblems,
  enrolmentProblems,
  lookAtFace,
  openPortraitTaken,
  portraitWords,
  type Platform,
} from '#platform/catalogue'
import { asRefusal } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { handIn, ownCapture, personIn, placeOf } from './person.tsx'
import { atCentre, fileIn, type CentreVisit } from './visit.tsx'
import { cameraWords as words } from './wording.ts'

/** `place`: the page of one person. */
export function registerLook(app: FastifyInstance, platform: Platform, place: string): void {
  const withFile = { config: { multipartOptions: fingerprintUpload } }
  app.post(`${place}/face/look`, withFile, atCentre(platform, tellLook))
  app.get(`${place}/captures/:capture/portrait.jpg`, atCentre(platform, sendPortraitTaken))
}

/** Answers the camera's script. */
async function tellLook(visit: CentreVisit): Promise<FastifyReply> {
  const { reply, language, speak } = visit
  void reply.header('cache-control', 'no-store')
  try {
    const { advice, portrait } = await look(visit)
    return await reply.send({
      isFit: advice === undefined,
      says: speak(advice ?? (portrait ? words.cropped : words.fit)),
      ...(portrait && { portrait: `data:image/jpeg;base64,${portrait.toString('base64')}` }),
    })
  } catch (thrown) {
    const problem = asRefusal(thrown)
    return reply.code(problem.status).send({ says: tellProblem(problem, language) })
  }
}

/** @throws asked-too-often */
async function look(visit: CentreVisit) {
  const { platform, actor } = visit
  const seconds = platform.limits.lookAtFace.refuse(actor.personId)
  if (seconds !== undefined) {
    throw catalogueProblems['asked-too-often']({ values: { seconds: String(seconds) } })
  }
  const asked = { personId: personIn(visit), image: fileIn(visit) }
  return lookAtFace(platform, await handIn(visit), asked)
}

async function sendPortraitTaken(visit: CentreVisit): Promise<FastifyReply> {
  const { platform, reply, params } = visit
  const capture = await ownCapture(visit, params['capture'] ?? '')
  if (!capture) throw enrolmentProblems['enrolment-not-yours']()
  const asked = { id: capture.id, personId: personIn(visit) }
  const picture = await openPortraitTaken(platform, await handIn(visit), asked)
  return reply.header('cache-control', 'no-store').type('image/jpeg').send(picture)
}

type PortraitTakenProps = { readonly visit: CentreVisit; readonly capture: string }

export function PortraitTaken({ visit, capture }: PortraitTakenProps) {
  const { speak } = visit
  return (
    <>
      <figure class="daftar-portrait">
        <img
          src={`${placeOf(visit)}/captures/${capture}/portrait.jpg`}
          width="180"
          height="231"
          alt={speak(portraitWords.alt)}
        />
      </figure>
      <p class="govuk-body">{speak(words.shown)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="#take-face">
          {speak(words.again)}
        </a>
      </p>
    </>
  )
}
