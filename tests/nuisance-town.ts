/** The town that complains about kites, on a real database, and what its people do in a test. */
import assert from 'node:assert/strict'
import { findCase, type Case, type CaseKey } from '#platform/cases'
import type { Actor } from '#platform/identity'
import { civilDateOf, Problem } from '#platform/kernel'
import { kiteNuisance } from '#tests/kite-nuisance'
import { publishStreets, streetRegister } from '#tests/kite-sighting'
import type { Service } from '#platform/catalogue'
import { seatNuisance, type NuisancePost, type Officer } from '#tests/nuisance-offices'
import { kiteDistrict, testPlatform, type TestPlatform } from '#tests/platform'

const { code: jurisdiction } = kiteDistrict
const dayMs = 86_400_000

/** What whoever acts says. */
export const reason = { reason: 'As the inspector has seen.' }

export const isRefused = (code: string) => (error: unknown) =>
  error instanceof Problem && error.code === code

/** Of a service with more questions, `answers` are what each case says to them. */
export async function nuisanceTown(
  service: Service = kiteNuisance,
  answers: Readonly<Record<string, unknown>> = {},
) {
  const lists = Object.values(service.lists ?? {}).map(({ register }) => register)
  const registers = lists.length > 0 ? [streetRegister] : []
  const platform = await testPlatform([service], registers)
  const { db, setting, door, citizen } = platform
  const officers = await seatNuisance(platform)
  if (lists.length > 0) await publishStreets(platform)
  const start = Date.now()

  const officerAt = (id: NuisancePost): Officer => {
    const officer = officers.get(id)
    assert.ok(officer)
    return officer
  }
  const caseAt = async (key: CaseKey): Promise<Case> => {
    const kase = await findCase(db, key)
    assert.ok(kase)
    return kase
  }
  const holderOf = async (key: CaseKey) => officerAt((await caseAt(key)).postId as NuisancePost)
  const lodge = async (
    nuisance = 'strings',
    about = 'nobody',
    actor: Actor = citizen,
    more: object = answers,
  ) => {
    const key = { jurisdiction, id: setting.newId() }
    const input = { nuisance, about, told: 'A string lies across the road.', ...more }
    const opens = { service: service.id, action: 'lodge', input } as const
    const asked = { kind: 'act', actor, case: key, ...opens } as const
    await door.perform({ ...asked, language: 'en' })
    return key
  }
  const act = (key: CaseKey, actor: Actor, action: string, input: object = {}) =>
    door.perform({ kind: 'act', actor, case: key, action, input, language: 'en' })
  /** Whoever has it takes the step. */
  const actByHolder = async (key: CaseKey, action: string, input?: object) =>
    act(key, await holderOf(key), action, input)

  return {
    platform,
    start,
    officerAt,
    caseAt,
    holderOf,
    lodge,
    act,
    actByHolder,
    today: () => civilDateOf(setting.now()),
    /** Since yesterday he holds no post any more. */
    sendAway: ({ personId }: Officer) =>
      db.owner.query(
        `update identity.holding set from_date = from_date - 9, to_date = from_date - 1
         where person_id = $1`,
        [personId],
      ),
    openCase: async (nuisance?: string, about?: string) => {
      const key = await lodge(nuisance, about)
      await actByHolder(key, 'take')
      return key
    },
    ...timeIn(platform, start),
  }
}

/** What time brings, now or on a later day. */
function timeIn(platform: TestPlatform, start: number) {
  return {
    /** Runs the clock until nothing is due: after downtime each level is a look of its own. */
    tickAll: async () => {
      for (let ticks = 0; ticks < 20; ticks += 1) {
        const { taken, troubles } = await platform.clock.tick()
        assert.deepEqual(troubles, [])
        if (taken === 0) return
      }
    },
    onDay: async (days: number, run: () => Promise<unknown>) => {
      platform.clockTo(new Date(start + days * dayMs))
      try {
        await run()
      } finally {
        platform.clockTo(new Date(start))
      }
    },
  }
}
