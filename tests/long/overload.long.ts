/**
 * Ten times as many as are let in, at once. Whoever is refused is refused before anything was done,
 * with 503 and when to come again; whoever is let in is served and nothing of it is lost; whoever
 * verifies is served while applying is refused; the operator is answered all the time.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { connect } from '#platform/database'
import { startProgram } from '#tests/program'
import { shareLimits } from '../../app/admission.ts'
import type { Life } from './acts.ts'
import { checkRecord } from './checks.ts'
import { actNamed, credentialsOf, live, newLife, send } from './one-life.ts'

const program = await startProgram()
const credentials = await credentialsOf(program.dataFolder)
const socketDirectory = join(program.dataFolder, 'postgres')
const owner = connect({ socketDirectory, database: 'postgres', connectionsMax: 1 })
const tenfold = shareLimits.other.inFlightMax * 10

type Outcome = { readonly life: Life; readonly status: number; readonly retryAfter: string | null }

/** Keeps asking until told to stop; gives how often each status came. */
async function askAllAlong(path: string, isOver: () => boolean): Promise<Map<number, number>> {
  const statuses = new Map<number, number>()
  while (!isOver()) {
    const { status } = await fetch(program.url + path, { signal: AbortSignal.timeout(30_000) })
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  return statuses
}

test('tenfold: applying is refused unbegun, verifying goes on, nothing is lost', async (t) => {
  const stamp = await live(program.url, credentials)
  let isOver = false
  const isDone = () => isOver
  const verifying = Array.from({ length: 8 }, () =>
    askAllAlong(`/api/verify/${stamp.number}`, isDone),
  )
  const operator = askAllAlong('/livez', isDone)
  const draft = actNamed('draft')
  const apply = async (): Promise<Outcome> => {
    const life = newLife()
    const { status, body, retryAfter } = await send(program.url, credentials, draft, life)
    if (status === 201) draft.learn?.(life, body)
    else assert.equal(body['code'], 'too-busy')
    return { life, status, retryAfter }
  }
  const outcomes = await Promise.all(Array.from({ length: tenfold }, apply))
  isOver = true
  const verified = await Promise.all(verifying)
  const accepted = outcomes.filter(({ status }) => status === 201)
  const refused = outcomes.filter(({ status }) => status === 503)
  const answered = verified.map((counts) => counts.get(200) ?? 0).reduce((a, b) => a + b)
  const told = `${accepted.length} accepted, ${refused.length} refused of ${tenfold}`
  t.diagnostic(`${told}; ${answered} verifications meanwhile`)

  await t.test('each was answered one way or the other, and both happened', () => {
    assert.equal(accepted.length + refused.length, tenfold)
    assert.ok(accepted.length > 0 && refused.length > 0)
    for (const { retryAfter } of refused) assert.equal(retryAfter, '5')
  })
  await t.test('what was accepted is there; what was refused was not begun', async () => {
    const rows = await owner.query<{ key: string }>(
      `select key from cases.request where key = any($1)`,
      [outcomes.map(({ life }) => life.keys.get('draft'))],
    )
    assert.equal(rows.length, accepted.length)
    const made = await owner.query(`select id from cases.draft`)
    assert.equal(made.length, accepted.length)
    assert.deepEqual(await checkRecord(owner), [])
  })
  await t.test('nobody who verified was refused, nor the operator', async () => {
    for (const counts of verified) assert.deepEqual([...counts.keys()], [200])
    assert.deepEqual([...(await operator).keys()], [200])
  })
  await t.test('the same request sent again is served, once there is a place', async () => {
    const [first] = refused
    assert.ok(first)
    const { status } = await send(program.url, credentials, draft, first.life)
    assert.equal(status, 201)
    const metrics = await (await fetch(`${program.url}/metrics`)).text()
    assert.match(metrics, /^daftar_turned_away_total\{share="other"\} [1-9]/m)
    assert.match(metrics, /^daftar_turned_away_total\{share="verify"\} 0$/m)
  })
  await owner.close()
  await program.stop()
})
