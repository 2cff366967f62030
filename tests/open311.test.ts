/** Open311 GeoReport v2, held against the specification's own examples. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { registerOpen311 } from '#channels/open311'
import { formatReference, type CaseKey } from '#platform/cases'
import { kiteOutcry } from '#tests/kite-outcry'
import { publishStreets } from '#tests/kite-sighting'
import { nuisanceTown, reason } from '#tests/nuisance-town'
import { pathsIn } from '#tests/open311-xml'
import { webOn } from '#tests/web'

const point = { lat: 31.58831, lon: 74.31071 }
const where = { place: 'minto', landmark: 'Behind the school', point }
const town = await nuisanceTown(kiteOutcry, { where, openness: 'public' })
const { platform, lodge, act, actByHolder } = town
const { citizen } = platform
const app = await webOn(
  platform,
  () => undefined,
  (outside) => registerOpen311(outside, platform),
)
const base = '/open311/v2'
const keys: CaseKey[] = []

before(async () => {
  for (const nuisance of ['strings', 'noise', 'noise']) keys.push(await lodge(nuisance))
  const [first] = keys
  assert.ok(first)
  await actByHolder(first, 'take')
  await actByHolder(first, 'answer', reason)
  await act(first, citizen, 'confirm')
  keys.push(await lodge('noise', 'nobody', citizen, { where, openness: 'personal' }))
})

const numberOf = (at: number) => formatReference(keys[at] ?? { jurisdiction: '', id: '' })

const xmlOf = async (path: string) => {
  const answer = await app.inject(path)
  assert.equal(answer.headers['content-type'], 'text/xml; charset=utf-8', answer.body)
  assert.match(answer.body, /^<\?xml version="1\.0" encoding="utf-8"\?>\n/)
  return answer
}
const jsonOf = async <Body>(path: string): Promise<Body> => {
  const answer = await app.inject(path)
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8', answer.body)
  return answer.json<Body>()
}

test('the list of services has the elements of the specification’s example', async () => {
  const { body } = await xmlOf(`${base}/services.xml?jurisdiction_id=PB-KTE`)
  const fields = 'service_code service_name description metadata type keywords group'.split(' ')
  const service = ['services/service', ...fields.map((name) => `services/service/${name}`)]
  assert.deepEqual(pathsIn(body), ['services', ...service, ...service, ...service])
  const json = await jsonOf<Record<string, unknown>[]>(`${base}/services.json`)
  assert.deepEqual(Object.keys(json[0] ?? {}), fields)
  assert.equal(json[1]?.['service_code'], 'kite-outcry.noise')
  assert.equal(json[1]['metadata'], true)
})

test('a definition has the elements of the specification’s example', async () => {
  const { body } = await xmlOf(`${base}/services/kite-outcry.noise.xml`)
  const attribute = 'variable code datatype required datatype_description order description values'
  const at = 'service_definition/attributes/attribute'
  const value = [`${at}/values/value`, `${at}/values/value/key`, `${at}/values/value/name`]
  const asked = [at, ...attribute.split(' ').map((name) => `${at}/${name}`)]
  assert.deepEqual(pathsIn(body), [
    'service_definition',
    'service_definition/service_code',
    'service_definition/attributes',
    // About whom, of three; where, of two streets; whether everybody may see it.
    ...asked.concat(value, value, value),
    ...asked.concat(value, value),
    ...asked.concat(value, value),
  ])
  type Attribute = { code: string; datatype: string; datatype_description: null; order: number }
  const json = await jsonOf<{ attributes: Attribute[] }>(`${base}/services/kite-outcry.noise.json`)
  assert.deepEqual(
    json.attributes.map(({ code, order, datatype }) => [code, order, datatype]),
    [
      ['about', 1, 'singlevaluelist'],
      ['where', 2, 'singlevaluelist'],
      ['openness', 3, 'singlevaluelist'],
    ],
  )
  assert.equal(json.attributes[0]?.datatype_description, null)
})

const requestFields = [
  'service_request_id',
  'status',
  'status_notes',
  'service_name',
  'service_code',
  'description',
  'agency_responsible',
  'service_notice',
  'requested_datetime',
  'updated_datetime',
  'expected_datetime',
  'address',
  'address_id',
  'zipcode',
  'lat',
  'long',
  'media_url',
]

type Told = Record<(typeof requestFields)[number], string | number | null>

test('requests have the elements of the specification’s example, the public ones', async () => {
  const { body } = await xmlOf(`${base}/requests.xml`)
  const at = 'service_requests/request'
  const request = [at, ...requestFields.map((name) => `${at}/${name}`)]
  assert.deepEqual(pathsIn(body), ['service_requests', ...request, ...request, ...request])
  assert.doesNotMatch(body, /Behind the school|lies across/)
  assert.ok(!body.includes(numberOf(3)))
  const all = await jsonOf<Told[]>(`${base}/requests.json`)
  const [first] = all.filter((one) => one['service_request_id'] === numberOf(0))
  assert.equal(first?.['status'], 'closed')
  assert.deepEqual([first['lat'], first['long']], [31.5875, 74.31])
  assert.match(String(first['requested_datetime']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:00$/)
})

test('requests are filtered by status, service, number and span, and come in pages', async () => {
  const count = async (query: string) =>
    (await jsonOf<Told[]>(`${base}/requests.json?${query}`)).length
  assert.equal(await count('status=open'), 2)
  assert.equal(await count('status=closed'), 1)
  assert.equal(await count('status=open,closed'), 3)
  assert.equal(await count('service_code=kite-outcry.noise'), 2)
  assert.equal(await count('service_code=kite-outcry.noise,kite-outcry.strings'), 3)
  assert.equal(await count(`service_request_id=${numberOf(0)},${numberOf(1)},nonsense`), 2)
  assert.equal(await count(`service_request_id=${numberOf(3)}`), 0)
  assert.equal(await count('start_date=2020-01-01T00:00:00Z'), 0)
  assert.equal(await count('end_date=2020-01-01T00:00:00%2B05:00'), 0)
  assert.equal(await count('page_size=2'), 2)
  assert.equal(await count('page_size=2&page=2'), 1)
  assert.equal(await count('page=10'), 0)
  assert.equal(await count('status=&service_code=&start_date='), 3)
})

test('one request, and a token that stands for its number', async () => {
  const one = await jsonOf<Told[]>(`${base}/requests/${numberOf(1)}.json`)
  assert.deepEqual(Object.keys(one[0] ?? {}), requestFields)
  const { body } = await xmlOf(`${base}/tokens/${numberOf(1)}.xml`)
  const at = 'service_requests/request'
  assert.deepEqual(pathsIn(body), [
    'service_requests',
    at,
    `${at}/service_request_id`,
    `${at}/token`,
  ])
})

test('what cannot be answered is told by code and description in its format', async () => {
  const wrong: readonly (readonly [string, number])[] = [
    ['requests.xml?jurisdiction_id=nowhere', 404],
    ['requests.xml?status=half', 400],
    ['requests.xml?start_date=yesterday', 400],
    ['requests.xml?start_date=2026-13-45', 400],
    ['requests.xml?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z', 400],
    ['requests.xml?start_date=2026-06-01T00:00:00Z&end_date=2026-01-01T00:00:00Z', 400],
    ['requests.xml?page=0', 400],
    ['requests.xml?page_size=many', 400],
    ['requests.xml?page=11', 400],
    ['servicerequestupdates.xml?page=201&page_size=50', 400],
    [`requests/${numberOf(3)}.xml`, 404],
    ['requests/%3Cb%3E.xml', 404],
    ['tokens/none.xml', 404],
    ['services/none.xml', 404],
    ['discovery.xml', 404],
    ['anything.xml', 404],
    ['services', 404],
    ['services.pdf', 404],
    ['constructor.xml', 404],
  ]
  for (const [path, code] of wrong) {
    const answer = await xmlOf(`${base}/${path}`)
    assert.equal(answer.statusCode, code, path)
    assert.deepEqual(pathsIn(answer.body), [
      'errors',
      'errors/error',
      'errors/error/code',
      'errors/error/description',
    ])
    assert.match(answer.body, new RegExp(`<code>${code}</code>`))
  }
  const json = await app.inject(`${base}/requests.json?status=half`)
  assert.deepEqual(json.json(), [{ code: 400, description: 'status is open or closed.' }])
})

test('discovery leads to the endpoint and names its formats', async () => {
  const { body } = await xmlOf('/open311/discovery.xml')
  assert.match(body, /<specification>http:\/\/wiki\.open311\.org\/GeoReport_v2<\/specification>/)
  assert.match(body, /<format>text\/xml<\/format><format>application\/json<\/format>/)
  assert.match(body, /<url>http:\/\/[^<]+\/open311\/v2<\/url>/)
})

test('extensions are told to who asks for them, and to nobody else', async () => {
  const at = `${base}/requests/${numberOf(0)}`
  const [plain] = await jsonOf<Told[]>(`${at}.json?extensions=false`)
  assert.deepEqual(Object.keys(plain ?? {}), requestFields)
  const [told] = await jsonOf<{ extended_attributes: { stage: string }; notes: object[] }[]>(
    `${at}.json?extensions=true`,
  )
  assert.equal(told?.extended_attributes.stage, 'confirmed')
  assert.equal(told.notes.length, 3)
  const { body } = await xmlOf(`${at}.xml?extensions=true`)
  assert.equal(body.match(/<note>/g)?.length, 3)
})

test('names come in Urdu where they are asked for so, elsewhere in English', async () => {
  const [urdu] = await jsonOf<Told[]>(`${base}/requests/${numberOf(1)}.json?language=ur`)
  assert.deepEqual(
    [urdu?.['service_name'], urdu?.['address'], urdu?.['status_notes']],
    ['چھت پر شور', 'منٹو گلی', 'زیرِ کار'],
  )
  const [other] = await jsonOf<Told[]>(`${base}/requests/${numberOf(1)}.json?language=fr`)
  assert.equal(other?.['service_name'], 'Noise on the roof')
  const services = await jsonOf<Told[]>(`${base}/services.json?language=ur`)
  assert.equal(services[1]?.['service_name'], 'چھت پر شور')
})

test('a district that is named with a number must be the number’s own', async () => {
  const at = `${base}/requests/${numberOf(1)}.xml`
  assert.equal((await xmlOf(`${at}?jurisdiction_id=PB-KTE`)).statusCode, 200)
  assert.equal((await xmlOf(`${at}?jurisdiction_id=PB-XXX`)).statusCode, 404)
})

test('all public requests come as one file in the columns of GeoReport Bulk', async () => {
  const answer = await app.inject('/open311/bulk/requests.csv')
  const rows = parse<Record<string, string>>(answer.body, { columns: true })
  assert.deepEqual(
    rows.map((row) => [row['service_request_id'], row['status_description'], row['source']]),
    [
      [numberOf(2), 'open', ''],
      [numberOf(1), 'open', ''],
      [numberOf(0), 'closed', ''],
    ],
  )
  assert.equal(rows[2]?.['closed_date'], rows[2]?.['updated_datetime'])
  const discovery = await jsonOf<{ endpoints: { url: string; type: string }[] }>(
    '/open311/discovery.json',
  )
  assert.match(discovery.endpoints[1]?.url ?? '', /\/open311\/bulk\/requests\.csv$/)
})

test('discovery says anew when an office has published what may be reported', async () => {
  type Discovery = { changeset: string; endpoints: { type: string; changeset: string }[] }
  const before = await jsonOf<Discovery>('/open311/discovery.json')
  // Invented persons live here: nobody acts on what is handed in.
  assert.equal(before.endpoints[0]?.type, 'test')
  platform.clockTo(new Date(Date.now() + 86_400_000))
  await publishStreets(platform)
  platform.clockTo(new Date())
  const after = await jsonOf<Discovery>('/open311/discovery.json')
  assert.ok(after.changeset > before.changeset)
  assert.equal(after.endpoints[0]?.changeset, after.changeset)
})
