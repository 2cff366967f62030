/** A complaint by a program made for another city: what it asks, and what it may hand in. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerOpen311 } from '#channels/open311'
import { registerPublic } from '#channels/public'
import { findCase, parseReference } from '#platform/cases'
import { giveClientKey, keyHolderOf, registerReporter } from '#platform/clients'
import { secureRandomness } from '#platform/identity'
import { text } from '#platform/kernel'
import { complaintTown, place } from '#tests/complaint-town'
import { expectValidHtml } from '#tests/browser'
import { visitor, webOn } from '#tests/web'

const { platform } = await complaintTown()
const { db, setting } = platform
const app = await webOn(
  platform,
  (web) => registerPublic(web, platform),
  (outside) => registerOpen311(outside, platform),
)
const reporter = { id: 'city-app', name: text('City app', 'شہر ایپ'), jurisdiction: 'PB' }
const key = await db.transact(async (tx) => {
  await registerReporter(tx, { ...reporter, isOpen: true, provesPhones: false })
  const now = setting.now()
  return giveClientKey(tx, secureRandomness, { client: keyHolderOf(reporter.id), now })
})

type Service = { service_code: string; service_name: string; metadata: boolean }
type Attribute = { code: string; required: boolean; values?: { key: string }[] }

/** As such a program goes: the list, the definition, the first value of whatever it must ask. */
async function reportAsAnyProgram(name: string) {
  const list = await app.inject(`/open311/v2/services.json?jurisdiction_id=${place}`)
  const service = list.json<Service[]>().find((one) => one.service_name === name)
  assert.ok(service?.metadata)
  const path = `/open311/v2/services/${service.service_code}.json?jurisdiction_id=${place}`
  const { attributes } = (await app.inject(path)).json<{ attributes: Attribute[] }>()
  const fields = new URLSearchParams({
    api_key: key,
    service_code: service.service_code,
    description: 'The bin has run over since Monday.',
    lat: '31.50012',
    long: '74.30012',
  })
  for (const { code, required, values } of attributes) {
    if (required) fields.set(`attribute[${code}]`, values?.[0]?.key ?? 'x')
  }
  fields.set('attribute[about]', 'nobody')
  return app.inject({
    method: 'POST',
    url: `/open311/v2/requests.json?jurisdiction_id=${place}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: fields.toString(),
  })
}

test('a program that knows nothing of us hands in by list and definition alone', async () => {
  const answer = await reportAsAnyProgram('Bin missing, full or broken')
  assert.equal(answer.statusCode, 200, answer.body)
  const [taken] = answer.json<{ service_request_id: string }[]>()
  const found = parseReference(taken?.service_request_id ?? '')
  assert.ok(found)
  const kase = await findCase(db, found)
  assert.deepEqual([kase?.state, kase?.postId], ['received', 'committee-1'])
  const read = await app.inject(`/open311/v2/requests/${taken?.service_request_id}.json`)
  const [told] = read.json<{ service_code: string; status: string }[]>()
  assert.match(told?.service_code ?? '', /^citizen-complaint\.municipal\.waste\.bin-broken$/)
})

test('what the department answers only by name is refused, with the way to the page', async () => {
  const list = await app.inject(`/open311/v2/services.json?jurisdiction_id=${place}`)
  const answers = []
  for (const { service_name: name } of list.json<Service[]>()) {
    answers.push((await reportAsAnyProgram(name)).statusCode)
  }
  assert.deepEqual(new Set(answers), new Set([200, 403]))
})

test('a hundred topics stand in groups, in the alphabet of who reads them', async () => {
  for (const language of ['en', 'ur'] as const) {
    const { html } = await visitor(app, language).open('/public')
    await expectValidHtml(html)
    const { compare } = new Intl.Collator(language)
    const groups = html.split('<optgroup label="').slice(1)
    const names = groups.map((group) => group.split('"', 1)[0] ?? '')
    assert.ok(names.length > 5)
    assert.deepEqual(names, names.toSorted(compare))
    for (const group of groups) {
      const topics = [...(group.split('</optgroup>')[0] ?? '').matchAll(/<option[^>]*>([^<]+)/g)]
      const told = topics.map(([, topic = '']) => topic)
      assert.ok(told.length > 0)
      assert.deepEqual(told, told.toSorted(compare))
    }
  }
})
