/** Who may answer what a person says is wrong, by what, and what the person may do meanwhile. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerAccount } from '#channels/account'
import { registerRegistry } from '#channels/registry'
import {
  answerAsked,
  answerMandate,
  correctionAsked,
  offerMandate,
  type CorrectionAnswer,
} from '#platform/catalogue'
import { listReads, ownReading } from '#platform/consent'
import { findPersons, openerFor } from '#platform/identity'
import { addDays, civilDateOf, text } from '#platform/kernel'
import {
  askCorrection,
  correctionsOf,
  registerPlaces,
  takeCorrectionBack,
} from '#platform/population'
import { expectValidHtml } from '#tests/browser'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { testReading } from '#tests/reading'
import { enterEvent, newcomer, seen, testRegistrars, type Registrar } from '#tests/registrars'
import { signedIn, webOn } from '#tests/web'

const platform = await testPlatform()
const { citizen, neighbour, db, door, setting } = platform
const account = await webOn(platform, registerAccount)
const registry = await webOn(platform, registerRegistry)
const { maker, checker } = await testRegistrars(platform)
const hands = { ...platform, maker, checker }
const jurisdiction = kiteDistrict.code
const path = '/account/data/correct'
const zara = { cnic: '3999099000011', name: { en: 'Zara Kite', ur: 'زارا' }, born: '1991-01-01' }
await enterEvent(hands, { what: 'birth', person: newcomer(platform, zara) })
const asZara = await signedIn(account, platform, citizen.personId, { kind: 'citizen' })
const atWork = (who: Registrar) => signedIn(registry, platform, who.personId, { kind: 'officer' })

const born = async (given: Parameters<typeof newcomer>[1]) =>
  (await enterEvent(hands, { what: 'birth', person: newcomer(platform, given) })) ?? ''

/** A request as the page sends it. */
async function ask(personId: string = citizen.personId) {
  const asked = { personId, id: setting.newId(), jurisdiction, askedAt: setting.now() }
  const said = { wrong: 'My year of birth is 1990.', paper: 'Birth certificate UC-17/1990' }
  await db.transact((tx) => askCorrection(tx, setting.vault, { ...asked, ...said }))
  return { personId, id: asked.id }
}

type Asked = Awaited<ReturnType<typeof ask>>
const stateOf = async ({ id }: Asked) =>
  (await db.query(`select state, answer from population.correction_request where id = $1`, [id]))[0]
const prepare = (who: Registrar, asked: Asked, answer = 'The paper says 1991.') =>
  answerAsked(platform, who, { ...asked, do: 'prepare', answer })
const readBy = async (who: Registrar, asked: Asked) =>
  (await correctionAsked(platform, who, asked)).asked.preparedMark ?? ''
const end = async (asked: Asked) => takeCorrectionBack(db, { ...asked, at: setting.now() })
const linkOf = ({ personId, id }: Asked) => `/registry/corrections/${personId}/${id}`
const refused = (code: string) => ({ code })

/** Each act on a request, as somebody would send it who was never shown the page. */
const acts = (asked: Asked, read: string): CorrectionAnswer[] => [
  { ...asked, do: 'prepare', answer: 'It stays.' },
  { ...asked, do: 'corrected', answer: 'It is right now.', entry: 1 },
  { ...asked, do: 'confirm', read },
  { ...asked, do: 'undo' },
]

async function mandateFor(other: string) {
  const ids = [maker.personId, other]
  const persons = await findPersons(db, setting.vault, ids, testReading)
  const present = (id: string) => {
    const person = persons.get(id)
    assert.ok(person)
    return { person, authenticatedAt: setting.now() }
  }
  const today = civilDateOf(setting.now())
  const id = await offerMandate(platform, present(other), {
    kind: 'client',
    offeredAs: 'grantor',
    other: present(maker.personId).person.cnic,
    evidence: 'Power of attorney 7 of 2026',
    from: today,
    to: addDays(today, 30),
  })
  await answerMandate(platform, present(maker.personId), id, 'accepted')
}

