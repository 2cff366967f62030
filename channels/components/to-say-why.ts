import { looksToExplain, type Platform } from '#platform/catalogue'
import type { Session } from '#platform/identity'
import type { FastifyReply } from 'fastify'
import { goTo, type Visit } from './visit.tsx'

export const whyPath = '/desk/why'

/**
 * An officer who opened very many persons within the hour is asked why before the next page, and
 * before the next search: else one form would show anybody without a page between. Any other form
 * that he has just filled in is not held up. Undefined for everybody else.
 */
export async function showWhy(
  visit: Visit<Pick<Platform, 'db' | 'setting'>>,
  { actor }: Session,
): Promise<FastifyReply | undefined> {
  const { method, url } = visit.request
  const [path = ''] = url.split('?')
  const isLook = method === 'GET' || path.endsWith('/search')
  if (actor.kind !== 'officer' || !isLook || path === whyPath) return undefined
  if ((await looksToExplain(visit.platform, actor)) === undefined) return undefined
  return goTo(visit, `${whyPath}?next=${encodeURIComponent(url)}`)
}
