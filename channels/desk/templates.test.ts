/** An office's templates: its head publishes them, its officers begin with them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference, type CaseKey } from '#platform/cases'
import { expectValidHtml } from '#tests/browser'
import type { NuisancePost } from '#tests/nuisance-offices'
import { isRefused, nuisanceTown } from '#tests/nuisance-town'
import { signedIn, webOn } from '#tests/web'
import { registerDesk } from './register-desk.ts'

const town = await nuisanceTown()
const { officerAt, caseAt } = town
const app = await webOn(town.platform, registerDesk)
const sitAt = (post: NuisancePost, language: 'en' | 'ur' = 'en') =>
  signedIn(app, town.platform, officerAt(post).personId, { kind: 'officer', language })
const pageOf = (key: CaseKey) => `/desk/cases/${formatReference(key)}`

const template = {
  step: 'kite-nuisance/answer',
  titleEn: 'String removed',
  titleUr: 'ڈور ہٹا دی گئی',
  wordsEn: 'The string was taken away on [day].',
  wordsUr: 'ڈور [دن] کو ہٹا دی گئی۔',
}
const publish = async (post: NuisancePost, more: object = {}) => {
  const head = await sitAt(post)
  await head.open('/desk/templates')
  return head.send('/desk/templates', { ...template, ...more })
}
const holderPage = async (key: CaseKey) => {
  const { postId } = await caseAt(key)
  const officer = await sitAt(postId as NuisancePost)
  return { officer, ...(await officer.open(pageOf(key))) }
}

test('his offices begin with what a head publishes; a blank in it goes nowhere', async () => {
  assert.equal((await publish('nuisance-1')).status, 303)
  const key = await town.openCase('strings')
  const { officer, html } = await holderPage(key)
  assert.ok(html.includes('String removed'))
  await expectValidHtml(html)
  const id = /<option value="([^"]+)">String removed/.exec(html)?.[1] ?? ''
  const step = `${pageOf(key)}/answer`
  const filled = await officer.send(step, { fillIn: 'yes', template: id, reason: '' })
  assert.equal(filled.status, 200)
  assert.match(filled.html, />The string was taken away on \[day\]\.<\/textarea>/)
  assert.equal((await caseAt(key)).state, 'open', 'nothing was decided')
  const refused = await officer.send(step, { reason: template.wordsEn })
  assert.equal(refused.status, 422)
  assert.ok(refused.html.includes('A blank is not filled in'))
  assert.ok(refused.html.includes('[day]'))
  const sent = await officer.send(step, { reason: 'The string was taken away on Monday.' })
  assert.equal(sent.status, 303)
  assert.equal((await caseAt(key)).state, 'answered')
})

test('whoever acts without pages hears the same of a blank', async () => {
  const key = await town.openCase('noise')
  for (const reason of ['On [day].', 'On [].', 'Dear {name}', 'ڈور […] کو']) {
    const acting = town.actByHolder(key, 'answer', { reason })
    await assert.rejects(acting, isRefused('answer-has-blanks'), reason)
  }
  // Where no template begins a text, brackets are the writer's own.
  await town.actByHolder(key, 'ask', { reason: 'Which [roof] is it?' })
})

test('it comes in the applicant’s language, whatever the officer reads', async () => {
  await publish('board-1', { titleEn: 'From the board', titleUr: 'بورڈ سے' })
  const key = await town.openCase('noise')
  const { postId } = await caseAt(key)
  const officer = await sitAt(postId as NuisancePost, 'ur')
  const { html } = await officer.open(pageOf(key))
  const id = /<option value="([^"]+)">بورڈ سے/.exec(html)?.[1] ?? ''
  const filled = await officer.send(`${pageOf(key)}/answer`, { fillIn: 'yes', template: id })
  assert.ok(filled.html.includes(template.wordsEn), 'the applicant speaks English')
})

test('only a head keeps templates, and only those of his own office', async () => {
  const inspector = await sitAt('strings-1')
  assert.ok(!(await inspector.open('/desk')).html.includes('/desk/templates'))
  assert.equal((await inspector.open('/desk/templates')).status, 404)
  const forced = await inspector.send('/desk/templates', template)
  assert.ok([403, 404].includes(forced.status))
  await publish('board-1', { titleEn: 'The board’s own' })
  const chief = await sitAt('nuisance-1')
  const { html } = await chief.open('/desk/templates')
  assert.ok(!html.includes('The board’s own'))
  await expectValidHtml(html)
  const board = await sitAt('board-1')
  await board.open('/desk/templates')
  const [{ template: foreign = '' } = {}] = board.formsOf('/desk/templates/withdrawn')
  await chief.open('/desk/templates')
  const withdrawn = await chief.send('/desk/templates/withdrawn', { template: foreign })
  assert.equal(withdrawn.status, 403)
})

test('what is withdrawn is offered no more; what lacks a language is not published', async () => {
  await publish('nuisance-2', { titleEn: 'Short-lived' })
  const head = await sitAt('nuisance-2')
  await head.open('/desk/templates')
  const forms = head.formsOf('/desk/templates/withdrawn')
  for (const { template: id = '' } of forms) {
    await head.open('/desk/templates')
    assert.equal((await head.send('/desk/templates/withdrawn', { template: id })).status, 303)
  }
  assert.ok(!(await head.open('/desk/templates')).html.includes('Short-lived'))
  const lacking = await publish('nuisance-2', { titleEn: 'Half', wordsUr: '' })
  assert.equal(lacking.status, 422)
  assert.match(lacking.html, /href="#wordsUr"[^>]*>[^<]*Words in Urdu/, 'which of four fields')
  assert.ok(lacking.html.includes(template.wordsEn), 'what was typed is still there')
})