test('T-ID-123 no registrar opens or answers what he, his kin or his principal asks', async () => {
  const self = maker.personId
  const [wife, former] = [await born({ sex: 'F' }), await born({ sex: 'F' })]
  const [father, child] = [await born({ born: '1950-01-01' }), await born({ born: '2010-01-01' })]
  const brother = await born({ father: { personId: father } })
  const on = '2005-01-01'
  const married = (spouse: string) => [
    { personId: self, fact: { kind: 'marriage', spouse, on } as const },
    { personId: spouse, fact: { kind: 'marriage', spouse: self, on } as const },
  ]
  const isParentOf = (parent: string, of: string) => [
    { personId: parent, fact: { kind: 'child', child: of, as: 'father', tie: 'birth' } as const },
    { personId: of, fact: { kind: 'parent', parent, as: 'father', tie: 'birth' } as const },
  ]
  const divorce = { kind: 'divorce', on: '2008-01-01' } as const
  const facts = [
    { personId: self, fact: { kind: 'birth', on: '1980-01-01' } as const },
    ...married(wife),
    ...married(former),
    { personId: self, fact: { ...divorce, spouse: former } },
    { personId: former, fact: { ...divorce, spouse: self } },
    ...isParentOf(self, child),
    ...isParentOf(father, self),
  ]
  const source = { name: 'old register', sha256: 'ab'.repeat(32) }
  const step = { do: 'take-in', source, persons: [], facts } as const
  await door.perform({ kind: 'population', actor: { kind: 'system' }, jurisdiction, step })
  await mandateFor(neighbour.personId)
  const kinReads = async () => (await db.query(`select 1 as one from consent.kin_read`)).length
  for (const who of [self, wife, former, child, father, brother, neighbour.personId]) {
    const asked = await ask(who)
    for (const act of acts(asked, '')) {
      await assert.rejects(
        answerAsked(platform, maker, act),
        refused('population-own-look'),
        act.do,
      )
    }
    await prepare(checker, asked)
    const read = await readBy(checker, asked)
    const before = await kinReads()
    await assert.rejects(correctionAsked(platform, maker, asked), refused('population-own-look'))
    for (const act of acts(asked, read)) {
      await assert.rejects(
        answerAsked(platform, maker, act),
        refused('population-own-look'),
        act.do,
      )
    }
    assert.ok((await kinReads()) > before, 'whoever oversees him is told')
    assert.equal((await stateOf(asked))?.['state'], 'open')
    const page = await (await atWork(maker)).open(linkOf(asked))
    assert.equal(page.status, 403)
    assert.ok(!page.html.includes('1990'))
    await end(asked)
  }
  const now = new Date(Date.now() + 60_000)
  const reads = await listReads(db, wife, { now, before: now, limit: 50 })
  assert.ok(
    reads.some(({ readerId }) => readerId === self),
    'and she sees who tried',
  )
})

test('T-ID-59 nor does he enter anything of a brother or a sister', async () => {
  const father = await born({ born: '1950-01-01' })
  const [one, other] = [
    await born({ father: { personId: father } }),
    await born({ father: { personId: father } }),
  ]
  const event = {
    what: 'address',
    personId: other,
    use: 'present',
    address: { place: jurisdiction, line: 'Roof Street' },
    on: '2020-02-02',
  } as const
  const step = { do: 'enter', event, evidence: seen } as const
  const actor = { ...maker, personId: one }
  const entered = door.perform({ kind: 'population', actor, jurisdiction, step })
  await assert.rejects(entered, refused('population-own-record'))
})

test('T-ID-124 a second registrar is another person in another post', async () => {
  const asked = await ask()
  await prepare(maker, asked)
  const read = await readBy(checker, asked)
  const confirm = { ...asked, do: 'confirm', read } as const
  const own = refused('population-own-proposal')
  // One post handed over to another person; one person who holds a second post.
  const successor = { ...checker, posts: maker.posts }
  for (const who of [successor, { ...maker, posts: checker.posts }]) {
    await assert.rejects(answerAsked(platform, who, confirm), own)
  }
  await assert.rejects(answerAsked(platform, successor, { ...asked, do: 'undo' }), own)
  assert.equal((await correctionAsked(platform, successor, asked)).preparedFor, 'same-post')
  assert.equal((await correctionAsked(platform, maker, asked)).preparedFor, 'maker')
  const bypassed = db.query(
    `update population.correction_request
     set state = 'declined', answered_by = $2, answered_post = prepared_post, answered_at = $3
     where id = $1`,
    [asked.id, checker.personId, setting.now()],
  )
  await assert.rejects(bypassed, /correction_request_two_posts/)
  assert.equal((await stateOf(asked))?.['state'], 'open')
  await answerAsked(platform, checker, confirm)
  assert.equal((await stateOf(asked))?.['state'], 'declined')
})

