/** Reports by programs of others: what they may hand in, for whom, and what they are told. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf, findCase, formatReference, parseReference } from '#platform/cases'
import { getCase, photos, text, type Service } from '#platform/catalogue'
import { findReporterOfKey, giveClientKey, type Reporter } from '#platform/clients'
import { guestLimits, secureRandomness, type Actor, type Assurance } from '#platform/identity'
import { kiteOutcry } from '#tests/kite-outcry'
import { publishStreets } from '#tests/kite-sighting'
import { reason } from '#tests/nuisance-town'
import { pathsIn, textsIn } from '#tests/open311-xml'
import { bombPng, phonePhoto } from '#tests/phone-pictures'
import { base, reportingTown, type Fields, type Taken } from '#tests/reporting-town'

/** Noise needs a phone, something else a CNIC. */
const needed = ({ nuisance }: { readonly nuisance?: string }): Assurance =>
  nuisance === 'noise' ? 'basic' : nuisance === 'other' ? 'substantial' : 'none'

const outcry: Service = {
  ...kiteOutcry,
  applicant: { assurance: 'none', assuranceFor: ({ answers }) => needed(answers) },
  form: { ...kiteOutcry.form, pictures: photos({ optional: true, atMost: 3 }) },
  questions: { ...kiteOutcry.questions, pictures: { title: text('Photos', 'تصاویر') } },
}
const town = await reportingTown(outcry)
const { platform, actByHolder, app, key, keyOf, report, post, other, handedIn } = town
const { db, setting } = platform
const corner = (lat: number, lon: number) => ({ lat, lon })
const border = [
  corner(31.6, 74.32),
  corner(31.61, 74.32),
  corner(31.61, 74.34),
  corner(31.6, 74.34),
]
await publishStreets(platform, { canal: { en: 'Canal', ur: 'نہر', outline: border } })

