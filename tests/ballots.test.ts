/** A vote from its publishing to its recount, on a real database. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { Problem } from '#platform/kernel'
import { testPlatform } from '#tests/platform'
import {
  clerkOf,
  kiteRegisters,
  kiteTerms,
  kiteVote,
  openedVote,
  paperFor,
  publishVote,
  residents,
  voteAs,
  type Days,
} from '#tests/ballots'
import {
  castBallot,
  createVoteCounter,
  findVote,
  givePaper,
  openVote,
  phaseOf,
  publishedVote,
  recountVote,
} from '#platform/catalogue'

const platform = await testPlatform(undefined, kiteRegisters)
const { db, setting, citizen, officer } = platform
const counter = createVoteCounter(db, setting)
const count = async () => {
  while (await counter.countOnce());
}

const days: Days = { opensAt: '2027-03-01T09:00:00+05:00', closesAt: '2027-03-05T17:00:00+05:00' }
const clockTo = (at: string) => platform.clockTo(new Date(`2027-03-${at}:00+05:00`))

const refusedAs = (code: string) => (error: unknown) =>
  error instanceof Problem && error.code === code

before(async () => {
  clockTo('01T10:00')
  await openedVote(platform, days)
})

test('what is published wrongly is refused, and what is published stays as it is', async () => {
  const refused = refusedAs('register-entry-refused')
  const key = 'PB-KTE/other'
  const wrongs: object[] = [
    { ballotsMin: 4 },
    { choicesMax: 4 },
    { budget: 100 },
    { nameUr: '' },
    { place: 'kite town' },
    { projects: kiteTerms.projects.map((one) => ({ ...one, id: 'same' })) },
    { projects: 'all' },
  ]
  for (const wrong of wrongs) {
    await assert.rejects(publishVote(platform, days, { key, ...wrong }), refused)
  }
  const backwards = { opensAt: days.closesAt, closesAt: days.opensAt }
  await assert.rejects(publishVote(platform, backwards, { key }), refused)
  const again = publishVote(platform, days, { budget: 900 })
  await assert.rejects(again, refusedAs('register-state-order'))
})

test('T-VOTE-5 a vote is opened by another than who published it, once', async () => {
  const key = 'PB-KTE/second'
  await publishVote(platform, days, { key })
  const both = { ...officer, posts: [...officer.posts, ...clerkOf(platform).posts] }
  await assert.rejects(openVote(platform, both, key), refusedAs('ballot-own-round'))
  await assert.rejects(openVote(platform, officer, key), refusedAs('action-not-yours'))
  await assert.rejects(openVote(platform, citizen, key), refusedAs('action-not-yours'))
  const [voter] = await residents(platform, 1)
  assert.ok(voter)
  const ask = { key, blinded: new Uint8Array(384) }
  await assert.rejects(givePaper(platform, voter, ask), refusedAs('ballot-not-open'))
  await openVote(platform, clerkOf(platform), key)
  await assert.rejects(
    openVote(platform, clerkOf(platform), key),
    refusedAs('ballot-opened-already'),
  )
})

test('T-VOTE-1 only who lives there, is old enough and is himself gets a paper', async () => {
  const [voter] = await residents(platform, 1)
  const [elsewhere] = await residents(platform, 1, { at: 'PB-ELS' })
  const [child] = await residents(platform, 1, { born: '2015-01-01' })
  assert.ok(voter && elsewhere && child)
  const wrong = [
    [elsewhere, 'ballot-not-resident'],
    [child, 'ballot-too-young'],
    [citizen, 'ballot-not-resident'],
    [officer, 'ballot-only-oneself'],
    [{ ...voter, assurance: 'basic' }, 'assurance-too-low'],
    [
      { ...voter, actingBy: { personId: citizen.personId, isInForce: true } as never },
      'ballot-only-oneself',
    ],
  ] as const
  for (const [actor, code] of wrong) {
    await assert.rejects(paperFor(platform, actor), refusedAs(code), code)
  }
  assert.ok(await paperFor(platform, voter))
})

test('T-VOTE-1 who was entered under two numbers votes under one of them', async () => {
  const [one, other] = await residents(platform, 2)
  assert.ok(one && other)
  const facts = [
    { personId: other.personId, fact: { kind: 'merge', into: one.personId } },
    { personId: one.personId, fact: { kind: 'merged', from: other.personId } },
  ] as const
  await platform.door.perform({
    kind: 'population',
    actor: { kind: 'system' },
    jurisdiction: 'PB-KTE',
    step: {
      do: 'take-in',
      source: { name: 'joined', sha256: '0'.repeat(64) },
      persons: [],
      facts,
    },
  })
  await assert.rejects(paperFor(platform, other), refusedAs('ballot-record-joined'))
  assert.ok(await paperFor(platform, one))
})

test('T-VOTE-1 asked many times at one moment, one paper is signed for a person', async () => {
  const [voter] = await residents(platform, 1)
  assert.ok(voter)
  const asked = await Promise.allSettled(Array.from({ length: 6 }, () => paperFor(platform, voter)))
  const papers = asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  assert.equal(papers.length, 1)
  for (const one of asked) {
    if (one.status === 'rejected') assert.ok(refusedAs('ballot-paper-given')(one.reason))
  }
})

test('an answer that was lost is given again for the same paper, and no other', async () => {
  const [voter] = await residents(platform, 1)
  assert.ok(voter)
  const blinded = new Uint8Array(384).fill(7)
  const first = await givePaper(platform, voter, { key: kiteVote, blinded })
  assert.deepEqual(await givePaper(platform, voter, { key: kiteVote, blinded }), first)
  const other = new Uint8Array(384).fill(8)
  const again = givePaper(platform, voter, { key: kiteVote, blinded: other })
  await assert.rejects(again, refusedAs('ballot-paper-given'))
  const [next] = await residents(platform, 1)
  assert.ok(next)
  for (const bad of [new Uint8Array(), new Uint8Array(383), new Uint8Array(384).fill(255)]) {
    const asked = givePaper(platform, next, { key: kiteVote, blinded: bad })
    await assert.rejects(asked, refusedAs('ballot-paper-unreadable'))
  }
  assert.ok(await paperFor(platform, next), 'what could not be signed cost him nothing')
})

test('T-VOTE-2 a ballot is taken once, with a genuine paper of this vote', async () => {
  const [first, second] = await residents(platform, 2)
  assert.ok(first && second)
  const paper = await paperFor(platform, first)
  const other = await paperFor(platform, second, 'PB-KTE/second')
  const choices = ['paper']
  const cast = (typed: string, chosen: readonly string[] = choices) =>
    castBallot(platform, { key: kiteVote, paper: typed, choices: chosen })
  const forged = `${paper.slice(0, -4)}AAAA`
  for (const bad of ['', 'x', forged, paper.slice(1), other, `${paper}AAAA`]) {
    await assert.rejects(cast(bad), refusedAs('ballot-paper-false'))
  }
  for (const bad of [[], ['paper', 'paper'], ['gold'], ['paper', 'string', 'glue']]) {
    await assert.rejects(cast(paper, bad), refusedAs('ballot-choices-wrong'))
  }
  const receipts = await Promise.all([cast(paper), cast(paper), cast(` ${paper}\n`)])
  assert.equal(new Set(receipts.map(({ number }) => number)).size, 1)
  await assert.rejects(cast(paper, ['glue']), refusedAs('ballot-cast-already'))
  const [{ boxed } = { boxed: 0 }] = await db.query<{ boxed: number }>(
    `select count(*) as boxed from ballots.box where round = $1`,
    [kiteVote],
  )
  assert.equal(boxed, 1)
})

test('T-VOTE-3 nothing in the store leads from a person to a ballot, nor to an hour', async () => {
  const columns = await db.query<{ table: string; column: string; type: string }>(
    `select table_name as table, column_name as column, data_type as type
     from information_schema.columns where table_schema = 'ballots'`,
  )
  const of = (name: string) => columns.filter(({ table }) => table === name)
  const shared = of('given').filter(({ column }) =>
    [...of('box'), ...of('ballot')].some((one) => one.column === column),
  )
  assert.deepEqual(
    shared.map(({ column }) => column),
    ['round'],
  )
  for (const table of ['given', 'box', 'ballot']) {
    assert.ok(of(table).length > 2)
    const times = of(table).filter(({ type }) => /time|date|serial|integer|bigint/.test(type))
    assert.deepEqual(times, [], table)
  }
  const defaults = await db.query(
    `select 1 from information_schema.columns
     where table_schema = 'ballots' and (column_default is not null or is_identity = 'YES')`,
  )
  assert.equal(defaults.length, 0)
})

test('T-VOTE-3 a box is emptied once a day, if enough lie in it, out of order', async () => {
  const voters = await residents(platform, 12)
  const receipts = await voteAs(platform, voters, () => ['string'])
  await count()
  const taken = () =>
    db.query<{ paper: Buffer; act: string }>(
      `select paper, act from ballots.ballot where round = $1 order by act`,
      [kiteVote],
    )
  assert.equal((await taken()).length, 0, 'not on the day itself')
  clockTo('02T00:01')
  await count()
  const ballots = await taken()
  assert.equal(ballots.length, 13)
  const events = await db.query<{ at: Date; actor: string; salt: Buffer }>(
    `select at, actor_id as actor, salt from cases.event where action = 'count-ballot'`,
  )
  assert.equal(new Set(events.map(({ at }) => at.getTime())).size, 1, 'one moment for all')
  assert.deepEqual([...new Set(events.map(({ actor }) => actor))], [kiteVote])
  const order = ballots.map(({ paper }) => paper.toString('base64url'))
  const came = receipts.map(({ paper }) => paper.slice(0, 40))
  const met = order.flatMap((one) => came.findIndex((start) => one.startsWith(start)))
  assert.notDeepEqual(
    met.filter((at) => at >= 0),
    met.filter((at) => at >= 0).toSorted((a, b) => a - b),
  )
  const [few] = await residents(platform, 1)
  assert.ok(few)
  await voteAs(platform, [few], () => ['paper'])
  clockTo('03T00:01')
  await count()
  assert.equal((await taken()).length, 13, 'one alone stays in the box')
})

test('T-VOTE-4 the close counts, binds the result, and nobody can sign any more', async () => {
  const [late, tardy] = await residents(platform, 2)
  assert.ok(late && tardy)
  const paper = await paperFor(platform, late)
  clockTo('05T17:00')
  const cast = { key: kiteVote, paper, choices: ['glue'] }
  await assert.rejects(castBallot(platform, cast), refusedAs('ballot-not-open'))
  await assert.rejects(paperFor(platform, tardy), refusedAs('ballot-not-open'))
  await count()
  const vote = await findVote(db, setting, kiteVote)
  assert.equal(phaseOf(vote, setting.now()), 'closed')
  const { round } = vote
  assert.ok(round?.outcome?.kind === 'counted')
  assert.equal(round.privateKey, undefined)
  assert.equal(round.outcome.counted, 14)
  assert.deepEqual(round.outcome.tally.winners, ['string', 'paper'])
  assert.deepEqual(round.outcome.tally.counts, [
    { project: 'string', votes: 12 },
    { project: 'paper', votes: 2 },
    { project: 'glue', votes: 0 },
  ])
})

/** The list as it is published, and the entries that anybody reads from the log. */
async function closedVote() {
  await platform.sequencer.start()
  const { round } = await findVote(db, setting, kiteVote)
  assert.ok(round)
  let vote = await publishedVote(db, setting.signer.issuer, round)
  for (let tries = 0; vote?.ballots.some(({ leaf }) => leaf === null) && tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    vote = await publishedVote(db, setting.signer.issuer, round)
  }
  assert.ok(vote)
  const leaves = await db.query<{ index: number; entry: Buffer }>(
    `select index, entry from log.leaf`,
  )
  const entries = new Map(leaves.map(({ index, entry }) => [Number(index), entry]))
  return {
    vote: JSON.parse(JSON.stringify(vote)) as typeof vote,
    entryAt: (at: number) => entries.get(at),
  }
}

