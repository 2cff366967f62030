/** What a person takes part in beside cases of his own: for nobody but himself. */
import { findGiven } from '#platform/ballots'
import type { CaseKey } from '#platform/cases'
import { openingUnder, ownReading, recordReads } from '#platform/consent'
import { opinionsOf } from '#platform/consultations'
import { text, type Text } from '#platform/kernel'
import { findPublic, followedBy, newestWithVoices, voicesAmong } from '#platform/publication'
import { voterHashOf } from './ballots/give.ts'
import { listVotes } from './ballots/find.ts'
import { listConsultations } from './consultations/find.ts'
import { publicNames } from './publication/names.ts'
import { stageWords } from './publication/stage-words.ts'
import { voiceHashOf } from './publication/voices.ts'
import type { Platform } from './platform.ts'

/** A public case of somebody else. */
export type PartInCase = {
  readonly key: CaseKey
  readonly topic: Text
  readonly stage: Text
  readonly hasVoice: boolean
  readonly follows: boolean
}

export type TakingPart = {
  readonly cases: readonly PartInCase[]
  readonly opinions: readonly { readonly key: string; readonly name: Text }[]
  /** A voting paper was given; whether it was used, and how, nobody can know. */
  readonly votes: readonly { readonly key: string; readonly name: Text }[]
}

const shownMax = 100

/** A reading of one's own, counted as every other. */
export async function findTakingPart(platform: Platform, personId: string): Promise<TakingPart> {
  const { db } = platform
  openingUnder(await recordReads(db, ownReading(personId), [personId]), [personId])
  const [cases, opinions, votes] = await Promise.all([
    casesOf(platform, personId),
    opinionsIn(platform, personId),
    votesOf(platform, personId),
  ])
  return { cases, opinions, votes }
}

/**
 * No row says whose a voice is, and two of one person cannot be told to be his: each case that has
 * any is asked for this person alone, the newest first and so many at the most.
 */
async function casesOf(
  { db, setting, lists }: Platform,
  personId: string,
): Promise<readonly PartInCase[]> {
  const [followed, candidates] = await Promise.all([
    followedBy(db, personId, shownMax),
    newestWithVoices(db),
  ])
  const asked = candidates.map((key) => ({ ...key, hash: voiceHashOf(setting, key, personId) }))
  const voiced = new Set(await voicesAmong(db, asked))
  const follows = new Set(followed.map(({ id }) => id))
  const ids = [...new Set([...follows, ...voiced])].slice(0, shownMax)
  const found = ids.length === 0 ? [] : await findPublic(db, { ids }, { limit: shownMax })
  return Promise.all(
    found.map(async ({ service: id, jurisdiction, topic, stage, ...one }) => {
      const service = setting.services.get(id)
      const names = service && (await publicNames(lists, service, jurisdiction))
      return {
        key: { jurisdiction, id: one.id },
        topic: names?.topics.get(topic) ?? text(topic, topic),
        stage: stageWords[stage],
        hasVoice: voiced.has(one.id),
        follows: follows.has(one.id),
      }
    }),
  )
}

async function opinionsIn({ db, setting }: Platform, personId: string) {
  const rounds = new Set((await opinionsOf(db, personId, shownMax)).map(({ round }) => round))
  if (rounds.size === 0) return []
  const all = await listConsultations(db, setting)
  return all.filter(({ key }) => rounds.has(key)).map(({ key, name }) => ({ key, name }))
}

async function votesOf({ db, setting }: Platform, personId: string) {
  const votes = await listVotes(db, setting)
  const given = await findGiven(
    db,
    votes.map(({ key }) => ({ round: key, personHash: voterHashOf(setting, key, personId) })),
  )
  return votes.filter(({ key }) => given.has(key)).map(({ key, name }) => ({ key, name }))
}
