/** The pages of votes on a server of their own, and the recount of what they publish. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { recountAt } from '../app/recount-vote.ts'
import { registerLogRoutes } from '#channels/api'
import { sendProblemPage } from '#channels/portal'
import { registerBallotBox, registerVotes } from '#channels/votes'
import { createVoteCounter, findTakingPart } from '#platform/catalogue'
import { expectValidHtml } from '#tests/browser'
import { appointOfficer } from '#tests/officers'
import {
  kiteRegisters,
  kiteVote,
  openedVote,
  paperFor,
  publishVote,
  residents,
  voteAs,
} from '#tests/ballots'
import { countLeaves } from '#platform/log'
import { testPlatform } from '#tests/platform'
import { signedIn, visitor, webOn } from '#tests/web'

const platform = await testPlatform(undefined, kiteRegisters)
const { db, setting } = platform
const app = await webOn(
  platform,
  (web) => {
    web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
    registerVotes(web, platform)
  },
  (outside) => {
    registerLogRoutes(outside, platform)
    registerBallotBox(outside, platform, (request, reply, error) =>
      sendProblemPage(platform, request, reply, error),
    )
  },
)
const days = { opensAt: '2027-03-01T09:00:00+05:00', closesAt: '2027-03-05T17:00:00+05:00' }
const clockTo = (at: string) => platform.clockTo(new Date(`2027-03-${at}:00+05:00`))
const page = `/votes/${kiteVote}`

const drop = (fields: readonly (readonly [string, string])[], cookies = {}) =>
  app.inject({
    method: 'POST',
    url: `${page}/box`,
    cookies,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams([
      ['language', 'en'],
      ...fields.map(([name, value]) => [name, value]),
    ]).toString(),
  })

before(async () => {
  clockTo('01T10:00')
  await openedVote(platform, days)
})

test('T-VOTE-5 the second officer opens a vote on its page, confirmed by passkey', async () => {
  const key = 'PB-KTE/page'
  await publishVote(platform, days, { key })
  const clerk = await appointOfficer(platform, 'kite-clerk', 'PB-KTE')
  const by = { kind: 'officer', amr: ['hwk', 'user', 'mfa'] } as const
  const officer = await signedIn(app, platform, clerk.personId, by)
  assert.doesNotMatch((await visitor(app).open(`/votes/${key}`)).html, /\/open"/)
  assert.match((await officer.open(`/votes/${key}`)).html, /You are the second officer/)
  assert.equal((await officer.send(`/votes/${key}/open`)).status, 303)
  assert.match((await officer.open(`/votes/${key}`)).html, /Open until 5 March 2027, 17:00/)
})

test('votes and their ballots are for everybody; a paper is for who is signed in', async () => {
  const anybody = visitor(app)
  assert.match((await anybody.open('/votes')).html, /Kites of the year/)
  assert.match((await anybody.open(page)).html, /fewer than 5/)
  assert.equal((await anybody.open(`${page}/ballot`)).status, 200)
  const asked = await anybody.open(`${page}/paper`)
  assert.deepEqual(
    [asked.status, asked.location],
    [303, `/sign-in?next=${encodeURIComponent(`${page}/paper`)}`],
  )
  for (const path of ['/votes/PB-KTE/none', '/votes/x/constructor', `${page}/none`]) {
    assert.equal((await anybody.open(path)).status, 404, path)
  }
  for (const file of ['ballots.json', 'ballots.csv', 'constructor']) {
    assert.equal((await anybody.open(`${page}/${file}`)).status, 404, 'nothing before the close')
  }
})

test('without a script the server makes the paper, the same when it is sent twice', async () => {
  const [voter] = await residents(platform, 1)
  assert.ok(voter)
  const citizen = await signedIn(app, platform, voter.personId, { kind: 'citizen' })
  await citizen.open(`${page}/paper/here`)
  const [fields = {}] = citizen.formsOf(`${page}/paper`)
  const paperIn = ({ html }: { html: string }) => />([\w-]{598})<\/textarea>/.exec(html)?.[1]
  const first = paperIn(await citizen.send(`${page}/paper`))
  assert.ok(first)
  await citizen.open(`${page}/paper/here`)
  assert.equal(paperIn(await citizen.send(`${page}/paper`, fields)), first)
  await citizen.open(`${page}/paper/here`)
  assert.equal((await citizen.send(`${page}/paper`)).status, 409)
  const { votes } = await findTakingPart(platform, voter.personId)
  assert.deepEqual(
    votes.map(({ key }) => key),
    [kiteVote],
  )
  const [nobody] = await residents(platform, 1)
  assert.deepEqual((await findTakingPart(platform, nobody?.personId ?? '')).votes, [])
})

test('T-VOTE-3 the box knows nobody: with a session or without, it answers alike', async () => {
  const voters = await residents(platform, 2)
  for (const [index, voter] of voters.entries()) {
    const paper = await paperFor(platform, voter)
    const { token } = await signedIn(app, platform, voter.personId, { kind: 'citizen' })
    const cookies = index === 0 ? { daftar_session: token } : {}
    const answer = await drop(
      [
        ['paper', paper],
        ['choice', 'glue'],
        ['language', 'ur'],
      ],
      cookies,
    )
    assert.equal(answer.statusCode, 200)
    assert.match(answer.body, /<html[^>]*lang="ur"/)
    assert.doesNotMatch(answer.body, /Voter \d|sign-out/)
    assert.equal(answer.headers['set-cookie'], undefined)
    assert.equal(answer.headers['cache-control'], 'no-store')
  }
})

test('what is no ballot is refused in words, and the paper stays on the page', async () => {
  const [voter] = await residents(platform, 1)
  assert.ok(voter)
  const paper = await paperFor(platform, voter)
  const wrong: readonly (readonly [readonly (readonly [string, string])[], number, RegExp])[] = [
    [[], 422, /no voting paper of this vote/],
    [[['paper', '<script>']], 422, /&lt;script>/],
    [[['paper', paper]], 422, /Choose one to 2/],
    [
      [
        ['paper', paper],
        ['choice', 'paper'],
        ['choice', 'string'],
        ['choice', 'glue'],
      ],
      422,
      /Choose one to 2/,
    ],
    [
      [
        ['paper', paper],
        ['choice', '__proto__'],
      ],
      422,
      /Choose one to 2/,
    ],
    [[['paper', 'A'.repeat(40_000)]], 413, /بہت بڑا/],
  ]
  for (const [fields, status, words] of wrong) {
    const answer = await drop(fields)
    assert.equal(answer.statusCode, status)
    assert.match(answer.body, words)
  }
  const inBox = async () => (await db.query(`select 1 as one from ballots.box`)).length
  const before = await inBox()
  const filled = [
    ['paper', paper],
    ['choice', 'glue'],
  ] as const
  const looked = await drop([...filled, ['look', 'yes']])
  assert.match(looked.body, /Is this your vote/)
  assert.match(looked.body, /not in the box yet/)
  await expectValidHtml(looked.body)
  const changed = await drop([...filled, ['change', 'yes']])
  assert.match(changed.body, /value="glue"[^>]*checked|checked[^>]*value="glue"/)
  const nothing = await drop([filled[0], ['look', 'yes']])
  assert.equal(nothing.statusCode, 422)
  assert.equal(await inBox(), before, 'nothing was put there')
  const byScript = await drop([
    ['paper', paper],
    ['by', 'script'],
  ])
  assert.equal(byScript.statusCode, 200)
  assert.ok(!byScript.body.includes('data-vote-receipt'))
  const strange = await app.inject({
    method: 'POST',
    url: '/votes/PB-KTE/none/box',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'paper=x',
  })
  assert.equal(strange.statusCode, 404)
  assert.equal((await app.inject(`${page}/box`)).statusCode, 303)
})

test('T-VOTE-4 the result is told, one finds his ballot, and the recount agrees', async () => {
  const receipts = await voteAs(platform, await residents(platform, 4), () => ['string', 'paper'])
  const counter = createVoteCounter(db, setting)
  clockTo('05T17:00')
  const over = drop([
    ['paper', receipts[0]?.paper ?? ''],
    ['choice', 'glue'],
  ])
  assert.equal((await over).statusCode, 409)
  while (await counter.countOnce());
  await platform.sequencer.start()
  for (let tries = 0; tries < 100 && (await leavesWaiting()) > 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const anybody = visitor(app)
  const { html } = await anybody.open(page)
  assert.match(html, /6 ballots were counted, of 8 voting papers/)
  const { number = '' } = receipts[0] ?? {}
  const typed = encodeURIComponent(number.toLowerCase())
  assert.match(
    (await anybody.open(`${page}?number=${typed}`)).html,
    /was counted, for:[\s\S]*String/,
  )
  const unknown = number.replace(/^./, number.startsWith('0') ? '1' : '0')
  assert.match((await anybody.open(`${page}?number=${unknown}`)).html, /No ballot .* was counted/)
  assert.match((await anybody.open(`${page}?number=%3Cb%3E`)).html, /No ballot/)
  const csv = await app.inject(`${page}/ballots.csv`)
  assert.equal(csv.body.trimEnd().split('\r\n').length, 7)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const said: string[] = []
  assert.equal(
    await recountAt([`${address}${page}`], (line) => said.push(line)),
    0,
    said.join('\n'),
  )
  assert.match(said.join('\n'), /Recounted: 6 ballots of 8 voting papers/)
  assert.equal(await recountAt([`${address}/votes/PB-KTE/page`], () => undefined), 1)
  assert.equal(await recountAt([], () => undefined), 2)
})

/** Leaves that no published head covers yet. */
async function leavesWaiting(): Promise<number> {
  const head = await platform.log.readCheckpoint()
  return (await countLeaves(db)) - (head?.size ?? 0)
}
