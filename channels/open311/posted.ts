/** What a program posts: form fields, or the same in parts with files. */
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readRequestKey } from '#platform/cases'
import { Refused } from './format.ts'

/** 4,000 characters are 36 KB once each is three bytes, each of them written with a sign. */
const fieldsBytesMax = 256 * 1024
const fileBytesMax = 12 * 1024 * 1024
const filesMax = 5
const fieldsMax = 100

export type Posted = {
  readonly fields: ReadonlyMap<string, readonly string[]>
  readonly files: readonly Buffer[]
  /** Of the header Idempotency-Key. */
  readonly requestKey?: string | undefined
}

/** The last that was said of a name, without what stands around it. */
export const postedIn = ({ fields }: Posted, name: string): string =>
  fields.get(name)?.at(-1)?.trim() ?? ''

/** All that was said but the key, in one order; of a file its hash. */
export function contentOf({ fields, files }: Posted): string {
  const said = [...fields].filter(([name]) => name !== 'api_key')
  const inOrder = said.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const hashes = files.map((file) => createHash('sha256').update(file).digest('base64url'))
  return JSON.stringify([inOrder, hashes])
}

/** The name that a program gave its request. @throws Refused 400 for one that is none */
function requestKeyOf({ headers }: FastifyRequest): string | undefined {
  const header = headers['idempotency-key']
  if (typeof header !== 'string') return undefined
  const key = readRequestKey(header)
  if (key === undefined) throw new Refused(400, 'Idempotency-Key is 1 to 200 signs of ASCII.')
  return key
}

/** On an instance of its own: nothing else is read here, and no cookie. */
export async function readPosts(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: fieldsBytesMax },
    (_request, body, done) => done(null, body),
  )
  await app.register(multipart, {
    limits: { fileSize: fileBytesMax, files: filesMax, fields: fieldsMax },
  })
  app.addContentTypeParser('*', (_request, payload, done) => {
    payload.resume()
    done(null)
  })
}

/**
 * `mayUpload`: asked with the fields before the first file, so that files of who has no key are not
 * taken in. @throws Refused
 */
export async function postedBy(
  request: FastifyRequest,
  mayUpload: (fields: Posted) => Promise<void>,
): Promise<Posted> {
  const fields = new Map<string, string[]>()
  const requestKey = requestKeyOf(request)
  const add = (name: string, value: string) => {
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  for (const [name, value] of Object.entries(request.query as Record<string, unknown>)) {
    // What names a person or opens a door has no place in an address: addresses are written down.
    if (name === 'jurisdiction_id' || name === 'language') add(name, String(value))
  }
  if (typeof request.body === 'string') {
    for (const [name, value] of new URLSearchParams(request.body)) add(name, value)
    return { fields, files: [], requestKey }
  }
  if (!request.isMultipart()) {
    throw new Refused(400, 'Send form fields: application/x-www-form-urlencoded.')
  }
  const files: Buffer[] = []
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') add(part.fieldname, String(part.value))
      else {
        if (files.length === 0) await mayUpload({ fields, files })
        files.push(await part.toBuffer())
      }
    }
  } catch (error) {
    throw unreadable(error)
  }
  return { fields, files: files.filter(({ length }) => length > 0), requestKey }
}

function unreadable(error: unknown): unknown {
  if (error instanceof Refused) return error
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (code.startsWith('FST_')) {
    const most = `At most ${filesMax} files of ${fileBytesMax / 1024 / 1024} MB each.`
    return new Refused(400, most)
  }
  const isShape = /multipart|boundary|unexpected end|malformed|needle/i.test(message)
  return isShape ? new Refused(400, 'The parts of the form cannot be read.') : error
}
