/** What a public case shows, for its page and files, and for whoever looks it over. */
import { findCase, type CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import { officeName, type Actor } from '#platform/identity'
import {
  findParts,
  findPublicCase,
  findShownParts,
  findWaiting,
  isShown,
  type Part,
  type Waiting,
} from '#platform/publication'
import type { CaseView } from '../case-view.ts'
import type { Setting } from '../setting.ts'
import { mayLookOver } from './decide-part.ts'

/** A part of which everybody is told that it is there, and sees it where it is shown. */
export type PartShown = Part & { readonly isShown: boolean }

/** Of a public case everything that could be shown; what is not shown without its words. */
export async function partsOfCase(
  tx: Tx,
  { now }: Pick<Setting, 'now'>,
  key: CaseKey,
): Promise<readonly PartShown[]> {
  if (!(await findPublicCase(tx, key))) return []
  const at = now()
  return (await findParts(tx, [key.id])).map((part) => {
    const shown = isShown(part, at)
    return { ...part, isShown: shown, words: shown ? part.words : null }
  })
}

export type ShownWords = {
  /** What was told, and what the office answered last. */
  readonly told: string | undefined
  readonly answer: string | undefined
  /** Addresses of released photos. */
  readonly photos: readonly string[]
}

/** What files and programs are given of many cases: only what everybody sees now. */
export async function shownOf(
  tx: Tx,
  { now }: Pick<Setting, 'now'>,
  cases: readonly CaseKey[],
): Promise<(key: CaseKey) => ShownWords> {
  const byCase = Map.groupBy(await findShownParts(tx, cases, now()), ({ id }) => id)
  return ({ id }) => {
    const parts = byCase.get(id) ?? []
    const words = (source: Part['source']) =>
      parts.findLast((part) => part.source === source && part.kind === 'text')?.words ?? undefined
    const photos = parts.flatMap(({ address }) => address ?? [])
    return { told: words('told'), answer: words('answer'), photos }
  }
}

/** The words of each case that an officer has looked at and let everybody see. */
export async function wordsReleased(
  tx: Tx,
  { now }: Pick<Setting, 'now'>,
  cases: readonly CaseKey[],
): Promise<ReadonlyMap<string, string>> {
  const parts = await findShownParts(tx, cases, now())
  const released = parts.filter(({ source, state }) => source === 'told' && state === 'released')
  return new Map(released.flatMap(({ id, words }) => (words === null ? [] : [[id, words]])))
}

export const mediaHref = (address: string) => `/public/media/${address}.jpg`

/** What of an opened case this officer may look over; undefined where nothing, or not he. */
export async function partsToLookOver(
  tx: Tx,
  actor: Actor,
  { service, case: kase }: Pick<CaseView, 'service' | 'case'>,
): Promise<readonly Part[] | undefined> {
  if (actor.kind !== 'officer') return undefined
  const isTheirs = actor.posts.some(({ role }) => mayLookOver(service, role))
  if (!isTheirs) return undefined
  const parts = await findParts(tx, [kase.id])
  return parts.length > 0 ? parts : undefined
}

/** Whether an officer is one who looks over what cases show. */
export function looksOver({ services }: Pick<Setting, 'services'>, actor: Actor): boolean {
  if (actor.kind !== 'officer') return false
  return [...services.values()].some((service) =>
    actor.posts.some(({ role }) => mayLookOver(service, role)),
  )
}

/** Whether it is this visitor's own case, or that of whom he acts for. */
export async function isOwnCase(tx: Tx, actor: Actor | undefined, key: CaseKey): Promise<boolean> {
  if (actor?.kind !== 'citizen') return false
  const kase = await findCase(tx, key)
  return kase?.applicantId === (actor.actingBy?.personId ?? actor.personId)
}

/** Public cases of the officer's offices at which nobody has looked yet. */
export function casesToLookOver(
  tx: Tx,
  { services }: Pick<Setting, 'services'>,
  actor: Actor,
  limit: number,
): Promise<Waiting[]> {
  const posts = actor.kind === 'officer' ? actor.posts : []
  const offices = posts.flatMap(({ role, jurisdiction, officeId: id }) =>
    [...services.values()].some((service) => mayLookOver(service, role))
      ? officeName({ jurisdiction, id })
      : [],
  )
  return offices.length === 0 ? Promise.resolve([]) : findWaiting(tx, offices, limit)
}