/** As browsers and phones send a form with files. */
async function postParts(fields: Fields, files: readonly Buffer[], after: Fields = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const file of files) form.append('media', new Blob([new Uint8Array(file)]), 'photo.jpg')
  for (const [name, value] of Object.entries(after)) form.append(name, value)
  const sent = new Response(form)
  return app.inject({
    method: 'POST',
    url: `${base}/requests.json`,
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
}

/** What was handed in, as its own guest reads it. */
async function answersOf({ key, personId }: Awaited<ReturnType<typeof handedIn>>) {
  const guest = { kind: 'citizen', personId, assurance: 'none', guest: 'anonymous' } as const
  return (await getCase(db, setting, guest satisfies Actor, key)).answers
}

test('a report becomes a case by the ordinary form; a word leads its guest back', async () => {
  const taken = await handedIn()
  assert.deepEqual(await answersOf(taken), {
    nuisance: 'strings',
    about: 'nobody',
    told: report.description,
    where: {
      place: 'minto',
      landmark: 'Behind the school',
      point: { lat: 31.58831, lon: 74.31071 },
    },
    openness: 'public',
  })
  assert.equal(taken.account_id, null)
  assert.match(taken.service_notice, /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b.*\/guest\/return/)
  const [opened] = await eventsOf(db, taken.key)
  assert.equal(opened?.facts['via'], 'kite-watch')
  const read = await app.inject(`${base}/requests/${taken.service_request_id}.json`)
  assert.equal(read.json<{ status: string }[]>()[0]?.status, 'open')
})

test('the answer in XML has the elements of the specification’s example', async () => {
  const { body, headers } = await post(report, 'requests.xml')
  assert.equal(headers['content-type'], 'text/xml; charset=utf-8')
  const at = 'service_requests/request'
  const fields = ['service_request_id', 'service_notice', 'account_id']
  assert.deepEqual(pathsIn(body), [
    'service_requests',
    at,
    ...fields.map((name) => `${at}/${name}`),
  ])
  assert.deepEqual(textsIn(body, 'account_id'), [''])
})

test('names, mails and devices of who reports are neither kept nor told', async () => {
  const said = {
    first_name: 'Zubaida',
    last_name: 'Qazalbash',
    email: 'zubaida@example.com',
    device_id: 'tt222111',
    account_id: '123456',
    phone: '0300 1234567',
  }
  const taken = await handedIn(said)
  const kept = JSON.stringify(await answersOf(taken))
  const read = await app.inject(`${base}/requests/${taken.service_request_id}.json?extensions=true`)
  for (const word of Object.values(said)) {
    assert.ok(!`${kept}${read.body}${taken.service_notice}`.includes(word), word)
  }
})

test('the jurisdiction may stand in the address, as some clients put it; no key does', async () => {
  const { jurisdiction_id: _, ...rest } = report
  const answer = await post(rest, 'requests.json?jurisdiction_id=PB-KTE')
  assert.equal(answer.statusCode, 200, answer.body)
  const { api_key: __, ...open } = report
  const refused = await post(open, `requests.json?api_key=${key}`)
  assert.equal(refused.statusCode, 403)
})

test('attributes may be written with empty brackets, and a place as address_id', async () => {
  const { 'attribute[where]': _, 'attribute[about]': __, ...rest } = report
  const answer = await post({ ...rest, 'attribute[about][]': 'nobody', address_id: 'bazaar' })
  assert.equal(answer.statusCode, 200, answer.body)
})

test('a point without a place belongs to the area that it lies in', async () => {
  const taken = await handedIn({ 'attribute[where]': '', lat: '31.602', long: '74.33' })
  const { where } = await answersOf(taken)
  assert.deepEqual(where, {
    place: 'canal',
    landmark: 'Behind the school',
    point: { lat: 31.602, lon: 74.33 },
  })
})

const wrong: readonly (readonly [string, Fields, number, RegExp])[] = [
  ['no key', { api_key: '' }, 403, /api_key was not provided/],
  ['a key of nobody', { api_key: 'x'.repeat(40) }, 403, /Invalid api_key/],
  ['no service', { service_code: '' }, 400, /service_code was not provided/],
  ['an unknown service', { service_code: 'kite-outcry.none' }, 404, /service_code was not found/],
  ['an unknown district', { jurisdiction_id: 'PB-XXX' }, 404, /jurisdiction_id was not found/],
  ['half a point', { long: '' }, 400, /both, or neither/],
  ['a point that is none', { lat: 'north' }, 400, /lat is not in degrees/],
  ['a point outside', { lat: '51.5' }, 400, /where\.lat/],
  [
    'no location at all',
    { lat: '', long: '', address_string: '', 'attribute[where]': '' },
    400,
    /location was not provided/,
  ],
  ['a point in no area', { 'attribute[where]': '', lat: '31.58' }, 400, /Send address_id too/],
  ['a place of no list', { 'attribute[where]': 'moon' }, 400, /where\.place/],
  ['no description', { description: '' }, 400, /told/],
  ['too many words', { description: 'a'.repeat(100_000) }, 400, /told/],
  ['a body without end', { description: 'a'.repeat(300_000) }, 400, /too large/],
  ['an answer missing', { 'attribute[openness]': '' }, 400, /openness/],
  ['an answer of no list', { 'attribute[openness]': 'half' }, 400, /openness/],
  ['an unknown attribute', { 'attribute[colour]': 'red' }, 400, /colour\] is not asked/],
  ['a phone that is none', { phone: '12' }, 400, /phone is not a mobile number/],
  ['what needs a phone', { service_code: 'kite-outcry.noise' }, 403, /a way to reach you/],
  ['what needs a CNIC', { service_code: 'kite-outcry.other' }, 403, /./],
]

for (const [what, fields, code, said] of wrong) {
  test(`refused with ${code} in both formats: ${what}`, async () => {
    const xml = await post({ ...report, ...fields }, 'requests.xml')
    assert.equal(xml.statusCode, code, xml.body)
    assert.deepEqual(new Set(textsIn(xml.body, 'code')), new Set([String(code)]))
    assert.match(textsIn(xml.body, 'description').join('\n'), said)
    const json = await post({ ...report, ...fields })
    assert.equal(json.statusCode, code)
    const errors = json.json<{ code: number; description: string }[]>()
    assert.match(errors.map(({ description }) => description).join('\n'), said)
  })
}

test('each thing that is wrong is told on its own', async () => {
  const fields = { ...report, description: '', 'attribute[openness]': '' }
  const { body } = await post(fields, 'requests.xml')
  assert.equal(textsIn(body, 'description').length, 2)
})

