/** Following a public case by e-mail: asked for, confirmed, told once a stage, ended by a press. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { registerDemo } from '#channels/demo'
import { registerPublic, registerPublicData } from '#channels/public'
import { sendProblemPage } from '#channels/portal'
import { addressRates, tendPublication } from '#platform/catalogue'
import { formatReference, type CaseKey } from '#platform/cases'
import { createSender, createSmtp } from '#platform/notifications'
import { sweepMailFollows } from '#platform/publication'
import { expectAccessible, expectNoHorizontalScroll, screenshot, useBrowser } from '#tests/browser'
import { kiteOutcry } from '#tests/kite-outcry'
import { readHeader, startMailServer } from '#tests/mail-server'
import { nuisanceTown, reason } from '#tests/nuisance-town'
import { visitor, webOn } from '#tests/web'

const open = { where: { place: 'minto' }, openness: 'public' }
const town = await nuisanceTown(kiteOutcry, open)
const { platform, lodge, act, actByHolder, onDay } = town
const { db, setting, citizen } = platform
const app = await webOn(
  platform,
  (web) => {
    web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
    registerPublic(web, platform)
    registerDemo(web, platform)
  },
  (outside) => registerPublicData(outside, platform),
)
const browser = useBrowser()
const { port, taken } = await startMailServer()
const sender = createSender({
  db,
  vault: setting.vault,
  provider: createSmtp({
    host: '127.0.0.1',
    port,
    security: 'none',
    from: { name: 'Kite', address: 'no-reply@kite.example' },
    timeoutMs: 3_000,
  }),
  now: setting.now,
  intervalMs: 10,
})
const hrefOf = (key: CaseKey, step = '') => `/public/${formatReference(key)}${step}`

/** What has come since the last look. */
let seen = 0
async function newMails() {
  await tendPublication({ db, setting })
  while ((await sender.sendDue()) > 0);
  const fresh = taken.slice(seen)
  seen = taken.length
  return fresh
}
const pathIn = (words: string, step = '') => {
  const [, token = ''] = /https:\/\/kite\.example\/public\/mail\/(\S+)/.exec(words) ?? []
  return `/public/mail/${token}${step}`
}
async function ask(key: CaseKey, address: string, language?: 'ur') {
  const somebody = visitor(app, language)
  await somebody.open(hrefOf(key))
  return somebody.send(hrefOf(key, '/mail'), { address })
}
async function confirmed(key: CaseKey, address: string, language?: 'ur') {
  await ask(key, address, language)
  const [mail] = await newMails()
  assert.ok(mail)
  const path = pathIn(mail.plain)
  const somebody = visitor(app)
  await somebody.open(path)
  assert.equal((await somebody.send(`${path}/confirm`)).status, 303)
  return { path, mail }
}

let key: CaseKey
before(async () => {
  key = await lodge('strings')
})

test('a link comes first, and nothing else until somebody presses its button', async () => {
  const asked = await ask(key, 'zara@mail.example')
  assert.equal(asked.status, 303)
  const [mail, ...others] = await newMails()
  assert.ok(mail && others.length === 0)
  assert.deepEqual(mail.to, ['zara@mail.example'])
  assert.match(readHeader(mail.headers.get('subject')), /^Confirm: mails about Kite outcry PB-KTE-/)
  assert.match(mail.html, /<html lang="en" dir="ltr">/)
  assert.equal(mail.headers.get('list-unsubscribe'), undefined)
  const path = pathIn(mail.plain)
  assert.ok(mail.html.includes(path))
  // A program that opens every link confirms nothing.
  const page = await visitor(app).open(path)
  assert.match(page.html, /Yes, send me mails/)
  await actByHolder(key, 'take')
  await actByHolder(key, 'answer', reason)
  assert.deepEqual(await newMails(), [])
  const somebody = visitor(app)
  await somebody.open(path)
  assert.equal((await somebody.send(`${path}/confirm`)).status, 303)
  assert.match((await somebody.open(path)).html, /Mails about this case come to your address/)
  assert.deepEqual(await newMails(), [], 'what it has come to is on its page')
  await act(key, citizen, 'dispute', reason)
  const [news, ...more] = await newMails()
  assert.ok(news && more.length === 0)
  assert.match(news.plain, /disputed the answer/)
  assert.deepEqual(await newMails(), [])
})

test('in Urdu it is in Urdu, from right to left, its numbers isolated', async () => {
  const own = await lodge('noise')
  const { mail } = await confirmed(own, 'urdu@mail.example', 'ur')
  assert.match(mail.html, /<html lang="ur" dir="rtl">/)
  assert.match(mail.plain, /عوامی معاملے \u2068?\u2066?[^\n]*PB-KTE-/)
  assert.match(mail.plain, /[\u2066-\u2068]PB-KTE-[^\u2069]*\u2069/)
  assert.match(mail.plain, /^https:\/\/kite\.example\/public\/mail\/[\w.-]+$/m)
  await act(own, citizen, 'withdraw')
  const [news] = await newMails()
  assert.match(readHeader(news?.headers.get('subject')), /واپس لیا گیا/)
})

