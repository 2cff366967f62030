/** A face that somebody gives with a question: looked at, compared, let go but for a portrait. */
import {
  faceFaultWords,
  faceProblems,
  keepChallenge,
  pickSigns,
  signWords,
  takeLiveFace,
  takePhotographedFace,
  unpackFrames,
  type FaceTaken,
} from '#platform/biometrics'
import { awaitsPortrait, catalogueProblems } from '#platform/catalogue'
import { machineReading } from '#platform/consent'
import { asRefusal, Problem, type RateLimit } from '#platform/kernel'
import { fieldOf, tellProblem, type PostedFields } from '#channels/components'
import type { FastifyReply } from 'fastify'
import { askedIn, type Asked, type DraftVisit } from './draft.ts'
import { portalProblems } from './problems.ts'
import type { SignedInVisit } from './visit.tsx'

/** What the files of a question are called in its forms. */
export const photoField = (name: string) => `${name}.photo`
export const framesField = (name: string) => `${name}.frames`

/** Whether a question is answered with something that was taken of a person. */
export const asksCapture = ({ question }: Pick<Asked, 'question'>): boolean =>
  question.kind === 'biometric'

export const asksFace = ({ question }: Pick<Asked, 'question'>): boolean =>
  question.kind === 'biometric' && question.modality === 'face'

/** Nobody's face is taken here but that of whoever is signed in, for himself. */
export const isOwn = ({ session: { actor } }: Pick<SignedInVisit, 'session'>): boolean =>
  actor.kind === 'citizen' && actor.actingBy === undefined

/** A file that was chosen; without one the browser sends an empty part. */
function bytesIn(fields: PostedFields, name: string): Buffer | undefined {
  const part: unknown = Object.hasOwn(fields, name) ? fields[name] : undefined
  return Buffer.isBuffer(part) && part.length > 0 ? part : undefined
}

/** @throws portal-face-of-another, asked-too-often */
function checkMayTake(visit: DraftVisit, limit: RateLimit): void {
  if (!isOwn(visit)) throw portalProblems['portal-face-of-another']()
  const seconds = limit.refuse(visit.session.person.id)
  if (seconds === undefined) return
  void visit.reply.header('retry-after', String(seconds))
  throw catalogueProblems['asked-too-often']({ values: { seconds: String(seconds) } })
}

/**
 * The number of the capture that pictures became; undefined where none were sent. Of a photograph
 * nobody knows who held it: the capture says so, and the service's rule decides whether it will do.
 */
export async function takeOwnFace(
  visit: DraftVisit,
  { name }: Asked,
): Promise<string | Problem | undefined> {
  const photo = bytesIn(visit.fields, photoField(name))
  const frames = bytesIn(visit.fields, framesField(name))
  if (!photo && !frames) return undefined
  try {
    const taken = frames ? await takeFrames(visit, frames) : await takePhoto(visit, photo)
    return taken.id
  } catch (thrown) {
    const { code, kind, values } = asRefusal(thrown)
    const field = frames ? framesField(name) : photoField(name)
    return new Problem(code, kind, { values, field })
  }
}

const takingOf = ({ platform: { db, setting, biometrics } }: DraftVisit) => ({
  db,
  vault: setting.biometricVault,
  reader: biometrics.faces,
})

function ownFace({ platform: { setting }, session, draft, service }: DraftVisit) {
  const personId = session.person.id
  return {
    id: setting.newId(),
    personId,
    takenBy: personId,
    assistedBy: undefined,
    takenForCase: draft.id,
    takenAt: setting.now(),
    reading: machineReading('verification'),
    portrait: awaitsPortrait(service, service.workflow.initial),
  }
}

/** What may be tried was counted when the challenge was given: it serves once. */
async function takeFrames(visit: DraftVisit, packed: Buffer): Promise<FaceTaken> {
  if (!isOwn(visit)) throw portalProblems['portal-face-of-another']()
  const answer = { nonce: fieldOf(visit.fields, 'nonce'), frames: unpackFrames(packed) }
  return takeLiveFace(takingOf(visit), ownFace(visit), answer)
}

async function takePhoto(visit: DraftVisit, image: Buffer = Buffer.alloc(0)): Promise<FaceTaken> {
  checkMayTake(visit, visit.platform.limits.takeFace)
  const photo = { image, liveness: 'not-tested' as const }
  return takePhotographedFace(takingOf(visit), ownFace(visit), photo)
}

/**
 * Answers the page's script: what to change in a first picture, or the signs to follow. They are
 * picked when a face is there, and hold for two minutes and one attempt.
 */
export async function giveChallenge(visit: DraftVisit): Promise<FastifyReply> {
  const { reply, language } = visit
  void reply.header('cache-control', 'no-store')
  try {
    return await reply.send(await challengeFor(visit))
  } catch (thrown) {
    const problem = asRefusal(thrown)
    return reply.code(problem.status).send({ problem: tellProblem(problem, language) })
  }
}

async function challengeFor(visit: DraftVisit) {
  const { platform, session, draft, fields, language } = visit
  const { db, setting, limits, biometrics } = platform
  if (!asksFace(askedIn(visit))) throw portalProblems['portal-page-not-found']()
  checkMayTake(visit, limits.lookAtFace)
  const image = bytesIn(fields, 'look')
  if (!image) throw faceProblems['biometrics-photo-unreadable']()
  const { faults } = await biometrics.faces.look(image)
  const [fault] = faults
  if (fault) return { advice: faceFaultWords[fault][language] }
  checkMayTake(visit, limits.takeFace)
  const signs = pickSigns(setting.randomBelow)
  const nonce = setting.randomBytes(16).toString('base64url')
  const personId = session.person.id
  await keepChallenge(db, { nonce, personId, caseId: draft.id, signs, startedAt: setting.now() })
  return { nonce, signs: signs.map((sign) => ({ sign, words: signWords[sign][language] })) }
}
