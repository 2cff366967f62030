/** Words and photos of public cases on pages and in files: warned of, looked over, taken back. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import sharp from 'sharp'
import { formatReference, type CaseKey } from '#platform/cases'
import { registerDesk } from '#channels/desk'
import { registerOpen311 } from '#channels/open311'
import { registerPortal, sendProblemPage } from '#channels/portal'
import { registerPublic, registerPublicData } from '#channels/public'
import { keepDrafts, newDraft, photosOfDraft, takePhoto, showInTime } from '#platform/catalogue'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { kiteShown } from '#tests/kite-shown'
import { nuisanceTown } from '#tests/nuisance-town'
import { phonePhoto } from '#tests/phone-pictures'
import { signedIn, visitor, webOn } from '#tests/web'

const where = { place: 'minto', landmark: 'Behind the school' }
const town = await nuisanceTown(kiteShown, { where, openness: 'public' })
const { platform, act, actByHolder, onDay, officerAt } = town
const { db, setting, citizen, neighbour } = platform
const jurisdiction = 'PB-KTE'
const app = await webOn(
  platform,
  (web) => {
    web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
    registerPortal(web, platform)
    registerDesk(web, platform)
    registerPublic(web, platform)
  },
  (outside) => {
    registerPublicData(outside, platform)
    registerOpen311(outside, platform)
  },
)
const browser = useBrowser()

/** What no public address may ever show, in the words of a complaint and of its answer. */
const canaries = [
  '39990-1000001-8',
  '۰۳۰۰ ۱۲۳ ۴۵۶۷',
  'LEA-1234',
  'Zara',
  'Wani',
  'وٹو',
  'k@example',
]
const told =
  'I am Zara Invented, card 39990-1000001-8, phone ۰۳۰۰ ۱۲۳ ۴۵۶۷, mail k@example.com.\n' +
  'Mr Wani in LEA-1234 and جناب سرفراز وٹو نے leave strings there. My sick cousin fell twice.'
const answers = { nuisance: 'strings', about: 'nobody', told, where, openness: 'public' }

async function drafted(more: object = {}) {
  const asked = { service: kiteShown.id, jurisdiction, applicantId: citizen.personId }
  const draft = newDraft(setting, asked, { ...answers, pictures: null, ...more })
  await keepDrafts(db, setting, [draft])
  return draft
}

let key: CaseKey
const pageOf = () => `/public/${formatReference(key)}`
const deskOf = () => `/desk/public/${formatReference(key)}`
const officer = async () =>
  signedIn(app, platform, officerAt('strings-2').personId, { kind: 'officer' })

before(async () => {
  const draft = await drafted()
  const place = await photosOfDraft(platform, kiteShown, draft, citizen.personId)
  const bytes = await phonePhoto()
  const picture = await takePhoto(platform, place, { question: 'pictures', bytes })
  key = { jurisdiction, id: draft.id }
  await platform.door.perform({
    kind: 'act',
    actor: citizen,
    case: key,
    service: kiteShown.id,
    action: 'lodge',
    input: { ...answers, pictures: [picture] },
    language: 'en',
  })
  await actByHolder(key, 'take')
  await actByHolder(key, 'answer', { reason: 'Dear Zara, call 0300 1234567. The string is gone.' })
})

test('before handing in, what names persons is told, and what everybody would read', async () => {
  const person = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const draft = await drafted()
  const { html } = await person.open(`/apply/${draft.id}/check`)
  for (const kind of ['identity card', 'phone number', 'number plate', 'e-mail', 'name a person']) {
    assert.match(html, new RegExp(kind))
  }
  assert.match(html, /“LEA-1234”/)
  const [, shown = ''] = /Everybody will read this([\s\S]*?)<\/div>/.exec(html) ?? []
  assert.match(shown, /leave strings there/)
  for (const canary of canaries) assert.ok(!shown.includes(canary), canary)
  await expectValidHtml(html)
  const closed = await drafted({ openness: 'personal' })
  const alone = await person.open(`/apply/${closed.id}/check`)
  assert.doesNotMatch(alone.html, /Everybody will read this|name a person/)
})

