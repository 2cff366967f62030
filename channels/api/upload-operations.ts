/** Photos as answers: sent in parts that go on after a break, in the manner of tus 1.0. */
import { sourceBytesMax } from '#platform/attachments'
import { caseProblems, findCase } from '#platform/cases'
import {
  beginPhoto,
  findPhoto,
  getCase,
  lookAtPhoto,
  photosOfCase,
  photosOfDraft,
  removePhoto,
  sendPart,
  type PhotoPlace,
  type Platform,
} from '#platform/catalogue'
import { text } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { caseNamed } from './case-operations.ts'
import { draftOf } from './drafts.ts'
import { pathValue, type Operation } from './operation.ts'
import { apiProblems } from './problems.ts'

export const partType = 'application/offset+octet-stream'

const uploadRequest = Type.Object(
  {
    question: Type.String({
      maxLength: 100,
      description: 'Of the application; of a step it is `action.question`.',
    }),
    size: Type.Integer({ minimum: 1, maximum: sourceBytesMax, description: 'In bytes.' }),
  },
  { additionalProperties: false },
)
const uploadAnswer = Type.Object(
  {
    id: Type.String({ description: 'What the question is answered with.' }),
    offset: Type.Integer({ description: 'How many bytes have arrived.' }),
    size: Type.Integer(),
  },
  { title: 'Upload' },
)
const photoQuery = Type.Object(
  { size: Type.Optional(Type.Enum(['picture', 'thumbnail'])) },
  { additionalProperties: false },
)

const uploads = '/cases/:reference/uploads'
const known = ['case-not-found', 'attachments-upload-unknown']
const refused = ['attachments-empty', 'attachments-too-large']

export function uploadOperations(platform: Platform): Operation[] {
  return [
    begin(platform),
    findOut(platform),
    send(platform),
    takeBack(platform),
    showPhoto(platform),
  ]
}

/** A draft or a case of the caller's. @throws case-not-found */
async function placeOf(platform: Platform, request: FastifyRequest): Promise<PhotoPlace> {
  const { db, setting } = platform
  const { caller } = request
  const key = caseNamed(request)
  const ownerId = caller.actor.personId
  if (await findCase(db, key)) {
    return photosOfCase(await getCase(db, setting, caller.actor, key), ownerId)
  }
  if (caller.actor.actingBy) throw caseProblems['case-not-found']()
  const draft = await draftOf(db, platform, key, caller.personId)
  const service = setting.services.get(draft.service)
  if (!service) throw caseProblems['case-not-found']()
  return photosOfDraft(platform, service, draft, ownerId)
}

type Come = { readonly received: number; readonly size: number }

function tell(reply: FastifyReply, id: string, { received, size }: Come) {
  void reply
    .header('tus-resumable', '1.0.0')
    .header('upload-offset', String(received))
    .header('upload-length', String(size))
  return { id, offset: received, size }
}

function begin(platform: Platform): Operation {
  return {
    ...onUploads('POST', 'beginUpload', uploads),
    limit: platform.limits.sendPhoto,
    summary: text('Begin to send a photo', 'تصویر بھیجنا شروع کریں'),
    description: text(
      'For a question of kind photos: of a draft, or of a step that is open. One that is not ' +
        'ended goes after a day, one that is never handed in after 30 days.',
      'تصاویر والے سوال کے لیے: مسودے میں، یا کھلے قدم میں۔ جو مکمل نہ ہو وہ ایک دن بعد، اور جو جمع نہ ہو ' +
        'وہ 30 دن بعد ختم ہو جاتی ہے۔',
    ),
    body: uploadRequest,
    answers: { 201: { means: 'Where its parts go.', schema: uploadAnswer } },
    problems: [
      ...known,
      ...refused,
      'attachments-too-many',
      'attachments-too-much-today',
      'asked-too-often',
    ],
    run: async (request, reply) => {
      const asked = request.body as { question: string; size: number }
      const id = await beginPhoto(platform, await placeOf(platform, request), asked)
      void reply.code(201).header('location', `${request.url}/${id}`)
      return tell(reply, id, { received: 0, size: asked.size })
    },
  }
}

