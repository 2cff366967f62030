/** Joined cases and tasks on the pages of the desk: who finds them, and who is kept out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference, type CaseKey } from '#platform/cases'
import { getCase, writeNote } from '#platform/catalogue'
import {
  dutiesThatMustNotMeet,
  givePost,
  registerOffices,
  registerPersons,
  registerPosts,
} from '#platform/identity'
import { text } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import type { NuisancePost } from '#tests/nuisance-offices'
import { kiteNuisance as service } from '#tests/kite-nuisance'
import { nuisanceTown, reason } from '#tests/nuisance-town'
import { signedIn, webOn } from '#tests/web'
import { registerDesk } from './register-desk.ts'

const town = await nuisanceTown()
const { platform, officerAt, caseAt, openCase, actByHolder } = town
const { db, setting, citizen } = platform
const app = await webOn(platform, registerDesk)

const sitAt = (post: NuisancePost) =>
  signedIn(app, platform, officerAt(post).personId, { kind: 'officer' })
const pageOf = (key: CaseKey) => `/desk/cases/${formatReference(key)}`
const task = { office: 'PB-KTE/noise', days: '3', task: 'Measure <how> loud it is.' }

test('what is alike is offered and chosen, and what is typed comes before it', async () => {
  const [main, same] = [await openCase('noise'), await openCase('noise')]
  const officer = await sitAt('noise-1')
  const { html } = await officer.open(pageOf(same))
  assert.ok(html.includes(`value="${formatReference(main)}"`))
  await expectValidHtml(html)
  const join = `${pageOf(same)}/join`
  const chosen = { similar: formatReference(main), ...reason }
  const wrong = await officer.send(join, { ...chosen, into: formatReference(same) })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /reference of this very case/)
  assert.equal((await officer.send(join, chosen)).status, 303)
  assert.equal((await caseAt(same)).state, 'joined')
  const joined = await officer.open(pageOf(main))
  assert.ok(joined.html.includes(`href="${pageOf(same)}"`))
})

test('T-LNK-5 an officer of another office reads while his is asked, and no note', async () => {
  const key = await openCase('strings')
  const holder = await town.holderOf(key)
  const view = await getCase(db, setting, holder, key)
  await writeNote(platform, holder, view, { input: { note: 'Between us.' } })
  const helper = await sitAt('noise-1')
  assert.equal((await helper.open(pageOf(key))).status, 404)
  await actByHolder(key, 'consult', task)
  const list = await helper.open('/desk/tasks')
  assert.ok(list.html.includes(`href="${pageOf(key)}"`))
  await expectValidHtml(list.html)
  assert.match((await helper.open('/desk')).html, /Asked of your office: 1/)
  const { html, status } = await helper.open(pageOf(key))
  assert.equal(status, 200)
  assert.ok(html.includes('Measure &lt;how'))
  assert.ok(!html.includes('Between us.'))
  const done = await helper.send(`${pageOf(key)}/help`, reason)
  assert.deepEqual([done.status, done.location], [303, `/desk/tasks?done=${formatReference(key)}`])
  assert.match((await helper.open(done.location)).html, /is with the office that asked/)
  assert.equal((await helper.open(pageOf(key))).status, 404)
})

test('T-LNK-7 an officer of elsewhere, or who has left his office, moves nothing', async () => {
  const key = await openCase('strings')
  const holder = await town.holderOf(key)
  const left = await signedIn(app, platform, holder.personId, { kind: 'officer' })
  assert.equal((await left.open(pageOf(key))).status, 200)
  const stranger = await sitAt('noise-1')
  const before = await caseAt(key)
  const reference = formatReference(key)
  const said = { ...task, ...reason, into: reference, nuisance: 'noise', told: 'x', note: 'x' }
  const steps = [
    'take',
    'answer',
    'ask',
    'pass',
    'hand',
    'consult',
    'help',
    'recall',
    'join',
    'split',
  ]
  const posts = [
    ...steps.map((action) => [`${pageOf(key)}/${action}`, said] as const),
    [`/desk/notes/${reference}`, said],
    [`/desk/public/${reference}`, { part: '1-told', do: 'release' }],
    ['/desk/steps', { case: reference, step: `${before.service}/take`, do: 'yes', ...reason }],
  ] as const
  const triesAll = async (officer: typeof left) => {
    assert.ok([401, 403, 404].includes((await officer.open(pageOf(key))).status))
    assert.ok([401, 403, 404].includes((await officer.open(`/desk/public/${reference}`)).status))
    for (const [place, fields] of posts) await officer.send(place, fields)
    assert.deepEqual(await caseAt(key), before)
    assert.ok(!(await officer.open('/desk/tasks')).html.includes(reference))
  }
  await triesAll(stranger)
  // Sent elsewhere while his browser stays open: within seconds his session has no post.
  await town.sendAway(holder)
  platform.clockTo(new Date(Date.now() + 10_000))
  await triesAll(left)
})

/** Officers of another district, in offices that are called as those here are. */
async function seatElsewhere(): Promise<readonly string[]> {
  const jurisdiction = 'PB-OTH'
  const name = text('Elsewhere', 'دوسری جگہ')
  const seats = [
    { officeId: 'strings', role: 'kite-inspector' },
    { officeId: 'nuisance', role: 'kite-chief' },
  ]
  return db.transact(async (tx) => {
    const ids: string[] = []
    for (const [index, { officeId, role }] of seats.entries()) {
      const [personId, postId] = [setting.newId(), `oth-${role}`]
      const cnic = `3999099007${index}04`
      const phone = `+92399009907${index}`
      const person = { id: personId, cnic, phone, name: 'Elsewhere Invented' }
      await registerOffices(tx, [{ jurisdiction, id: officeId, kind: 'office', name }])
      await registerPosts(tx, [{ id: postId, jurisdiction, officeId, role, title: name }])
      await registerPersons(tx, setting.vault, [{ ...person, language: 'en' }], setting.now())
      const holding = { jurisdiction, postId, personId, from: '2026-01-01' }
      await givePost(tx, holding, dutiesThatMustNotMeet)
      ids.push(personId)
    }
    return ids
  })
}

