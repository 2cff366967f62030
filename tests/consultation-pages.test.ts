/** The pages of consultations on a server of their own, with the files and the feed beside them. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { registerConsultationData, registerConsultations } from '#channels/consultations'
import { registerPortal, sendProblemPage } from '#channels/portal'
import { addressRates, findTakingPart } from '#platform/catalogue'
import { deviceOf } from '#platform/identity'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { draftWorld } from '#tests/consultation-world'
import { publishDraft, say } from '#tests/consultations'
import { signedIn, visitor, webOn } from '#tests/web'

const world = await draftWorld()
const { platform, town, clockTo, citizens, ownDraft, tend } = world
const { officer } = platform
const app = await webOn(
  platform,
  (web) => {
    web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
    registerPortal(web, platform)
    registerConsultations(web, platform)
  },
  (outside) => registerConsultationData(outside, platform),
)
const browser = useBrowser()
const passkey = { kind: 'officer', amr: ['hwk', 'user', 'mfa'] } as const
const atWork = (personId: string) => signedIn(app, platform, personId, passkey)

/** Closed with forty answers and a few comments. */
let key = ''
const page = (part = '') => `/consultations/${key}${part}`

before(async () => {
  key = await ownDraft('page')
  for (const [at, person] of (await citizens(40)).entries()) {
    const answers = { night: at < 22 ? 'yes' : 'no' }
    const comments = at < 3 ? { strings: `Let glass be, says number ${at}.` } : {}
    await say(platform, person, { key, answers, comments })
  }
})