test('what is no form, or a torn one, is refused in its format', async () => {
  for (const [type, payload] of [
    ['application/json', '{"service_code":"x"}'],
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="a"\r\n'],
    ['text/plain', '\u0000'],
  ] as const) {
    const url = `${base}/requests.xml`
    const headers = { 'content-type': type }
    const answer = await app.inject({ method: 'POST', url, headers, payload })
    assert.equal(answer.statusCode, 400, `${type} ${answer.body}`)
    assert.deepEqual(textsIn(answer.body, 'code'), ['400'])
  }
  const nowhere = await post(report, 'services.xml')
  assert.deepEqual(textsIn(nowhere.body, 'code'), ['404'])
})

test('T-REPORT-1 a closed program, an ended key and one of elsewhere open nothing', async () => {
  const attempt = async (more: Partial<Reporter>) =>
    (await post({ ...report, api_key: await keyOf(more) })).statusCode
  assert.equal(await attempt({ isOpen: false }), 403)
  assert.equal(await attempt({ jurisdiction: 'SD' }), 403)
  assert.equal(await attempt({ jurisdiction: 'PB-KTE' }), 200)
  const before = await keyOf({ id: 'changes-keys' })
  const after = await keyOf({ id: 'changes-keys' })
  assert.equal((await post({ ...report, api_key: before })).statusCode, 403)
  assert.equal((await post({ ...report, api_key: after })).statusCode, 200)
  const asPayer = db.transact((tx) =>
    giveClientKey(tx, secureRandomness, { client: 'kite-watch', now: setting.now() }),
  )
  assert.equal(await findReporterOfKey(db, await asPayer, setting.now()), undefined)
})

test('T-REPORT-2 a phone counts where the program proves phones, and nowhere else', async () => {
  const phone = '0301 7654321'
  const noise = { service_code: 'kite-outcry.noise', phone }
  assert.equal((await post({ ...report, ...noise })).statusCode, 403)
  const proving = await keyOf({ provesPhones: true })
  const first = await handedIn({ ...noise, api_key: proving })
  assert.match(first.service_notice, /\/guest\/phone/)
  assert.doesNotMatch(first.service_notice, /guest\/return|7654321/)
  const second = await handedIn({ ...noise, api_key: proving })
  assert.equal(second.personId, first.personId)
  const unproved = await handedIn({ phone })
  assert.notEqual(unproved.personId, first.personId)
})

test('T-REPORT-3 pictures come as files, made anew; no address is fetched', async () => {
  const picture = await phonePhoto()
  const answer = await postParts({ ...report, media_url: 'http://169.254.169.254/x.jpg' }, [
    picture,
    picture,
  ])
  assert.equal(answer.statusCode, 200, answer.body)
  const [taken] = answer.json<Taken>()
  assert.match(taken?.service_notice ?? '', /media_url was not fetched/)
  const found = parseReference(taken?.service_request_id ?? '')
  assert.ok(found)
  const personId = (await findCase(db, found))?.applicantId ?? ''
  const answers = await answersOf({ ...taken, key: found, personId } as never)
  assert.equal((answers['pictures'] as string[]).length, 2)
})

test('files that are no pictures, too many, or before the key are not taken in', async () => {
  const picture = await phonePhoto()
  const program = Buffer.from('#!/bin/sh\nrm -rf /\n'.repeat(50))
  assert.equal((await postParts(report, [program])).statusCode, 400)
  assert.equal((await postParts(report, [bombPng(60_000, 60_000)])).statusCode, 400)
  assert.equal(
    (
      await postParts(
        report,
        Array.from({ length: 4 }, () => picture),
      )
    ).statusCode,
    400,
  )
  assert.equal(
    (
      await postParts(
        report,
        Array.from({ length: 9 }, () => program),
      )
    ).statusCode,
    400,
  )
  const { api_key, ...rest } = report
  assert.equal((await postParts(rest, [picture], { api_key })).statusCode, 403)
})