test('T-LNK-7 offices of one name in another district see and move nothing here', async () => {
  const [key, other] = [await openCase('strings'), await openCase('strings')]
  const reference = formatReference(key)
  await actByHolder(key, 'consult', task)
  const here = await sitAt('nuisance-1')
  const template = {
    step: 'kite-nuisance/answer',
    titleEn: 'Of this district',
    titleUr: 'اس ضلع کا',
    wordsEn: 'Done.',
    wordsUr: 'ہو گیا۔',
  }
  await here.open('/desk/templates')
  assert.equal((await here.send('/desk/templates', template)).status, 303)
  const kept = (await here.open('/desk/templates')).html
  const id = /name="template" value="([^"]+)"/.exec(kept)?.[1]
  assert.ok(id)
  const before = [await caseAt(key), await caseAt(other)]
  const into = formatReference(other)
  const said = { ...task, ...reason, into, nuisance: 'noise', told: 'x', note: 'x' }
  const states = Object.values(service.workflow.states)
  const actions = new Set(states.flatMap((moves) => Object.keys(moves)))
  assert.ok(actions.size > 10)
  for (const personId of await seatElsewhere()) {
    const officer = await signedIn(app, platform, personId, { kind: 'officer' })
    assert.equal((await officer.open('/desk')).status, 200)
    for (const action of actions) {
      await officer.send(`${pageOf(key)}/${action}`, { ...said, office: 'PB-KTE/strings' })
    }
    for (const step of actions) {
      const ticked = { case: reference, step: `${service.id}/${step}`, do: 'yes', to: personId }
      await officer.send('/desk/steps', { ...ticked, ...reason })
    }
    await officer.send(`/desk/notes/${reference}`, said)
    await officer.send(`/desk/public/${reference}`, { part: '1-told', do: 'release' })
    await officer.send('/desk/templates/withdrawn', { template: id })
    const found = await officer.send('/desk/search', { q: reference })
    assert.doesNotMatch(found.location, /cases/)
    for (const place of [
      '/desk?whose=below',
      '/desk?whose=office',
      '/desk/work',
      '/desk/tasks',
      '/desk/tasks?whose=below',
      '/desk/insight',
      '/desk/public',
      '/desk/templates',
      '/desk/statistics',
      `/desk/public/${reference}`,
      `${pageOf(key)}/answer`,
      pageOf(key),
    ]) {
      const { html } = await officer.open(place)
      for (const word of [reference, into, 'Of this district', 'Measure &lt;how']) {
        const said = html.replaceAll(/(href|action|value)="[^"]*lang=[^"]*"/g, '')
        assert.ok(!said.includes(word), `${place}: ${word}`)
      }
    }
  }
  assert.deepEqual([await caseAt(key), await caseAt(other)], before)
  assert.ok((await here.open('/desk/templates')).html.includes(id))
})

test('T-LNK-6 who applied finds no page and takes no step of officers', async () => {
  const key = await openCase('strings')
  await actByHolder(key, 'consult', task)
  const applicant = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  for (const place of ['/desk/tasks', '/desk/tasks?whose=below', pageOf(key)]) {
    assert.notEqual((await applicant.open(place)).status, 200, place)
  }
  const said = { ...task, ...reason, into: formatReference(key), nuisance: 'noise', told: 'x' }
  const before = await caseAt(key)
  for (const action of ['consult', 'help', 'recall', 'join', 'split', 'part', 'answer']) {
    const { status } = await applicant.send(`${pageOf(key)}/${action}`, said)
    assert.ok([303, 403, 404].includes(status), `${action}: ${status}`)
  }
  assert.deepEqual(await caseAt(key), before)
})

test('what is overdue shows to the head of that office, the case itself not', async () => {
  const key = await openCase('strings')
  await actByHolder(key, 'consult', task)
  await town.onDay(10, async () => {
    const head = await sitAt('nuisance-1')
    const { html } = await head.open('/desk/work')
    assert.match(html, /Asked of your offices by others, and overdue/)
    assert.ok(html.includes(formatReference(key)))
    const all = await head.open('/desk/tasks?whose=below')
    assert.ok(!all.html.includes(`href="${pageOf(key)}"`))
    await expectValidHtml(all.html)
    const inspector = await sitAt('noise-1')
    const own = await inspector.open('/desk/tasks?whose=below')
    assert.doesNotMatch(own.html, /offices below you/)
  })
})