function findOut(platform: Platform): Operation {
  return {
    ...onUploads('GET', 'findUpload', `${uploads}/:upload`),
    summary: text('How much of a photo has arrived', 'تصویر کا کتنا حصہ پہنچ چکا ہے'),
    description: text(
      'HEAD answers the same in `Upload-Offset` and `Upload-Length`.',
      'HEAD یہی جواب `Upload-Offset` اور `Upload-Length` میں دیتا ہے۔',
    ),
    answers: { 200: { means: 'Go on from the offset.', schema: uploadAnswer } },
    problems: known,
    run: async (request, reply) => {
      const id = pathValue(request, 'upload')
      return tell(reply, id, await findPhoto(platform, await placeOf(platform, request), id))
    },
  }
}

function send(platform: Platform): Operation {
  return {
    ...onUploads('PATCH', 'sendPart', `${uploads}/:upload`),
    summary: text('Send the next part of a photo', 'تصویر کا اگلا حصہ بھیجیں'),
    description: text(
      'At most 1 MB, from the offset that `Upload-Offset` names. With the last ' +
        'part the picture is made anew from its dots; what the camera wrote is gone.',
      'زیادہ سے زیادہ ⁦1 MB⁩، `Upload-Offset` میں درج مقام سے۔ آخری حصے پر تصویر نقطوں سے ' +
        'نئے سرے سے بنتی ہے؛ کیمرے کی لکھی معلومات ختم ہو جاتی ہیں۔',
    ),
    bodyType: partType,
    answers: { 200: { means: 'How much has arrived.', schema: uploadAnswer } },
    problems: [
      ...known,
      ...refused,
      'attachments-offset-wrong',
      'attachments-more-than-said',
      'attachments-picture-unreadable',
      'attachments-too-busy',
    ],
    run: async (request, reply) => {
      const id = pathValue(request, 'upload')
      const { body } = request
      if (!Buffer.isBuffer(body)) throw apiProblems['api-body-missing']()
      const offset = offsetOf(request)
      const place = await placeOf(platform, request)
      return tell(reply, id, await sendPart(platform, place, id, { offset, bytes: body }))
    },
  }
}

/** One that is no number is at no offset. */
function offsetOf({ headers }: FastifyRequest): number {
  const given = String(headers['upload-offset'] ?? '')
  return /^\d{1,9}$/.test(given) ? Number(given) : -1
}

function takeBack(platform: Platform): Operation {
  return {
    ...onUploads('DELETE', 'removeUpload', `${uploads}/:upload`),
    summary: text('Take back a photo that is not handed in', 'جمع نہ ہونے والی تصویر واپس لیں'),
    answers: { 204: { means: 'It is gone, or was never there.' } },
    problems: ['case-not-found'],
    run: async (request, reply) => {
      const place = await placeOf(platform, request)
      await removePhoto(platform, place, pathValue(request, 'upload'))
      return reply.code(204).send()
    },
  }
}

function showPhoto(platform: Platform): Operation {
  return {
    ...onUploads('GET', 'getPhoto', '/cases/:reference/photos/:photo'),
    summary: text('A photo of a case or a draft', 'کیس یا مسودے کی تصویر'),
    description: text(
      '`size=thumbnail` for the small one. Whoever looks at the case of another is on record.',
      'چھوٹی تصویر کے لیے `size=thumbnail`۔ دوسرے کا کیس دیکھنے والا درج ہوتا ہے۔',
    ),
    query: photoQuery,
    answers: { 200: { means: 'The picture.', contentType: 'image/jpeg' } },
    problems: known,
    run: async (request, reply) => {
      const { size = 'picture' } = request.query as { size?: 'picture' | 'thumbnail' }
      const place = await placeOf(platform, request)
      const asked = { id: pathValue(request, 'photo'), size }
      return reply.type('image/jpeg').send(await lookAtPhoto(platform, place, asked))
    },
  }
}

function onUploads(method: Operation['method'], id: string, path: string) {
  return { method, id, path, tag: 'cases', needs: 'bearer', mayActFor: true } as const
}