test('the office covers sentences, words and fields, and then shows them', async () => {
  const clerk = await officer()
  const list = await clerk.open('/desk/public')
  assert.ok(list.html.includes(deskOf()))
  const page = await clerk.open(deskOf())
  assert.match(page.html, /My sick cousin fell twice/)
  assert.match(page.html, /Nobody has looked at it yet/)
  await expectValidHtml(page.html)
  const parts = [...page.html.matchAll(/name="part" value="([^"]+)"/g)].map(([, id = '']) => id)
  const [text = '', photo = ''] = [
    parts.find((id) => id.endsWith('-told')),
    parts.find((id) => /-[A-Z0-9]{8,}$/i.test(id)),
  ]
  const send = async (typed: Record<string, string>) => {
    await clerk.open(deskOf())
    return clerk.send(deskOf(), typed)
  }
  const missing = await send({ part: text, do: 'release', words: 'elephant' })
  assert.equal(missing.status, 422)
  assert.match(missing.html, /no such word/)
  const early = await send({ part: photo, do: 'release' })
  assert.match(early.html, /Faces have not been looked for/)
  const [own = ''] = page.html.split('The office’s answer')
  const sentences = [...own.matchAll(/<input[^>]*name="sentence"[^>]*value="(\d+)"/g)]
  const [, last = ''] = sentences.at(-1) ?? []
  assert.ok(last)
  const covered = await send({ part: text, do: 'release', sentence: last, words: 'strings' })
  assert.equal(covered.status, 303)
  const preview = await app.inject({
    url: `${deskOf()}/${photo.replace('-', '/')}.jpg`,
    cookies: { daftar_session: clerk.token },
  })
  assert.equal(preview.headers['content-type'], 'image/jpeg')
  assert.match(String(preview.headers['cache-control']), /no-store/)
  assert.equal((await send({ part: photo, do: 'release', cell: '0' })).status, 303)
  const none = await send({ part: text, do: 'withhold', reason: '' })
  assert.equal(none.status, 422)
  const { html } = await visitor(app).open(pageOf())
  assert.doesNotMatch(html, /sick cousin|strings there/)
  assert.match(html, /The string is gone/)
  assert.match(html, /\/public\/media\/[\w-]{22}\.jpg/)
})

test('who answers is told once that everybody reads whom he names', async () => {
  const draft = newDraft(setting, {
    service: kiteShown.id,
    jurisdiction,
    applicantId: citizen.personId,
  })
  await keepDrafts(db, setting, [draft])
  const own = { jurisdiction, id: draft.id }
  await platform.door.perform({
    kind: 'act',
    actor: citizen,
    case: own,
    service: kiteShown.id,
    action: 'lodge',
    input: answers,
    language: 'en',
  })
  await actByHolder(own, 'take')
  const { personId } = await town.holderOf(own)
  const holder = await signedIn(app, platform, personId, { kind: 'officer' })
  const address = `/desk/cases/${formatReference(own)}`
  const answerWith = `${address}/answer`
  await holder.open(address)
  const naming = { reason: 'Mr Wani took the string away.' }
  const warned = await holder.send(answerWith, naming)
  assert.equal(warned.status, 422)
  assert.match(warned.html, /Everybody will read this answer/)
  const other = await holder.send(answerWith, { reason: 'Mr Khan took the string away.' })
  assert.equal(other.status, 422)
  assert.equal(
    (await holder.send(answerWith, { reason: 'Mr Khan took the string away.' })).status,
    303,
  )
  const { html } = await visitor(app).open(`/public/${formatReference(own)}`)
  assert.match(html, /Mr \[…\] took the string away/)
})

test('a photo is sent as a picture, for minutes; another address leads nowhere', async () => {
  const { html } = await visitor(app).open(pageOf())
  const [, href = ''] = /src="(\/public\/media\/[^"]+)"/.exec(html) ?? []
  const sent = await app.inject(href)
  assert.equal(sent.headers['content-type'], 'image/jpeg')
  assert.equal(sent.headers['x-content-type-options'], 'nosniff')
  assert.equal(sent.headers['cache-control'], 'public, max-age=300')
  assert.equal(sent.headers['set-cookie'], undefined)
  const { width, exif } = await sharp(sent.rawPayload).metadata()
  assert.ok(width <= 1_024 && exif === undefined)
  const other = href.replace(/.{5}\.jpg$/, 'AAAAA.jpg')
  for (const path of [other, '/public/media/x.jpg', '/public/media/..%2f.jpg']) {
    assert.equal((await app.inject(path)).statusCode, 404, path)
  }
})

