/** Where a page's script sends photos in parts, and where photos are shown from. */
import { partBytesMax } from '#platform/attachments'
import {
  beginPhoto,
  catalogueProblems,
  findPhoto,
  lookAtPhoto,
  sendPart,
  type PhotoPlace,
  type Platform,
} from '#platform/catalogue'
import { asRefusal } from '#platform/kernel'
import type { FastifyInstance, FastifyReply, RouteHandlerMethod } from 'fastify'
import { fieldOf, tellProblem, type Visit } from './visit.tsx'

type Page<V> = (visit: V) => Promise<FastifyReply>

type PhotoRoutes<V> = {
  /** Such as `/photos/cases/:reference`. */
  readonly base: string
  /** Who may come in. */
  readonly forWhom: (page: Page<V>) => RouteHandlerMethod
  readonly placeOf: (visit: V) => Promise<PhotoPlace>
}

const aPart = { limits: { fileSize: partBytesMax } }

export function registerPhotos<V extends Visit<Platform>>(
  app: FastifyInstance,
  { base, forWhom, placeOf }: PhotoRoutes<V>,
): void {
  const told = (answer: (visit: V, place: PhotoPlace) => Promise<object>) =>
    forWhom((visit) => tellScript(visit, async () => answer(visit, await placeOf(visit))))
  app.post(
    base,
    told(async (visit, place) => {
      checkOften(visit)
      const { fields, platform } = visit
      const size = Number(fieldOf(fields, 'size'))
      const question = fieldOf(fields, 'question')
      return { id: await beginPhoto(platform, place, { question, size: Math.ceil(size) }) }
    }),
  )
  app.get(
    `${base}/:photo`,
    told(async ({ platform, params }, place) => {
      const { received, size } = await findPhoto(platform, place, params['photo'] ?? '')
      return { received, size }
    }),
  )
  app.post(
    `${base}/:photo`,
    { config: { multipartOptions: aPart } },
    told(async ({ platform, params, fields }, place) => {
      const part: unknown = fields['part']
      const bytes = Buffer.isBuffer(part) ? part : Buffer.alloc(0)
      const offset = Number(fieldOf(fields, 'offset'))
      return sendPart(platform, place, params['photo'] ?? '', { offset, bytes })
    }),
  )
  for (const size of ['picture', 'thumbnail'] as const) {
    app.get(
      `${base}/:photo/${size}.jpg`,
      forWhom(async (visit) => {
        const { platform, params, reply } = visit
        const place = await placeOf(visit)
        const jpeg = await lookAtPhoto(platform, place, { id: params['photo'] ?? '', size })
        // Kept by no browser and nobody on the way: every look is a reading.
        return reply.header('cache-control', 'no-store').type('image/jpeg').send(jpeg)
      }),
    )
  }
}

/** @throws asked-too-often */
function checkOften({ platform, request, reply }: Visit<Platform>): void {
  const seconds = platform.limits.sendPhoto.refuse(request.ip)
  if (seconds === undefined) return
  void reply.header('retry-after', String(seconds))
  throw catalogueProblems['asked-too-often']({ values: { seconds: String(seconds) } })
}

async function tellScript(
  { reply, language }: Visit<Platform>,
  answer: () => Promise<object>,
): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store')
  try {
    return await reply.send(await answer())
  } catch (thrown) {
    const problem = asRefusal(thrown)
    return reply.code(problem.status).send({ problem: tellProblem(problem, language) })
  }
}
