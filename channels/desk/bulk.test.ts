/** One step on several cases, and a case given to a colleague: each with an outcome of its own. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf, formatReference, type CaseKey } from '#platform/cases'
import { endLeave, giveLeave } from '#platform/identity'
import { addDays } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import type { NuisancePost } from '#tests/nuisance-offices'
import { isRefused, nuisanceTown, reason } from '#tests/nuisance-town'
import { signedIn, webOn } from '#tests/web'
import { registerDesk } from './register-desk.ts'

const town = await nuisanceTown()
const { officerAt, caseAt, platform } = town
const app = await webOn(platform, registerDesk)
const sitAt = (post: NuisancePost) =>
  signedIn(app, platform, officerAt(post).personId, { kind: 'officer' })

/** Cases that wait for the first inspector of strings. */
async function lodged(count: number): Promise<CaseKey[]> {
  const keys: CaseKey[] = []
  while (keys.length < count) {
    const key = await town.lodge('strings')
    if ((await caseAt(key)).postId === 'strings-1') keys.push(key)
  }
  return keys
}

/** Posts the form of several cases as a browser does: one field for each tick. */
async function press(keys: readonly string[], step: string, more: Record<string, string> = {}) {
  const officer = await sitAt('strings-1')
  await officer.open('/desk')
  const [hidden = {}] = officer.formsOf('/desk/steps')
  const body = new URLSearchParams({ ...hidden, step, ...more })
  for (const key of keys) body.append('case', key)
  const send = () =>
    app.inject({
      method: 'POST',
      url: '/desk/steps',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      cookies: { daftar_session: officer.token, daftar_language: 'en' },
      payload: body.toString(),
    })
  return { send, first: await send() }
}
const take = 'kite-nuisance/take'
const give = 'kite-nuisance/give'

test('what is ticked is taken, each by its own act; what cannot be is told', async () => {
  const keys = await lodged(4)
  const references = keys.map(formatReference)
  const officer = await sitAt('strings-1')
  const { html } = await officer.open('/desk')
  await expectValidHtml(html)
  for (const one of references) assert.ok(html.includes(`value="${one}"`), one)
  await town.actByHolder(keys[0] as CaseKey, 'take')
  const foreign = formatReference(await town.lodge('noise'))
  const { first, send } = await press([...references, foreign, 'nonsense'], take)
  assert.equal(first.statusCode, 200)
  assert.ok(first.body.includes('3 done, 3 not done'))
  assert.match(first.body, /There is no such case/)
  await expectValidHtml(first.body)
  for (const key of keys) assert.equal((await caseAt(key)).state, 'open')
  const again = await send()
  assert.ok(again.body.includes('3 done, 3 not done'), 'sent twice it says the same')
  for (const key of keys) {
    const taken = (await eventsOf(platform.db, key)).filter(({ action }) => action === 'take')
    assert.equal(taken.length, 1)
  }
})

test('several are given to a colleague with one reason, and their days stay', async () => {
  const keys = await lodged(2)
  for (const key of keys) await town.actByHolder(key, 'take')
  const before = await Promise.all(keys.map(caseAt))
  const references = keys.map(formatReference)
  const lacking = await press(references, give, { reason: 'I am away.' })
  assert.equal(lacking.first.statusCode, 422)
  assert.match(lacking.first.body, /href="#colleague"/)
  assert.match(lacking.first.body, />I am away\.</, 'what was typed is kept')
  for (const one of references) {
    const [box = ''] = new RegExp(`<input[^>]*value="${one}"[^>]*>`).exec(lacking.first.body) ?? []
    assert.match(box, /checked/, 'and what was ticked')
  }
  await expectValidHtml(lacking.first.body)
  for (const key of keys) assert.equal((await caseAt(key)).postId, 'strings-1')
  const { first } = await press(references, give, { colleague: 'strings-2', ...reason })
  assert.ok(first.body.includes('2 done, 0 not done'))
  for (const [i, key] of keys.entries()) {
    const kase = await caseAt(key)
    assert.equal(kase.postId, 'strings-2')
    assert.deepEqual(kase.deadlineAt, before[i]?.deadlineAt)
  }
})

test('only a colleague of the same office who is at work takes a case', async () => {
  const [key] = await lodged(1)
  assert.ok(key)
  await town.actByHolder(key, 'take')
  const to = (colleague: string) => town.actByHolder(key, 'give', { colleague, ...reason })
  for (const colleague of ['noise-1', 'nuisance-1', 'strings-1', 'nobody']) {
    await assert.rejects(to(colleague), isRefused('no-such-colleague'), colleague)
  }
  const { personId } = officerAt('strings-2')
  await giveLeave(platform.db, { personId, from: town.today(), to: addDays(town.today(), 1) })
  await assert.rejects(to('strings-2'), isRefused('no-such-colleague'))
  await endLeave(platform.db, { personId, backOn: town.today() })
  await to('strings-2')
})

test('nobody gives a colleague his own complaint', async () => {
  const { personId } = officerAt('strings-2')
  const own = { kind: 'citizen', personId, assurance: 'substantial' } as const
  const key = await town.lodge('strings', 'nobody', own)
  assert.equal((await caseAt(key)).postId, 'strings-1')
  await town.actByHolder(key, 'take')
  const giving = town.actByHolder(key, 'give', { colleague: 'strings-2', ...reason })
  await assert.rejects(giving, isRefused('no-such-colleague'))
})

test('who acts after he gave it away hears that it is not with him', async () => {
  const [key] = await lodged(1)
  assert.ok(key)
  await town.actByHolder(key, 'take')
  const officer = await sitAt('strings-1')
  const page = `/desk/cases/${formatReference(key)}`
  const { html } = await officer.open(page)
  assert.match(html, /<select[^>]*name="colleague"/)
  await expectValidHtml(html)
  await town.actByHolder(key, 'give', { colleague: 'strings-2', ...reason })
  const { status, html: told } = await officer.send(`${page}/answer`, reason)
  assert.equal(status, 403)
  assert.match(told, /This case is not with you/)
  const { first } = await press([formatReference(key)], give, { colleague: 'strings-2', ...reason })
  assert.ok(first.body.includes('0 done, 1 not done'))
})

test('two who act at once: one is done, the other hears that it was', async () => {
  const [key] = await lodged(1)
  assert.ok(key)
  await town.actByHolder(key, 'take')
  const holder = await town.holderOf(key)
  const both = await Promise.allSettled([
    town.act(key, holder, 'answer', reason),
    town.act(key, holder, 'give', { colleague: 'strings-2', ...reason }),
  ])
  const [refused, ...others] = both.filter(({ status }) => status === 'rejected')
  assert.equal(others.length, 0)
  assert.ok(refused?.status === 'rejected')
  assert.ok(
    isRefused('action-not-now')(refused.reason) || isRefused('action-not-holder')(refused.reason),
  )
})
