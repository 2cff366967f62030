/** Who calls: the holder of a bearer token. */
import type { FastifyRequest } from 'fastify'
import type { Database } from '#platform/database'
import type { Platform } from '#platform/catalogue'
import {
  actorOfApiToken,
  findActing,
  mandateProblems,
  sessionCacheMsMax,
  whyNotInForce,
  type Actor,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { apiProblems } from './problems.ts'

export type Caller = {
  readonly actor: Extract<Actor, { kind: 'citizen' }>
  /** Whose affairs these are: his own, or by a mandate those of whom he acts for. */
  readonly personId: string
  readonly token: string
}

export type CallerReader = {
  callerOf(token: string): Caller | Promise<Caller | undefined> | undefined
  /** After a token is revoked in this process: at once, not after 5 s. */
  forget(token: string): void
}

const callersKeptMax = 20_000

/** Remembers who a token stands for, for at most 5 s (CN-2), and never a refusal. */
export function createCallerReader(db: Database, now: () => Date): CallerReader {
  const known = new Map<string, { readonly caller: Caller; readonly readAtMs: number }>()
  const read = async (token: string, at: Date): Promise<Caller | undefined> => {
    const actor = await actorOfApiToken(db, token, at)
    // A bank's token opens nothing here: banks speak through the biller's two messages.
    if (actor?.kind !== 'citizen') return undefined
    const caller = { actor, personId: actor.personId, token }
    if (known.size >= callersKeptMax) known.clear()
    known.set(token, { caller, readAtMs: at.getTime() })
    return caller
  }
  return {
    callerOf(token) {
      const at = now()
      const entry = known.get(token)
      const ageMs = entry ? at.getTime() - entry.readAtMs : -1
      if (entry && ageMs >= 0 && ageMs < sessionCacheMsMax) return entry.caller
      known.delete(token)
      return read(token, at)
    },
    forget: (token) => void known.delete(token),
  }
}

const bearer = /^Bearer +([A-Za-z0-9_-]{20,200})$/i

/** @throws api-token-wrong without a valid token */
export async function identify(reader: CallerReader, request: FastifyRequest): Promise<Caller> {
  const token = bearer.exec(request.headers.authorization ?? '')?.[1]
  const caller = token === undefined ? undefined : await reader.callerOf(token)
  if (!caller) throw apiProblems['api-token-wrong']()
  return caller
}

/** The header by which a program says for whom its caller acts: the number of a mandate. */
export const actingForHeader = 'acting-for'

/**
 * The caller as who acts by the mandate that the request names; himself where it names none.
 * @throws mandate-not-found for another's mandate, mandate-not-now and its kin
 */
export async function asActing(
  { db, setting }: Pick<Platform, 'db' | 'setting'>,
  caller: Caller,
  request: FastifyRequest,
): Promise<Caller> {
  const mandateId = request.headers[actingForHeader]
  if (mandateId === undefined) return caller
  const id = [mandateId].flat()[0] ?? ''
  const acting = (await findActing(db, [id], civilDateOf(setting.now()))).get(id)
  if (acting?.granteeId !== caller.actor.personId) throw mandateProblems['mandate-not-found']()
  if (!acting.isInForce) throw whyNotInForce(acting)
  const actor = { ...caller.actor, actingBy: acting }
  return { ...caller, actor, personId: acting.personId }
}