test('T-ID-125 who confirms confirms the words that he was shown', async () => {
  const asked = await ask()
  const link = linkOf(asked)
  await prepare(maker, asked, 'The paper says 1991.')
  const two = await atWork(checker)
  assert.ok((await two.open(link)).html.includes('The paper says 1991.'))
  await answerAsked(platform, maker, { ...asked, do: 'undo' })
  const gone = await two.send(link, { do: 'confirm' })
  assert.equal(gone.status, 409)
  assert.ok(gone.html.includes('has changed since you opened it'))
  await prepare(maker, asked, 'The paper says 1991.')
  await two.open(link)
  await answerAsked(platform, maker, { ...asked, do: 'undo' })
  await prepare(maker, asked, 'You were not there.')
  const changed = await two.send(link, { do: 'confirm' })
  assert.equal(changed.status, 409)
  await expectValidHtml(changed.html)
  assert.ok(changed.html.includes('has changed since you opened it'))
  assert.ok(changed.html.includes('You were not there.'), 'and reads what stands there now')
  assert.equal((await stateOf(asked))?.['state'], 'open')
  assert.equal((await two.send(link, { do: 'confirm' })).location, '/registry?done=answered')
})

test('T-ID-122 what was prepared before it was told corrects nothing', async () => {
  const other = await born({})
  const start = Date.now()
  const at = (minute: number) => platform.clockTo(new Date(start + minute * 60_000))
  const enter = (personId: string, date: string) => {
    const event = { what: 'birth-date', personId, born: date } as const
    const step = { do: 'enter', event, evidence: seen } as const
    return door.perform({ kind: 'population', actor: maker, jurisdiction, step })
  }
  const approve = ({ id: proposal }: { readonly id: string }) => {
    const step = { do: 'approve', proposal } as const
    return door.perform({ kind: 'population', actor: checker, jurisdiction, step })
  }
  at(1)
  const earlier = await enter(citizen.personId, '1989-01-01')
  at(2)
  const asked = await ask()
  at(3)
  const beside = await enter(other, '1979-01-01')
  at(4)
  await Promise.all([approve(earlier), approve(beside)])
  const { since } = await correctionAsked(platform, maker, asked)
  assert.deepEqual(since, [])
  const [last] = await db.query<{ seq: number }>(
    `select max(seq) as seq from population.entry where person_id = $1`,
    [citizen.personId],
  )
  const seq = last?.seq ?? 0
  const corrected = { ...asked, do: 'corrected', answer: 'It is right now.', entry: seq } as const
  const not = refused('population-not-corrected')
  await assert.rejects(answerAsked(platform, maker, corrected), not)
  at(5)
  const later = await enter(citizen.personId, '1990-01-01')
  at(6)
  await approve(later)
  const [entry] = (await correctionAsked(platform, maker, asked)).since
  assert.equal(entry?.seq, seq + 1)
  // A decline that waits is not overridden: it is sent back first.
  await prepare(checker, asked)
  const right = { ...corrected, entry: seq + 1 }
  const waits = refused('population-decline-waits')
  await assert.rejects(answerAsked(platform, maker, right), waits)
  await assert.rejects(prepare(maker, asked, 'Another reason.'), waits)
  const page = await (await atWork(maker)).open(linkOf(asked))
  assert.ok(page.html.includes('The paper says 1991.'))
  await answerAsked(platform, maker, { ...asked, do: 'undo' })
  await answerAsked(platform, maker, right)
  assert.equal((await stateOf(asked))?.['state'], 'corrected')
  platform.clockTo(new Date())
})

