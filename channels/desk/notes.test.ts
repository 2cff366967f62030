/** Notes that officers write for one another: theirs alone, on record, and gone with the case. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eraseCases, formatReference, notesOf, type CaseKey } from '#platform/cases'
import { getCase, heldParts, writeNote } from '#platform/catalogue'
import { expectValidHtml } from '#tests/browser'
import { appointOfficer } from '#tests/officers'
import type { NuisancePost } from '#tests/nuisance-offices'
import { isRefused, nuisanceTown } from '#tests/nuisance-town'
import { kiteDistrict } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { registerDesk } from './register-desk.ts'

const town = await nuisanceTown()
const { platform, lodge, caseAt, officerAt } = town
const { db, setting, citizen } = platform
const app = await webOn(platform, registerDesk)
const words = 'Ask the roof owner <again>.\nHe was out.'

const sitAt = (personId: string) => signedIn(app, platform, personId, { kind: 'officer' })
const pageOf = (key: CaseKey) => `/desk/cases/${formatReference(key)}`
const formOf = (key: CaseKey) => `/desk/notes/${formatReference(key)}`

async function noted() {
  const key = await lodge('strings')
  const holder = await town.holderOf(key)
  const officer = await sitAt(holder.personId)
  await officer.open(pageOf(key))
  const sent = await officer.send(formOf(key), { note: words })
  assert.equal(sent.status, 303)
  return { key, holder, officer }
}

test('a colleague who may read the case reads the note, with its post and its time', async () => {
  const { key, holder, officer } = await noted()
  const { html } = await officer.open(pageOf(key))
  assert.ok(html.includes('Ask the roof owner &lt;again'))
  await expectValidHtml(html)
  const own = holder.posts[0]?.id
  const other: NuisancePost = own === 'strings-1' ? 'strings-2' : 'strings-1'
  const colleague = await sitAt(officerAt(other).personId)
  assert.ok((await colleague.open(pageOf(key))).html.includes('He was out.'))
})

test('pressed twice it stands once; other words under its key are refused', async () => {
  const { key, officer } = await noted()
  await officer.open(pageOf(key))
  const [{ key: pressed = '' } = {}] = officer.formsOf(formOf(key))
  for (const note of ['Twice', 'Twice', 'Other']) {
    await officer.open(pageOf(key))
    const { status } = await officer.send(formOf(key), { note, key: pressed })
    assert.equal(status, note === 'Other' ? 422 : 303)
  }
  assert.equal((await notesOf(db, key)).length, 2)
})

test('two officers who write at once both have their note, one after the other', async () => {
  const key = await lodge('strings')
  const writers = [officerAt('strings-1'), officerAt('strings-2')]
  const views = await Promise.all(writers.map((one) => getCase(db, setting, one, key)))
  await Promise.all(
    writers.map(async (writer, i) => {
      const view = views[i]
      assert.ok(view)
      await writeNote(platform, writer, view, { input: { note: `From ${i}` } })
    }),
  )
  assert.deepEqual(
    (await notesOf(db, key)).map(({ seq }) => seq),
    [1, 2],
  )
})

test('nothing written is no note, and what was typed comes back', async () => {
  const { key, officer } = await noted()
  await officer.open(pageOf(key))
  const long = 'x'.repeat(2_001)
  for (const note of [' ', long]) {
    await officer.open(pageOf(key))
    const { status, html } = await officer.send(formOf(key), { note })
    assert.equal(status, 422)
    assert.match(html, /href="#note"/)
    if (note === long) assert.ok(html.includes(long))
  }
  assert.equal((await notesOf(db, key)).length, 1)
})

test('the applicant and other offices never see it, not in an export either', async () => {
  const { key } = await noted()
  const held = JSON.stringify(await heldParts.cases.read(db, setting, citizen.personId))
  assert.ok(held.includes(formatReference(key)))
  assert.ok(!held.includes('roof owner'))
  const elsewhere = await sitAt(officerAt('noise-1').personId)
  assert.equal((await elsewhere.open(pageOf(key))).status, 404)
  assert.equal((await elsewhere.send(formOf(key), { note: 'Mine' })).status, 404)
  const view = await getCase(db, setting, citizen, key)
  const writing = writeNote(platform, citizen, view, { input: { note: 'Mine' } })
  await assert.rejects(writing, isRefused('action-not-yours'))
})

test('an officer whose own case it is sees no note on it, whatever his post', async () => {
  const { personId, posts } = officerAt('noise-1')
  const own = { kind: 'citizen', personId, assurance: 'substantial' } as const
  const key = await lodge('noise', 'nobody', own)
  const holder = await town.holderOf(key)
  const view = await getCase(db, setting, holder, key)
  await writeNote(platform, holder, view, { input: { note: words } })
  const applicant = await sitAt(personId)
  assert.ok(posts.length > 0)
  assert.ok(!(await applicant.open(pageOf(key))).html.includes('roof owner'))
})

test('who oversees reads it and writes none', async () => {
  const { key } = await noted()
  const auditor = await appointOfficer(platform, 'auditor', kiteDistrict.code)
  assert.ok(auditor.kind === 'officer')
  const visit = await sitAt(auditor.personId)
  const { html } = await visit.open(pageOf(key))
  assert.ok(html.includes('roof owner'))
  assert.ok(!html.includes(formOf(key)))
  assert.equal((await visit.send(formOf(key), { note: 'Mine' })).status, 422)
})

test('it lies sealed, and with the key of the case it is gone for ever', async () => {
  const { key, officer } = await noted()
  const [note] = await notesOf(db, key)
  assert.ok(note && !note.sealed.includes('roof owner'))
  await db.transact((tx) => eraseCases(tx, [key]))
  assert.ok(!(await officer.open(pageOf(key))).html.includes('roof owner'))
  const view = await getCase(db, setting, await town.holderOf(key), key)
  const writing = writeNote(platform, await town.holderOf(key), view, { input: { note: 'Late' } })
  await assert.rejects(writing, isRefused('action-not-now'))
  assert.equal((await caseAt(key)).dataKey, undefined)
})