test('T-MAIL-2 one press of the mail program ends it, and nothing is left', async () => {
  const own = await lodge('other')
  await confirmed(own, 'press@mail.example')
  await actByHolder(own, 'take')
  await actByHolder(own, 'answer', reason)
  const [news] = await newMails()
  const [, stop = ''] =
    /^<https:\/\/kite\.example(.+)>$/.exec(news?.headers.get('list-unsubscribe') ?? '') ?? []
  assert.equal(news?.headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
  const guessed = await app.inject({ method: 'POST', url: `${stop.slice(0, -8)}AAA/stop` })
  assert.equal(guessed.statusCode, 200)
  const count = () =>
    db.query(`select 1 as one from publication.mail_follow where case_id = $1`, [own.id])
  assert.equal((await count()).length, 1, 'a wrong link ends nothing')
  const payload = 'List-Unsubscribe=One-Click'
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  for (let times = 0; times < 2; times += 1) {
    const pressed = await app.inject({ method: 'POST', url: stop, payload, headers })
    assert.equal(pressed.statusCode, 200)
    assert.equal(pressed.headers['set-cookie'], undefined)
  }
  assert.equal((await count()).length, 0)
  await act(own, citizen, 'confirm')
  assert.deepEqual(await newMails(), [])
  assert.equal((await visitor(app).open(stop.replace(/\/stop$/, ''))).status, 404)
})

test('by the link in a mail it ends with a button, also before it is confirmed', async () => {
  const own = await lodge('noise')
  const { path } = await confirmed(own, 'button@mail.example')
  const somebody = visitor(app)
  assert.match((await somebody.open(path)).html, /No more mails about it/)
  const ended = await somebody.send(`${path}/end`)
  assert.match(ended.html, /the address is forgotten/)
  assert.equal((await somebody.open(path)).status, 404)
  await somebody.open(hrefOf(own))
  assert.equal((await somebody.send(`${path}/confirm`)).status, 404)
})

test('T-MAIL-3 whatever is known of an address, the answer is the same', async () => {
  const own = await lodge('other')
  const answers = []
  const first = await ask(own, 'known@mail.example')
  const [mail] = await newMails()
  const path = pathIn(mail?.plain ?? '')
  const somebody = visitor(app)
  await somebody.open(path)
  answers.push(first, await ask(own, 'known@mail.example'))
  await somebody.send(`${path}/confirm`)
  answers.push(await ask(own, 'KNOWN@mail.example'), await ask(own, 'new@mail.example'))
  for (const { status, headers } of answers) {
    assert.deepEqual([status, headers.location], [303, '/public/mail/asked'])
  }
  const mails = await newMails()
  assert.deepEqual(
    mails.flatMap(({ to }) => to),
    ['new@mail.example'],
  )
})

test('T-MAIL-3 nobody can bury an address in mails, from one place or from many', async () => {
  const asked = []
  for (let times = 0; times < 8; times += 1) asked.push(await lodge('other'))
  for (const one of asked) await ask(one, 'victim@mail.example')
  assert.equal((await newMails()).length, 5)
  await Promise.all(asked.map((one) => ask(one, 'other@mail.example')))
  assert.equal((await newMails()).length, 5, 'at one moment as well')
  const stranger = visitor(app, 'en', '192.0.2.7')
  const statuses = []
  for (let times = 0; times <= addressRates.askMail.atOnceMax; times += 1) {
    await stranger.open(hrefOf(key))
    const address = `stranger${times}@mail.example`
    statuses.push((await stranger.send(hrefOf(key, '/mail'), { address })).status)
  }
  assert.deepEqual([statuses[0], statuses.at(-1)], [303, 429])
})

test('T-MAIL-1 the table shows no address, sealed or hashed', async () => {
  const rows = JSON.stringify(
    await db.query(
      `select f.*, encode(sealed_address, 'escape') as a, encode(address_hash, 'escape') as b
       from publication.mail_follow f`,
    ),
  )
  assert.ok(rows.length > 500)
  assert.doesNotMatch(rows, /mail\.example|victim|zara/i)
})

test('a link that nobody confirmed is gone after a day, and so is the address', async () => {
  const own = await lodge('other')
  await ask(own, 'late@mail.example')
  const [mail] = await newMails()
  const path = pathIn(mail?.plain ?? '')
  await onDay(1.1, async () => {
    const somebody = visitor(app)
    assert.equal((await somebody.open(path)).status, 404)
    assert.ok((await sweepMailFollows(db, setting.now(), 100)) > 0)
    const left = await db.query(`select 1 as one from publication.mail_follow where case_id = $1`, [
      own.id,
    ])
    assert.equal(left.length, 0)
    // And may be asked for again.
    await ask(own, 'late@mail.example')
    assert.equal((await newMails()).length, 1)
  })
})

test('what is no address is refused, and a forged form or link does nothing', async () => {
  const somebody = visitor(app)
  for (const address of ['', 'zara', 'zara@mail.example\r\nBcc: all@mail.example']) {
    await somebody.open(hrefOf(key))
    const refused = await somebody.send(hrefOf(key, '/mail'), { address })
    assert.equal(refused.status, 422, address)
    assert.match(refused.html, /no e-mail address/)
  }
  await somebody.open(hrefOf(key))
  const forged = { address: 'zara@mail.example', _csrf: 'another' }
  assert.equal((await somebody.send(hrefOf(key, '/mail'), forged)).status, 403)
  for (const path of ['/public/mail/x', '/public/mail/a.b', '/public/mail/%00.%FF']) {
    assert.ok([400, 404].includes((await somebody.open(path)).status), path)
  }
  assert.deepEqual(await newMails(), [])
})

test('the pages hold in both languages on a small phone, without JavaScript', async () => {
  const own = await lodge('strings')
  const { path } = await confirmed(own, 'pages@mail.example', 'ur')
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  for (const language of ['en', 'ur'] as const) {
    for (const [name, place] of [
      ['case', hrefOf(own)],
      ['asked', '/public/mail/asked'],
      ['follow', path],
      ['box', '/demo/mail'],
    ] as const) {
      const page = await browser.openPage({ language, javaScript: false, width: 360 })
      await page.goto(`${address}${place}?lang=${language}`)
      await expectAccessible(page)
      await expectNoHorizontalScroll(page)
      await screenshot(page, `mail-${name}-${language}`)
    }
  }
})