test('the entry to choose says whom and which place it names', async () => {
  const name = text('Kite Town', 'پتنگ نگر')
  const town = { code: jurisdiction, kind: 'district', name, from: '2000-01-01' } as const
  await db.transact((tx) => registerPlaces(tx, [town]))
  const mother = await born({ sex: 'F', name: { en: 'Kite Mother', ur: 'والدہ' } })
  const person = await born({ name: { en: 'Kite Child', ur: 'بچہ' }, born: '2001-01-01' })
  const asked = await ask(person)
  const parent = { personId: mother }
  await enterEvent(hands, { what: 'parent', personId: person, as: 'mother', tie: 'birth', parent })
  await enterEvent(hands, { what: 'birth-date', personId: person, born: '2002-02-02' })
  const { html } = await (await atWork(maker)).open(linkOf(asked))
  await expectValidHtml(html)
  assert.ok(html.includes('Kite Mother') && html.includes('<bdi>Kite Town</bdi>'))
  assert.ok(!html.includes(`>${jurisdiction}<`), 'a code is nobody’s word for a place')
})

test('a person takes back what nobody has answered, and the registrars see it', async () => {
  const asked = await ask()
  await prepare(maker, asked)
  const open = await asZara.open(path)
  await expectValidHtml(open.html)
  assert.ok(open.html.includes('Take it back'))
  const neighbours = await signedIn(account, platform, neighbour.personId, { kind: 'citizen' })
  await neighbours.open(path)
  const stolen = await neighbours.send(`${path}/take-back`, { request: asked.id })
  assert.equal(stolen.status, 409)
  assert.equal((await stateOf(asked))?.['state'], 'open', 'nobody takes back another’s')
  const two = await atWork(checker)
  await two.open(linkOf(asked))
  const taken = await asZara.send(`${path}/take-back`, { request: asked.id })
  assert.equal(taken.location, `${path}?done=taken-back`)
  const after = await asZara.open(taken.location)
  await expectValidHtml(after.html)
  assert.ok(after.html.includes('Taken back by you') && after.html.includes('needs no answer'))
  const row = await stateOf(asked)
  assert.deepEqual([row?.['state'], row?.['answer']], ['taken-back', null])
  const home = await two.open('/registry')
  await expectValidHtml(home.html)
  assert.ok(home.html.includes('taken back by the person'))
  assert.ok(!home.html.includes(linkOf(asked)), 'there is nothing to open')
  const late = await two.open(linkOf(asked))
  assert.equal(late.status, 409)
  assert.ok(late.html.includes('has taken this request back'))
  for (const act of acts(asked, '')) {
    const gone = refused('population-request-taken-back')
    await assert.rejects(answerAsked(platform, checker, act), gone, act.do)
  }
  assert.equal((await asZara.send(`${path}/take-back`, { request: asked.id })).status, 409)
  const { personId } = citizen
  const opener = openerFor(db, ownReading(personId))
  const held = await correctionsOf(db, setting.vault, opener, personId)
  assert.equal(held.find(({ id }) => id === asked.id)?.state, 'taken-back')
})

test('T-ID-126 nobody fills the registrars’ list by asking and taking back', async () => {
  const person = await born({})
  for (let i = 0; i < 5; i += 1) await end(await ask(person))
  await assert.rejects(ask(person), refused('population-requests-many'))
  platform.clockTo(new Date(Date.now() + 25 * 3_600_000))
  await end(await ask(person))
  platform.clockTo(new Date())
})

test('what can be read no more nobody approves, and either of two ends it', async () => {
  const prepared = async () => {
    const event = { what: 'birth', person: newcomer(platform, {}) } as const
    const step = { do: 'enter', event, evidence: seen } as const
    const { id } = await door.perform({ kind: 'population', actor: maker, jurisdiction, step })
    await db.query(`update population.proposal set data_key = '\\x00' where id = $1`, [id])
    return `/registry/waiting/${jurisdiction}/${id}`
  }
  const [first, second] = [await prepared(), await prepared()]
  const [one, two] = [await atWork(maker), await atWork(checker)]
  const mine = await one.open(first)
  await expectValidHtml(mine.html)
  assert.ok(mine.html.includes('What you prepared can no longer be read'))
  const theirs = await two.open(first)
  await expectValidHtml(theirs.html)
  assert.ok(theirs.html.includes('What was prepared can no longer be read'))
  assert.ok(!theirs.html.includes('Another registrar must approve it'))
  assert.ok(!theirs.html.includes(`${first}/approve`))
  assert.equal((await two.send(`${first}/approve`)).status, 409)
  await two.open(first)
  assert.equal((await two.send(`${first}/refuse`)).location, '/registry?done=refused')
  await one.open(second)
  assert.equal((await one.send(`${second}/withdraw`)).location, '/registry?done=withdrawn')
})
