/** A draft town at work for one test file: its clock, its drafts, and what they have come to. */
import {
  commentsToScreen,
  everyComment,
  findOpened,
  ownOpinion,
  tendConsultations,
} from '#platform/catalogue'
import type { Actor } from '#platform/identity'
import { messagesOf } from '#platform/notifications'
import { residents } from '#tests/ballots'
import { draftRegisters, openDraft, seatDraftTown } from '#tests/consultations'
import { testPlatform } from '#tests/platform'

export type Citizen = Actor & { kind: 'citizen' }

export async function draftWorld() {
  const platform = await testPlatform(undefined, draftRegisters)
  const { db, setting } = platform
  const clockTo = (at: string) => platform.clockTo(new Date(`2027-03-${at}:00+05:00`))
  clockTo('01T10:00')
  const town = await seatDraftTown(platform)
  const citizens = (count: number) => residents(platform, count) as Promise<Citizen[]>
  return {
    platform,
    town,
    clockTo,
    citizens,
    tend: () => tendConsultations(platform),
    citizen: async (): Promise<Citizen> => {
      const [one] = await citizens(1)
      if (!one) throw new Error('nobody lives there')
      return one
    },
    /** A consultation of a test's own, open from the first of March to the twelfth. */
    ownDraft: async (name: string, changed: object = {}): Promise<string> => {
      clockTo('01T10:00')
      const key = `PB-KTE/${name}`
      await openDraft(platform, town, { ...changed, key })
      return key
    },
    /** What everybody can read. */
    shownIn: async (key: string) => {
      const all = []
      for await (const page of everyComment(db, key)) all.push(...page)
      return all
    },
    waitingOf: (key: string) =>
      commentsToScreen(platform, town.screener, { key, as: 'screenedBy' }),
    ownOf: async (actor: Citizen, key: string) => {
      const consultation = await findOpened(db, setting, key)
      return ownOpinion(platform, actor, consultation)
    },
    /** The names of the messages that somebody was sent. */
    toldTo: async ({ personId }: Citizen): Promise<string[]> => {
      const all = await messagesOf(db, setting.vault, { personId, limit: 50 })
      return all.map(({ template }) => template)
    },
    actsOn: async (key: string): Promise<string[]> => {
      const rows = await db.query<{ action: string }>(
        `select action from cases.event where facts->>'consultation' = $1 order by at, case_id`,
        [key],
      )
      return rows.map(({ action }) => action)
    },
  }
}
