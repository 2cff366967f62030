/** Public cases of the services that publish, and those near to one about to be handed in. */
import { type CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import {
  findNear,
  findPublicCase,
  publicationProblems,
  rounded,
  type PublicCase,
} from '#platform/publication'
import type { Service } from '../definition.ts'
import type { Setting } from '../setting.ts'
import { publicAnswersOf } from './declared.ts'

const nearMax = 5

export function publicServices({ services }: Pick<Setting, 'services'>): readonly Service[] {
  return [...services.values()].filter(({ publication }) => publication !== undefined)
}

/** @throws publication-unknown */
export async function publicCase(
  tx: Tx,
  { services }: Pick<Setting, 'services'>,
  key: CaseKey,
): Promise<PublicCase & { readonly definition: Service }> {
  const found = await findPublicCase(tx, key)
  const definition = services.get(found?.service ?? '')
  if (!found || !definition) throw publicationProblems['publication-unknown']()
  return { ...found, definition }
}

/** Cases of others that go on about the same thing: to join rather than to repeat. */
export async function findNearCases(
  tx: Tx,
  { id: service, publication }: Service,
  asked: { readonly jurisdiction: string; readonly answers: Readonly<Record<string, unknown>> },
): Promise<readonly PublicCase[]> {
  if (!publication) return []
  const { topic, place, point } = publicAnswersOf(publication, asked.answers)
  const at = point && { lat: rounded(point.lat), lon: rounded(point.lon) }
  const { jurisdiction } = asked
  return findNear(tx, { service, jurisdiction, topic, place, point: at }, nearMax)
}
