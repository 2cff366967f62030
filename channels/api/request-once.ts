/** Writes that go past the door: each is done once for its key, and a repeat is answered alike. */
import {
  caseProblems,
  findRequests,
  recordRequests,
  type AnsweredRequest,
  type RequestKey,
} from '#platform/cases'
import { isUniqueViolation, type Database, type Tx } from '#platform/database'
import type { FastifyRequest } from 'fastify'
import { requestHash } from './json-body.ts'

/** A request's key and what it asked, by whom. */
export type Request = RequestKey & { readonly actorId: string }

export function requestOf(request: FastifyRequest): Request {
  const { caller, idempotencyKey: key } = request
  return { actorId: caller.personId, key, bodyHash: requestHash(request) }
}

/** @throws case-key-reused when something else was asked under this key */
export async function answerOnce<Answer>(
  db: Database,
  request: Request,
  now: Date,
  write: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  return afterRival(() =>
    db.transact(async (tx) => {
      const [before] = await findRequests(tx, [request])
      if (before) {
        const answer = repeatOf<Answer>(before, request)
        if (answer instanceof Error) throw answer
        return answer
      }
      const answer = await write(tx)
      await recordRequests(tx, [{ ...request, answer }], now)
      return answer
    }),
  )
}

export function repeatOf<Answer>(before: AnsweredRequest, request: Request): Answer | Error {
  const isSame = before.bodyHash.equals(request.bodyHash)
  return isSame ? (before.answer as Answer) : caseProblems['case-key-reused']()
}

/** Once more where the same key was written at the same moment: its answer is there now. */
export async function afterRival<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return write()
  }
}
