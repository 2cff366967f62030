/**
 * Complaints that go through the one door as they would over months: lodged, taken up, answered,
 * disputed, raised by the clock, each at its own time. The load copies them.
 */
import type { ActCommand, Catalogue } from '#platform/catalogue'
import { dueCases, findCases, type CaseKey } from '#platform/cases'
import type { Actor } from '#platform/identity'
import { Problem } from '#platform/kernel'
import { complaint } from '#services/citizen-complaint'
import { randomFrom } from '#services/e-stamp'
import { mehrabad } from '../../demo.ts'
import { officersByPost } from '../../officer.ts'
import { invitedLodger, type Lodgers } from './lodgers.ts'
import {
  inventedLodging,
  momentsBetween,
  nextMove,
  type Move,
  type Random,
  type Town,
} from './lives.ts'

type Life = {
  readonly key: CaseKey
  readonly personId: string
  next: (Move & { readonly at: number }) | undefined
}

type Living = {
  readonly catalogue: Catalogue
  readonly random: Random
  readonly town: Town
  readonly lives: Map<string, Life>
  readonly officers: ReadonlyMap<string, Actor>
}

/** A catalogue whose clock the caller moves. */
export type Moved = { readonly catalogue: Catalogue; readonly clockTo: (at: Date) => void }

/** Gives the cases, in the order in which they were lodged. */
export async function liveLives(
  { catalogue, clockTo }: Moved,
  asked: {
    readonly count: number
    readonly seedNumber: number
    readonly from: Date
    readonly to: Date
    readonly town: Town
    readonly lodgers: Lodgers
  },
): Promise<CaseKey[]> {
  const { count, from, to, town, lodgers } = asked
  const random = randomFrom(asked.seedNumber * 1_000_003 + 17)
  const roles = Object.keys(complaint.wording.roles ?? {})
  const officers = await officersByPost(catalogue, { roles, jurisdiction: mehrabad.code })
  const living: Living = { catalogue, random, town, lives: new Map(), officers }
  const moments = momentsBetween(random, from, to)
  for (const [index, moment] of moments.entries()) {
    clockTo(moment)
    await passTime(living, moment)
    await takeSteps(living, moment)
    const lodged = Math.floor((count * (index + 1)) / moments.length) - living.lives.size
    await Promise.all(Array.from({ length: lodged }, () => lodge(living, lodgers, moment)))
  }
  return [...living.lives.values()].map(({ key }) => key)
}

/** What is due by itself: deadlines that pass, replies and confirmations that do not come. */
async function passTime(living: Living, now: Date): Promise<void> {
  const { db, door } = living.catalogue
  for (;;) {
    const { lapsed, overdue } = await dueCases(db, now, 1_000)
    const due = [
      ...lapsed.map((kase) => ({ kase, action: kase.clockAction ?? '' })),
      ...overdue.map((kase) => ({ kase, action: 'escalate' })),
    ].filter(({ kase }) => living.lives.has(kase.id))
    if (due.length === 0) return
    await Promise.all(
      due.map(async ({ kase, action }) => {
        const { state, language } = kase
        const act = { kind: 'act', case: kase, action, input: {}, language } as const
        const moved = await door.perform({ ...act, actor: { kind: 'clock' } })
        const life = living.lives.get(kase.id)
        if (life && moved.state !== state) plan(living, life, moved.state, now)
      }),
    )
  }
}

/** The steps of officers and citizens whose time has come, by whoever now has the case. */
async function takeSteps(living: Living, now: Date): Promise<void> {
  const { catalogue, lives, officers } = living
  const due = [...lives.values()].filter(({ next }) => next && next.at <= now.getTime())
  const cases = await findCases(
    catalogue.db,
    due.map(({ key }) => key),
  )
  await Promise.all(
    cases.map(async (kase) => {
      const life = lives.get(kase.id)
      const { next } = life ?? {}
      const officer = officers.get(kase.postId ?? '')
      const actor = next?.by === 'holder' ? officer : citizen(kase.applicantId ?? '')
      if (!life || !next || !actor) return
      const { action, input } = next
      const { language } = kase
      const state = await perform(living, { actor, case: kase, action, input, language })
      plan(living, life, state, now)
    }),
  )
}

/** Where it then stands; undefined where the door refused it: then it is left to the clock. */
async function perform(
  { catalogue }: Living,
  act: Omit<ActCommand, 'kind'>,
): Promise<string | undefined> {
  try {
    return (await catalogue.door.perform({ kind: 'act', ...act })).state
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return undefined
    throw error
  }
}

async function lodge(living: Living, lodgers: Lodgers, now: Date): Promise<void> {
  const { catalogue, random, town, lives } = living
  const { input, language, mayBeAnonymous } = inventedLodging(random, town)
  const personId = invitedLodger(random, lodgers, mayBeAnonymous)
  const key = { jurisdiction: mehrabad.code, id: catalogue.setting.newId() }
  const life: Life = { key, personId, next: undefined }
  lives.set(key.id, life)
  const made = await catalogue.door.perform({
    kind: 'act',
    actor: citizen(personId),
    service: complaint.id,
    case: key,
    action: 'lodge',
    input,
    language,
  })
  plan(living, life, made.state, now)
}

const citizen = (personId: string): Actor => ({
  kind: 'citizen',
  personId,
  assurance: 'substantial',
})

function plan({ random, town }: Living, life: Life, state: string | undefined, now: Date): void {
  const move = state === undefined ? undefined : nextMove(random, state, town)
  life.next = move && { ...move, at: now.getTime() + move.afterMs }
}