test('T-SAY-1 the second officer opens a draft on its page, confirmed by passkey', async () => {
  const second = 'PB-KTE/second-page'
  await publishDraft(platform, { key: second })
  const href = `/consultations/${second}`
  assert.doesNotMatch((await visitor(app).open(href)).html, /\/open"/)
  const opener = await atWork(town.opener.personId)
  assert.match((await opener.open(href)).html, /You are the second officer/)
  assert.equal((await opener.send(`${href}/open`)).status, 303)
  assert.match((await opener.open(href)).html, /Open until 12 March 2027, 17:00/)
})

test('everybody reads a draft; who wants to speak signs in first', async () => {
  const anybody = visitor(app)
  const { html } = await anybody.open(page())
  assert.match(html, /<h2 class="govuk-heading-m" id="strings">1\. Strings/)
  assert.match(html, /href="#strings"/)
  assert.doesNotMatch(html, /Results<\/h2>/, 'not before the close')
  for (const part of ['/say', '/mine', '/screen', '/appeals', '/answer', '/answer/strings']) {
    const asked = await anybody.open(page(part))
    assert.deepEqual([asked.status, asked.location.split('?')[0]], [303, '/sign-in'], part)
  }
  for (const path of [
    '/consultations/PB-KTE/none',
    '/consultations/x/constructor',
    page('/none'),
  ]) {
    assert.equal((await anybody.open(path)).status, 404, path)
  }
  assert.equal((await anybody.open('/consultations/PB-KTE/none/whole.json')).status, 404)
})

test('whose part it is not gets neither comments nor forms of officers', async () => {
  const [person] = await citizens(1)
  assert.ok(person)
  const citizen = await signedIn(app, platform, person.personId, { kind: 'citizen' })
  for (const part of ['/screen', '/appeals', '/answer', '/answer/strings']) {
    assert.equal((await citizen.open(page(part))).status, 403, part)
  }
  const opener = await atWork(town.opener.personId)
  assert.equal((await opener.open(page('/screen'))).status, 403)
})

test('T-SAY-4 a posted reason that is none of the list withholds nothing', async () => {
  const screener = await atWork(town.screener.personId)
  await screener.open(page('/screen'))
  const [{ comment = '' } = {}] = screener.formsOf(page('/screen'))
  const wrong = await screener.send(page('/screen'), { do: 'withhold', ground: 'disagrees' })
  assert.equal(wrong.status, 422)
  await screener.open(page('/screen'))
  const none = await screener.send(page('/screen'), { comment, do: 'withhold', ground: '' })
  assert.equal(none.status, 422)
  assert.ok(none.html.includes(`href="#ground-${comment}"`), 'the comment is still there to decide')
  assert.match(none.html, /href="\/desk"/, 'and the way back to the desk')
  await expectValidHtml(none.html)
  await screener.open(page('/screen'))
  const done = await screener.send(page('/screen'), { comment, do: 'withhold', ground: 'abuse' })
  assert.equal(done.status, 303)
  const { html } = await visitor(app).open(page())
  assert.match(html, /Comments: 0 shown, 1 withheld, 2 not looked at yet/)
  const { html: all } = await visitor(app).open(page('/comments?about=strings'))
  assert.match(all, /Withheld\. Reason: It insults somebody/)
  assert.doesNotMatch(all, /Let glass be/)
})

test('T-SAY-9 after the close results are told by place and by how people are known', async () => {
  clockTo('12T17:00')
  await tend()
  const { html } = await visitor(app).open(page())
  assert.match(html, /40 by identity card, 0 by phone only, 0 companies/)
  assert.match(html, /Kite Town[\s\S]*22[\s\S]*18/)
  const { html: results } = await visitor(app).open(page('/results.csv'))
  assert.match(results, /night,area,PB-KTE,shown,yes,22/)
  assert.match(results, /night,level,verified,shown,no,18/)
})

test('T-SAY-8 the answer is written subject by subject, and published as a whole', async () => {
  clockTo('25T00:01')
  await tend()
  await tend()
  const late = await visitor(app).open(page())
  assert.match(late.html, /No answer: it was due on 24 March 2027/)
  const office = await atWork(officer.personId)
  await office.open(page('/answer/strings'))
  const empty = await office.send(page('/answer/strings'), { outcome: 'changed' })
  assert.equal(empty.status, 422)
  assert.match(empty.html, /not complete/)
  assert.match(empty.html, /href="#saidUr"[\s\S]*id="saidUr-error"/, 'at what is missing')
  await office.open(page('/answer/strings'))
  const undecided = await office.send(page('/answer/strings'), {
    saidEn: 'Glass.',
    whyEn: 'Birds.',
  })
  assert.match(undecided.html, /href="#outcome"/)
  const said = { saidEn: 'Three want glass.', whyEn: 'It cuts birds.' }
  const written = {
    ...said,
    outcome: 'changed',
    textEn: 'A string bears no glass.',
    textUr: 'شیشہ نہیں۔',
  }
  await office.open(page('/answer/strings'))
  assert.equal((await office.send(page('/answer/strings'), written)).status, 303)
  await office.open(page('/answer/hours'))
  await office.send(page('/answer/hours'), {
    saidEn: 'Nobody spoke.',
    whyEn: 'It stays.',
    outcome: 'kept',
  })
  assert.doesNotMatch((await visitor(app).open(page())).html, /Three want glass/)
  await office.open(page('/answer'))
  const published = await office.send(page('/answer'))
  assert.equal(published.status, 303)
  const { html } = await visitor(app).open(page())
  assert.match(html, /Three want glass/)
  assert.match(html, /bears no <del>glass and no metal\.<\/del>/)
  assert.match(html, /<ins>glass\.<\/ins>/)
  const whole = JSON.parse((await visitor(app).open(page('/whole.json'))).html) as {
    phase: string
    answered: { sections: { adopted: { textEn: string } }[] }
  }
  assert.equal(whole.phase, 'answered')
  assert.equal(whole.answered.sections[0]?.adopted.textEn, 'A string bears no glass.')
})

test('T-SAY-7 files hold the words and no trace of who wrote them', async () => {
  const anybody = visitor(app)
  const csv = await anybody.open(page('/comments.csv'))
  assert.equal(csv.headers['access-control-allow-origin'], '*')
  assert.equal(csv.headers['set-cookie'], undefined)
  const [head = '', ...lines] = csv.html.trim().split(/\r?\n/)
  assert.equal(head, 'id,about,state,reason,level,organisation,said_on,words')
  assert.equal(lines.length, 3)
  assert.equal(lines.filter((line) => line.includes(',withheld,abuse,verified,')).length, 1)
  const ndjson = (await anybody.open(page('/comments.ndjson'))).html.trim().split('\n')
  const told = ndjson.map((line) => JSON.parse(line) as Record<string, unknown>)
  assert.deepEqual(told.map((one) => typeof one['words']).sort(), ['object', 'string', 'string'])
  assert.ok(told.every((one) => !('person' in one) && !/Voter/.test(JSON.stringify(one))))
})

test('the feed tells of every draft that was opened, and how far it is', async () => {
  const feed = await visitor(app).open('/consultations/feed.atom?language=ur')
  assert.match(String(feed.headers['content-type']), /^application\/atom\+xml/)
  assert.match(feed.html, /xml:lang="ur"[\s\S]*چھتوں پر پتنگیں[\s\S]*جواب دیا گیا/)
  const english = await visitor(app).open('/consultations/feed.atom?language=en')
  assert.match(english.html, /Answered on/)
})

test('draft, answer and officers’ forms are readable by all, also right to left', async () => {
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const other = await ownDraft('drawn')
  const [person] = await citizens(1)
  assert.ok(person)
  await say(platform, person, { key: other, comments: { strings: 'شیشہ رہنے دیں۔' } })
  clockTo('12T17:00')
  await tend()
  for (const language of ['en', 'ur'] as const) {
    const bare = await browser.openPage({ language, javaScript: false, width: 360 })
    for (const [name, path] of [
      ['answered', page()],
      ['results-due', `/consultations/${other}`],
      ['comments', page('/comments')],
    ] as const) {
      await bare.goto(`${address}${path}?lang=${language}`)
      await expectAccessible(bare)
      await expectNoHorizontalScroll(bare)
      await expectValidHtml(await bare.content())
      await screenshot(bare, `consultation-${name}-${language}-360`)
    }
    const work = await browser.openPage({ language, javaScript: false, width: 1280 })
    await work.goto(`${address}/consultations?lang=${language}`)
    const device = deviceOf(await work.evaluate(() => navigator.userAgent))
    const { token } = await signedIn(app, platform, officer.personId, { ...passkey, device })
    await work.context().addCookies([{ name: 'daftar_session', value: token, url: address }])
    for (const part of ['answer', 'answer/strings']) {
      await work.goto(`${address}/consultations/${other}/${part}`)
      await expectAccessible(work)
      await screenshot(work, `consultation-${part.replace('/', '-')}-${language}`)
      await expectNoHorizontalScroll(work)
    }
  }
})

test('T-SAY-2 who changes his mind by program is slowed down, and nobody with him', async () => {
  const open = await ownDraft('often')
  const [busy, other] = await citizens(2)
  assert.ok(busy && other)
  const { atOnceMax } = addressRates.sayOpinion
  const sent = async (personId: string, times: number) => {
    const person = await signedIn(app, platform, personId, { kind: 'citizen' })
    const href = `/consultations/${open}/say`
    const all: number[] = []
    for (let at = 0; at < times; at += 1) {
      await person.open(href)
      all.push((await person.send(href, { 'comment-strings': `Number ${at}` })).status)
    }
    return all
  }
  const statuses = await sent(busy.personId, atOnceMax + 3)
  assert.equal(statuses.filter((one) => one === 303).length, atOnceMax)
  assert.equal(statuses.at(-1), 429)
  assert.deepEqual(await sent(other.personId, 1), [303])
})

test('all of it is taken back on a page that asks first, and says what that is', async () => {
  const own = await ownDraft('taken-back')
  const [person] = await citizens(1)
  assert.ok(person)
  const comments = { strings: 'Let <glass> be.' }
  await say(platform, person, { key: own, answers: { night: 'yes' }, comments })
  const who = await signedIn(app, platform, person.personId, { kind: 'citizen' })
  const at = (part: string) => `/consultations/${own}/${part}`
  const mine = await who.open(at('mine'))
  const part = await findTakingPart(platform, person.personId)
  assert.deepEqual(
    part.opinions.map((one) => one.key),
    [own],
  )
  assert.deepEqual(who.formsOf(at('take-back')), [], 'nothing is gone by one press')
  assert.ok(mine.html.includes(`href="${at('take-back')}"`))
  const asked = await who.open(at('take-back'))
  assert.match(asked.html, /Let &lt;glass/)
  await expectValidHtml(asked.html)
  assert.equal((await who.send(at('take-back'))).location, at('mine'))
  assert.match((await who.open(at('mine'))).html, /You have said nothing here yet/)
  assert.equal((await who.open(at('take-back'))).location, at('mine'))
})