test('T-VOTE-4 anybody counts again and gets the same; whatever was changed is named', async () => {
  const { vote, entryAt } = await closedVote()
  const good = recountVote(vote, entryAt)
  assert.deepEqual(good.faults, [])
  assert.equal(good.counted, 14)
  const [one, two, ...rest] = vote.ballots
  assert.ok(one && two)
  const changes: readonly (readonly [what: string, changed: typeof vote, fault: RegExp])[] = [
    ['a ballot is left out', { ...vote, ballots: vote.ballots.slice(1) }, /13 ballots are listed/],
    ['a ballot stands twice', { ...vote, ballots: [...vote.ballots, one] }, /stands twice/],
    [
      'a choice is another',
      { ...vote, ballots: [{ ...one, choices: ['glue'] }, two, ...rest] },
      /leaf binds something else/,
    ],
    [
      'a paper is made up',
      { ...vote, ballots: [{ ...one, signature: two.signature }, two, ...rest] },
      /is not signed for this vote/,
    ],
    [
      'a ballot has the leaf of another',
      {
        ...vote,
        ballots: [{ ...one, leaf: two.leaf, act: two.act, salt: two.salt }, two, ...rest],
      },
      /leaf of another/,
    ],
    ['no leaf', { ...vote, ballots: [{ ...one, leaf: 99_999 }, two, ...rest] }, /not in the log/],
    ['another result', { ...vote, tally: { ...vote.tally, winners: ['glue'] } }, /another result/],
    ['more ballots than papers', { ...vote, given: 3 }, /only 3 papers/],
    ['papers told otherwise', { ...vote, given: vote.given + 1 }, /close-vote: its leaf binds/],
    [
      'terms told otherwise',
      { ...vote, terms: { ...vote.terms, budget: 400 } },
      /announce-vote: its leaf binds/,
    ],
    ['nothing', {} as typeof vote, /no list of ballots/],
  ]
  for (const [what, changed, fault] of changes) {
    assert.match(recountVote(changed, entryAt).faults.join('\n'), fault, what)
  }
})

test('T-VOTE-6 with too few ballots nothing is counted, shown or kept', async () => {
  const key = 'PB-KTE/few'
  clockTo('06T10:00')
  await openedVote(
    platform,
    { opensAt: '2027-03-06T09:00:00+05:00', closesAt: '2027-03-08T17:00:00+05:00' },
    key,
  )
  await voteAs(platform, await residents(platform, 4), () => ['paper'], key)
  clockTo('08T17:00')
  await count()
  const { round } = await findVote(db, setting, key)
  assert.equal(round?.outcome?.kind, 'too-few')
  assert.ok(round)
  assert.equal(await publishedVote(db, setting.signer.issuer, round), undefined)
  const left = await db.query(
    `select 1 from ballots.box where round = $1 union all
     select 1 from ballots.ballot where round = $1`,
    [key],
  )
  assert.equal(left.length, 0)
})
