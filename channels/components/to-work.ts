import type { Platform } from '#platform/catalogue'
import { holdsAnyPost, type Session } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { goTo, type Visit } from './visit.tsx'

/**
 * Whoever holds a post and came as a citizen is shown the way to the passkey that opens his work;
 * undefined for everybody else.
 */
export async function showWayToWork(
  visit: Visit<Pick<Platform, 'db' | 'setting'>>,
  { kind, person }: Session,
): Promise<FastifyReply | undefined> {
  const { db, setting } = visit.platform
  if (kind === 'officer') return undefined
  const isOfficer = await holdsAnyPost(db, person.id, civilDateOf(setting.now()))
  if (!isOfficer) return undefined
  const { method, url } = visit.request
  const next = method === 'GET' ? url : '/'
  return goTo(visit, `/enrol?next=${encodeURIComponent(next)}`)
}