test('T-REPORT-4 a program hands in so many in an hour, however many ask at once', async () => {
  const limited = {
    ...guestLimits,
    casesOfProgram: { perHourMax: 4, perDayMax: 5 },
  }
  const before = setting.guestLimits
  Object.assign(setting, { guestLimits: limited })
  try {
    const api_key = await keyOf({ provesPhones: false })
    const all = await Promise.all(
      Array.from({ length: 9 }, () => post({ ...report, ...other(), api_key })),
    )
    const codes = all.map(({ statusCode }) => statusCode).sort((a, b) => a - b)
    assert.deepEqual(codes, [200, 200, 200, 200, 429, 429, 429, 429, 429])
    assert.equal((await post({ ...report, api_key: await keyOf() })).statusCode, 200)
  } finally {
    Object.assign(setting, { guestLimits: before })
  }
})

test('an update is a reply where the citizen was asked, or says it is not solved', async () => {
  const taken = await handedIn()
  const { service_request_id } = taken
  const description = 'It hangs there still.'
  const say = (more: Fields = {}) =>
    post({ api_key: key, service_request_id, description, ...more }, 'servicerequestupdates.json')
  assert.equal((await say()).statusCode, 400)
  await actByHolder(taken.key, 'take')
  await actByHolder(taken.key, 'ask', reason)
  const replied = await say()
  assert.equal(replied.statusCode, 200, replied.body)
  const [update] = replied.json<{ update_id: string }[]>()
  assert.equal(update?.update_id, `${service_request_id}.4`)
  await actByHolder(taken.key, 'answer', reason)
  assert.equal((await say()).statusCode, 400)
  assert.equal((await say({ status: 'CLOSED' })).statusCode, 403)
  assert.equal((await say({ status: 'half' })).statusCode, 400)
  const disputed = await say({ status: 'OPEN' })
  assert.equal(disputed.statusCode, 200, disputed.body)
  assert.equal((await findCase(db, taken.key))?.state, 'open')
  const events = await eventsOf(db, taken.key)
  assert.equal(events.at(-1)?.facts['via'], 'kite-watch')
})

test('T-REPORT-5 nobody speaks on a request that somebody else handed in', async () => {
  const taken = await handedIn()
  await actByHolder(taken.key, 'take')
  await actByHolder(taken.key, 'ask', reason)
  const where = { place: 'minto' }
  const own = await town.lodge('strings', 'nobody', platform.citizen, { where, openness: 'public' })
  await actByHolder(own, 'take')
  await actByHolder(own, 'ask', reason)
  const say = (service_request_id: string, api_key: string) =>
    post({ api_key, service_request_id, description: 'Words' }, 'servicerequestupdates.json')
  assert.equal((await say(taken.service_request_id, await keyOf())).statusCode, 404)
  assert.equal((await say(formatReference(own), key)).statusCode, 404)
  assert.equal((await say('nothing', key)).statusCode, 404)
  assert.equal((await say(taken.service_request_id, key)).statusCode, 200)
})

test('updates since a day are read by anybody: what became of public requests', async () => {
  const taken = await handedIn()
  const hidden = await handedIn({ 'attribute[openness]': 'personal' })
  await actByHolder(taken.key, 'take')
  await actByHolder(taken.key, 'answer', reason)
  const url = `${base}/servicerequestupdates`
  const { body } = await app.inject(`${url}.xml`)
  const at = 'service_request_updates/request_update'
  const names = ['update_id', 'service_request_id', 'status', 'updated_datetime', 'description']
  const first = ['service_request_updates', at, ...names.map((name) => `${at}/${name}`)]
  assert.deepEqual(pathsIn(body).slice(0, first.length), first)
  type Update = { service_request_id: string; status: string; description: string }
  const all = (await app.inject(`${url}.json`)).json<Update[]>()
  const own = all.filter((one) => one.service_request_id === taken.service_request_id)
  assert.deepEqual(
    own.map(({ description }) => description),
    ['Open', 'Answered'],
  )
  assert.ok(!all.some((one) => one.service_request_id === hidden.service_request_id))
  const none = await app.inject(`${url}.json?start_date=2020-01-01T00:00:00Z`)
  assert.deepEqual(none.json(), [])
  assert.equal((await app.inject(`${url}.xml?start_date=soon`)).statusCode, 400)
})
