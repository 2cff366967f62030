/** What votes promise, held by one short vote, and shown to notice each defect. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blindToken, formatPaper, unblind } from '#platform/ballots'
import type * as Catalogue from '#platform/catalogue'
import type { Actor } from '#platform/identity'
import { clerkOf, kiteRegisters, publishVote, residents } from '#tests/ballots'
import { testPlatform } from '#tests/platform'
import { voteMutants } from './ballots.ts'
import { plant } from './planted.ts'

const platform = await testPlatform(undefined, kiteRegisters)
const { db, setting, officer } = platform
const index = 'platform/catalogue/ballots/index.ts'
let month = 0

type Votes = Pick<
  typeof Catalogue,
  | 'castBallot'
  | 'createVoteCounter'
  | 'findVote'
  | 'givePaper'
  | 'openVote'
  | 'publishedVote'
  | 'recountVote'
>

/** Days of a month that no vote has had yet. */
function nextMonth() {
  month += 1
  const year = 2027 + Math.floor(month / 12)
  const number = String((month % 12) + 1).padStart(2, '0')
  return (n: number, time: string) => `${year}-${number}-0${n}T${time}:00+05:00`
}

/** A vote of three days in a month of its own, and what of it is not as promised. */
async function breachesOf(votes: Votes): Promise<string[]> {
  const day = nextMonth()
  const days = { opensAt: day(1, '09:00'), closesAt: day(3, '17:00') }
  const [key, other] = [`PB-KTE/mutant-${month}`, `PB-KTE/few-${month}`]
  platform.clockTo(new Date(day(1, '10:00')))
  for (const one of [key, other]) await publishVote(platform, days, { key: one })
  const breaches: string[] = []
  const mustRefuse = async (what: string, doing: Promise<unknown>) => {
    await doing.then(
      () => breaches.push(what),
      () => undefined,
    )
  }
  const both = { ...officer, posts: [...officer.posts, ...clerkOf(platform).posts] }
  await mustRefuse('opened by its publisher', votes.openVote(platform, both, key))
  for (const one of [key, other]) {
    await votes.openVote(platform, clerkOf(platform), one).catch(() => undefined)
  }
  const paper = async (actor: Actor, of: string) => {
    const { round } = await votes.findVote(db, setting, of)
    assert.ok(round)
    const made = await blindToken(round.publicKey)
    const signed = await votes.givePaper(platform, actor, { key: of, blinded: made.blinded })
    return formatPaper(await unblind(round.publicKey, made, signed))
  }
  const cast = (typed: string, choice: string, of = key) =>
    votes.castBallot(platform, { key: of, paper: typed, choices: [choice] })
  const voters = await residents(platform, 5)
  const [first, second] = voters
  const [elsewhere] = await residents(platform, 1, { at: 'PB-ELS' })
  const [child] = await residents(platform, 1, { born: day(1, '00:00').slice(0, 4) + '-01-01' })
  assert.ok(first && second && elsewhere && child)
  const papers = []
  for (const voter of voters) papers.push(await paper(voter, key))
  await mustRefuse('a second paper', paper(first, key))
  await mustRefuse('lives elsewhere', paper(elsewhere, key))
  await mustRefuse('a child', paper(child, key))
  await mustRefuse('a phone alone', paper({ ...second, assurance: 'basic' }, other))
  const [few] = [await paper(first, other)]
  await mustRefuse('a paper of another vote', cast(few, 'glue'))
  await cast(few, 'glue', other)
  for (const one of papers.slice(0, 4)) await cast(one, 'paper')
  await mustRefuse('another choice', cast(papers[0] ?? '', 'glue'))
  const counter = votes.createVoteCounter(db, setting)
  const count = async () => {
    while (await counter.countOnce());
  }
  platform.clockTo(new Date(day(2, '00:01')))
  await count()
  const taken = await db.query(`select 1 from ballots.ballot where round = $1`, [key])
  if (taken.length > 0) breaches.push('a box of four was emptied')
  await cast(papers[4] ?? '', 'string')
  platform.clockTo(new Date(day(3, '17:00')))
  await count()
  const small = await votes.findVote(db, setting, other)
  if (small.round?.outcome?.kind !== 'too-few') breaches.push('one ballot was counted')
  breaches.push(...(await recountBreaches(votes, key)))
  return breaches
}

async function recountBreaches(votes: Votes, key: string): Promise<string[]> {
  const { round } = await votes.findVote(db, setting, key)
  assert.ok(round)
  await platform.sequencer.start()
  const sealed = () => votes.publishedVote(db, setting.signer.issuer, round)
  let vote = await sealed()
  while (vote?.closed.leaf === null || vote?.ballots.some(({ leaf }) => leaf === null)) {
    vote = await sealed()
  }
  if (!vote) return ['nothing was published']
  const leaves = await db.query<{ index: number; entry: Buffer }>(
    `select index, entry from log.leaf`,
  )
  const entries = new Map(leaves.map(({ index: at, entry }) => [Number(at), entry]))
  const faultsOf = (changed: typeof vote) =>
    changed ? votes.recountVote(changed, (at) => entries.get(at)).faults : []
  const [one, two, ...rest] = vote.ballots
  assert.ok(one && two)
  const breaches = faultsOf(vote).map((fault) => `false alarm: ${fault}`)
  const swapped = { ...vote, ballots: [{ ...one, signature: two.signature }, two, ...rest] }
  if (!faultsOf(swapped).join().includes('is not signed')) breaches.push('a false signature')
  const leaf = { ...vote, ballots: [{ ...one, salt: two.salt }, two, ...rest] }
  if (faultsOf(leaf).length === 0) breaches.push('another leaf')
  const twice = { ...vote, ballots: [...vote.ballots, one] }
  if (!faultsOf(twice).join().includes('stands twice')) breaches.push('a ballot twice')
  return breaches
}

test('a vote keeps what it promises', async () => {
  const nothing = {
    file: index,
    find: 'export { createVoteCounter }',
    put: 'export { createVoteCounter }',
  }
  assert.deepEqual(await breachesOf(await plant<Votes>(index, nothing)), [])
})

for (const { name, patch } of voteMutants) {
  test(`caught: a vote that ${name}`, async () => {
    assert.notDeepEqual(await breachesOf(await plant<Votes>(index, patch)), [])
  })
}