test('T-PUB-15 no number, name, plate or mail of a text reaches any public address', async () => {
  const quiet = await drafted()
  await platform.door.perform({
    kind: 'act',
    actor: citizen,
    case: { jurisdiction, id: quiet.id },
    service: kiteShown.id,
    action: 'lodge',
    input: answers,
    language: 'ur',
  })
  const near = await signedIn(app, platform, neighbour.personId, { kind: 'citizen' })
  const mine = newDraft(
    setting,
    { service: kiteShown.id, jurisdiction, applicantId: neighbour.personId },
    { ...answers, told: 'Strings', pictures: null },
  )
  await keepDrafts(db, setting, [mine])
  // Also of what nobody has looked at.
  await onDay(8, async () => {
    await showInTime(db, setting)
    const reference = formatReference({ jurisdiction, id: quiet.id })
    const anybody = visitor(app)
    const pages = [
      '/public',
      '/public/figures',
      pageOf(),
      `/public/${reference}`,
      `/track/${reference}`,
    ]
    const texts = await Promise.all(pages.map(async (path) => (await anybody.open(path)).html))
    const files = [
      '/public/feed.atom',
      '/public/cases.csv',
      '/public/cases.ndjson',
      '/public/figures.json',
      '/open311/v2/requests.json',
      '/open311/v2/requests.xml',
      `/open311/v2/requests/${reference}.json`,
    ]
    for (const path of files) {
      const { statusCode, body } = await app.inject(path)
      assert.equal(statusCode, 200, path)
      texts.push(body)
    }
    texts.push((await near.open(`/apply/${mine.id}/check`)).html)
    for (const canary of canaries) {
      for (const [at, body] of texts.entries()) {
        assert.ok(
          !body.includes(canary),
          `${canary} in ${[...pages, ...files][at] ?? 'near cases'}`,
        )
      }
    }
    assert.match(texts[3] ?? '', /leave strings there/)
    const told311 = (await app.inject(`/open311/v2/requests/${reference}.json`)).json<
      { description: string; media_url: string | null }[]
    >()
    assert.match(told311[0]?.description ?? '', /leave strings there/)
    const own311 = (await app.inject(`/open311/v2/requests/${formatReference(key)}.json`)).json<
      { media_url: string | null }[]
    >()
    assert.match(own311[0]?.media_url ?? '', /^http:\/\/.*\/public\/media\/[\w-]{22}\.jpg$/)
    const lines = (await app.inject('/public/cases.ndjson')).body.trimEnd().split('\n')
    const rows = lines.map((line) => JSON.parse(line) as { told: string; media: string | null })
    assert.ok(rows.some((row) => /leave strings/.test(row.told)))
    assert.ok(rows.some(({ media }) => media))
  })
})

test('pages hold in both languages on a small phone, without JavaScript', async () => {
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const { personId } = officerAt('strings-2')
  const seat = { kind: 'officer', device: 'Chrome, Linux' } as const
  const clerk = await signedIn(app, platform, personId, seat)
  const owner = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const draft = await drafted()
  for (const language of ['en', 'ur'] as const) {
    for (const [name, path, who] of [
      ['shown', pageOf(), owner],
      ['look-over', deskOf(), clerk],
      ['waiting', '/desk/public', clerk],
      ['screened', `/apply/${draft.id}/check`, owner],
    ] as const) {
      const page = await browser.openPage({ language, javaScript: false, width: 360 })
      const cookie = { name: 'daftar_session', value: who.token, url: address }
      await page.context().addCookies([cookie])
      await page.goto(`${address}${path}?lang=${language}`)
      await expectAccessible(page)
      await expectNoHorizontalScroll(page)
      await screenshot(page, `shown-${name}-${language}`)
    }
  }
})

test('whose case it is takes it back by one press, and no stranger', async () => {
  const stranger = await visitor(app).open(pageOf())
  assert.doesNotMatch(stranger.html, /take-back/)
  const near = await signedIn(app, platform, neighbour.personId, { kind: 'citizen' })
  await near.open(pageOf())
  assert.equal((await near.send(`${pageOf()}/take-back`, { group: 'photos' })).status, 403)
  const person = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const own = await person.open(pageOf())
  const [, href = ''] = /src="(\/public\/media\/[^"]+)"/.exec(own.html) ?? []
  assert.match(own.html, /This is your case/)
  const cases = await person.open(`/cases/${formatReference(key)}`)
  assert.ok(cases.html.includes(pageOf()))
  await person.open(pageOf())
  assert.equal((await person.send(`${pageOf()}/take-back`, { group: 'photos' })).status, 303)
  assert.equal((await app.inject(href)).statusCode, 404)
  const after = await person.open(pageOf())
  assert.match(after.html, /The citizen took a photo back/)
  await person.open(pageOf())
  await act(key, citizen, 'confirm')
})

test('of more than a hundred that wait the oldest are listed, and it says so', async () => {
  const clerk = await officer()
  const words = /More wait than are listed: these are the (?:<[^>]+>)?100/
  assert.doesNotMatch((await clerk.open('/desk/public')).html, words)
  const { jurisdiction, id } = key
  await db.query(
    `insert into publication.case select (jsonb_populate_record(c, jsonb_build_object(
       'id', 'M' || lpad(n::text, 3, '0'), 'opened_on', c.opened_on + n))).*
     from publication.case c, generate_series(1, 101) n where c.jurisdiction = $1 and c.id = $2`,
    [jurisdiction, id],
  )
  await db.query(
    `insert into publication.part
       (jurisdiction, case_id, seq, name, source, kind, state, words, covered)
     select jurisdiction, id, 1, 'told', 'told', 'text', 'waiting', 'x', '[]'
     from publication.case where jurisdiction = $1 and id like 'M%'`,
    [jurisdiction],
  )
  const { html } = await clerk.open('/desk/public')
  assert.match(html, words)
  assert.equal(html.match(/href="\/desk\/public\//g)?.length, 100)
  assert.doesNotMatch(html, /M-?101/, 'the newest waits')
  await expectValidHtml(html)
})
