import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  askForVisit,
  eraseHeld,
  findErasable,
  getCase,
  repeatErasures,
  scrubRecord,
  sendSignInCode,
  keepDrafts,
  newDraft,
  sweepCases,
  sweepDrafts,
} from '#platform/catalogue'
import { findCase } from '#platform/cases'
import { holdData, machinePermit, recordReads } from '#platform/consent'
import { dayMs, type Language } from '#platform/kernel'
import {
  createVault,
  findPersonByCnic,
  getPerson,
  openDestroyedKeys,
  registerPersons,
} from '#platform/identity'
import { verifyLog } from '#platform/log'
import { demoMessages } from '#platform/notifications'
import { testReading } from '#tests/reading'
import { expectValidHtml } from '#tests/browser'
import { applyForKite, permitKite } from '#tests/kite-case'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { plantLooks } from '#tests/planted-rows'
import { signedIn, webOn } from '#tests/web'
import { registerAccount } from '#channels/account'

const platform = await testPlatform()
const { db, setting, citizen, neighbour } = platform
const app = await webOn(platform, registerAccount)
const comeIn = (personId: string, language: Language = 'en') =>
  signedIn(app, platform, personId, { kind: 'citizen', language })
const [zara, bilal] = testPersons
const permit = await permitKite(platform)
const draftOf = async (applicantId: string) => {
  const asked = { service: 'kite-permit', jurisdiction: kiteDistrict.code, applicantId }
  const draft = newDraft(setting, asked, { colour: 'violet' })
  await keepDrafts(db, setting, [draft])
}
const draftsLeft = async (personId: string) => {
  const rows = await db.query(`select 1 as one from cases.draft where applicant_id = $1`, [
    personId,
  ])
  return rows.length
}
const watchedBy = async (personId: string) =>
  (await db.query(`select 1 as one from billing.saved where person_id = $1`, [personId])).length
const templatesOf = async (personId: string) =>
  (
    await db.query(
      `select 1 as one from biometrics.template where person_id = $1 and sealed <> ''`,
      [personId],
    )
  ).length
const leftOf = async (id: string) => [
  await draftsLeft(id),
  await watchedBy(id),
  await templatesOf(id),
]

test('one request hands out everything held, as JSON and as a signed PDF', async () => {
  await draftOf(citizen.personId)
  const visitor = await comeIn(citizen.personId)
  await expectValidHtml((await visitor.open('/account/data')).html)
  const { html: json, headers } = await visitor.open('/account/data/my-data.json')
  assert.match(String(headers['content-disposition']), /attachment/)
  const { parts } = JSON.parse(json)
  assert.equal(parts.person[0].cnic, zara.cnic)
  assert.equal(parts.cases[0].reference.replaceAll('-', '').endsWith(permit.id), true)
  assert.equal(parts.cases[0].answers.flyer.name, zara.name)
  assert.equal(parts.drafts[0].answers.colour, 'violet')
  assert.ok(parts.cases[0].charges.length > 0 && parts.sessions.length > 0)
  assert.ok(!json.includes(bilal.cnic))
  const pdf = await visitor.open('/account/data/my-data.pdf')
  assert.equal(pdf.status, 200)
  assert.match(pdf.html.slice(0, 8), /^%PDF-/)
})

test('what is held is told in words of either language: no field, no id, local time', async () => {
  await plantLooks(db, citizen.personId, setting.now(), 2)
  for (const [language, said] of [
    ['en', ['Kite permit', 'Signed in with', 'Technical staff']],
    ['ur', ['پتنگ', 'داخلے کا طریقہ', 'تکنیکی عملہ']],
  ] as const) {
    const { html } = await (await comeIn(citizen.personId, language)).open('/account/data/read')
    await expectValidHtml(html)
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? ''
    for (const one of said) assert.ok(main.includes(one), one)
    assert.doesNotMatch(main, /\d{4}-\d\d-\d\d|T\d\d:\d\d|isDeviceBound|readerKind|"?amr/)
    assert.ok(!main.includes(citizen.personId))
  }
})

test('that codes were sent is told on the page and in the file, and never which', async () => {
  await sendSignInCode(platform, { cnic: zara.cnic, address: '192.0.2.9', language: 'en' })
  const place = { jurisdiction: kiteDistrict.code, officeId: 'kites' }
  const post = { ...place, id: 'c-1', role: 'counter-assistant' }
  const clerk = { kind: 'officer', personId: neighbour.personId, posts: [post] } as const
  await askForVisit(platform, clerk, { cnic: zara.cnic, service: 'kite-permit', post })
  await platform.sender.sendDue()
  const [phone] = await demoMessages(db, setting.vault, { phone: zara.phone, limit: 2 })
  const codes = phone?.messages.map(({ text }) => /\d{6}/.exec(text)?.[0] ?? '') ?? []
  assert.equal(codes.length, 2)
  const visitor = await comeIn(citizen.personId)
  for (const path of ['read', 'my-data.json']) {
    const { html } = await visitor.open(`/account/data/${path}`)
    assert.match(html, /\*{6}\S* is your sign-in code/)
    assert.match(html, /\*{6}\S*: say it only at the counter/)
    for (const code of codes) assert.ok(!html.includes(code), path)
  }
})

test('while it is restricted nothing is shared, whatever was allowed', async () => {
  const visitor = await comeIn(neighbour.personId)
  const share = () => {
    const reader = { kind: 'client', clientId: 'bank' } as const
    const reading = { reader, purpose: 'sharing', at: setting.now() } as const
    return recordReads(db, reading, [neighbour.personId])
  }
  await share()
  await visitor.open('/account/data')
  await visitor.send('/account/data/restrict')
  await assert.rejects(share(), { code: 'consent-restricted' })
  assert.ok((await visitor.open('/account/data')).html.includes('Restricted'))
  await visitor.send('/account/data/restrict')
  await share()
})

test('what the law keeps is named with its section, and only the rest is erased', async () => {
  await draftOf(citizen.personId)
  const visitor = await comeIn(citizen.personId)
  const { html } = await visitor.open('/account/data/erase')
  await expectValidHtml(html)
  assert.ok(html.includes('Stamp Act 1899'))
  const { location } = await visitor.send('/account/data/erase')
  assert.equal(location, '/account/data?done=erased')
  assert.equal(await draftsLeft(citizen.personId), 0)
  assert.ok((await findCase(db, permit))?.dataKey, 'a document in a register stays readable')
})

const years = (n: number) => new Date(setting.now().getTime() - n * 365.3 * dayMs)
const age = (id: string, at: Date) =>
  db.owner.query(
    `update cases.case set updated_at = $2, clock_at = null, clock_action = null,
       deadline_at = null, post_id = null where id = $1`,
    [id, at],
  )

test('T-ID-48 the worker ends nothing early, nothing held, and all that is past', async () => {
  const asked = await Promise.all(
    [4.9, 5.1, 5.2].map(async (old) => {
      const kase = await applyForKite({ ...platform, citizen: neighbour })
      await age(kase.id, years(old))
      return kase
    }),
  )
  const paid = await permitKite({ ...platform, citizen: neighbour })
  await db.owner.query(`update cases.case set record_key = null where id = $1`, [paid.id])
  await age(paid.id, years(9))
  const held = await applyForKite(platform)
  await age(held.id, years(6))
  const [setAt, endsAt] = [setting.now(), new Date(setting.now().getTime() + dayMs)]
  const order = { id: 'H', number: '7', authority: 'Court', setBy: 'A', setAt, endsAt }
  await holdData(db, { ...order, subjectId: citizen.personId })
  await draftOf(citizen.personId)
  await draftOf(neighbour.personId)
  await db.owner.query(`update cases.draft set updated_at = $1`, [years(1.1)])
  assert.equal(await sweepCases(db, setting.now(), 1), 1)
  assert.equal(await sweepCases(db, setting.now(), 100), 1)
  assert.equal(await sweepDrafts(db, setting.now(), 100), 1)
  const readable = await Promise.all(
    [...asked, paid, held].map(async (kase) => Boolean((await findCase(db, kase))?.dataKey)),
  )
  assert.deepEqual(readable, [true, false, false, true, true])
  assert.equal(await draftsLeft(citizen.personId), 1)
  const later = new Date(endsAt.getTime() + 1)
  assert.equal(await sweepCases(db, later, 100), 1, 'when the hold ends it goes')
  assert.equal((await findErasable(db, citizen.personId, setting.now())).isHeld, true)
})

test('lines of the record of reads end after seven years, whatever the clock says', async () => {
  const insert = `insert into consent.read (subject_id, read_at, reader_kind, reader_id, purpose)
    values ('OLD', now() - $1::interval, 'officer', 'X', 'case-work')`
  for (const old of ['6 years 364 days', '7 years 1 day']) await db.query(insert, [old])
  const sweep = (at: Date) => db.query(`select consent.end_reads($1, 1000) as ended`, [at])
  assert.deepEqual(await sweep(new Date('2200-01-01')), [{ ended: 1 }])
  assert.deepEqual(await sweep(new Date('2200-01-01')), [{ ended: 0 }])
})

test('a person whom no law keeps is erased with the key, and nobody finds him', async () => {
  const id = 'ERASEME'
  const person = { id, name: 'Nadia', cnic: '3999099000097', phone: '+923990099097' }
  await registerPersons(db, setting.vault, [{ ...person, language: 'en' }], setting.now())
  await draftOf(id)
  const visitor = await comeIn(id)
  await visitor.open('/account/data/erase')
  assert.equal((await visitor.send('/account/data/erase')).location, '/')
  assert.equal(await findPersonByCnic(db, setting.vault, person.cnic, testReading), undefined)
  assert.equal(await draftsLeft(id), 0)
  assert.equal((await visitor.open('/account')).status, 303)
})

/** Every row of the tables that hold keys, as a backup has them. */
async function backUp(): Promise<() => Promise<void>> {
  const persons = await db.owner.query(`select * from identity.person`)
  const cases = await db.owner.query(`select * from cases.case where data_key is not null`)
  const rest = ['cases.draft', 'billing.saved', 'biometrics.template']
  for (const table of rest) await db.owner.query(`create table ${table}_old as table ${table}`)
  return async () => {
    for (const table of rest) {
      await db.owner.query(`delete from ${table}`)
      await db.owner.query(`insert into ${table} table ${table}_old`)
      await db.owner.query(`drop table ${table}_old`)
    }
    for (const { id, data_key: key, sealed, cnic_index: index } of persons) {
      await db.owner.query(
        `update identity.person set data_key = $2, sealed = $3, cnic_index = $4 where id = $1`,
        [id, key, sealed, index],
      )
    }
    for (const { id, data_key: key, sealed } of cases) {
      await db.owner.query(`update cases.case set data_key = $2, sealed = $3 where id = $1`, [
        id,
        key,
        sealed,
      ])
    }
  }
}

test('T-ID-45 after an erasure the log verifies, and no backup opens it', async () => {
  const id = 'GONE'
  const person = { id, name: 'Sana', cnic: '3999099000101', phone: '+923990099101' }
  await registerPersons(db, setting.vault, [{ ...person, language: 'en' }], setting.now())
  const actor = { ...citizen, personId: id }
  const old = await applyForKite({ ...platform, citizen: actor })
  await age(old.id, years(6))
  await draftOf(id)
  await db.owner.query(
    `insert into billing.saved (person_id, account, biller, sealed, created_at)
     values ($1, '\\x01', 'kite', '\\x02', now())`,
    [id],
  )
  await db.owner.query(
    `insert into biometrics.template
       (person_id, modality, position, format, sealed, capture_id, taken_at, changed_at)
     values ($1, 'finger', 'right-thumb', 'iso-19794-2', '\\x03', 'C', now(), now())`,
    [id],
  )
  const open = () => getPerson(db, setting.vault, id, testReading)
  const openCase = () => getCase(db, setting, actor, old)
  assert.equal((await open()).name, 'Sana')
  assert.equal((await openCase()).answers['colour'], 'green')
  const restore = await backUp()
  const { isPersonErased } = await eraseHeld(platform, id)
  assert.equal(isPersonErased, true)
  await restore()
  await assert.rejects(open(), { code: 'identity-sealed-unreadable' })
  await assert.rejects(openCase(), { code: 'identity-sealed-unreadable' })
  const owners = [`identity.person|${id}`, `case|${old.id}`]
  assert.deepEqual(await leftOf(id), [1, 1, 1], 'a backup has them')
  await db.transact((tx) => repeatErasures(tx, owners, setting.now()))
  assert.deepEqual(await leftOf(id), [0, 0, 0])
  await assert.rejects(open(), { code: 'identity-person-erased' })
  assert.deepEqual((await openCase()).answers, {})
  while ((await platform.sequencer.sealOnce()) > 0);
  const fetchBytes = async (path: string) => {
    const file = join(platform.logFolder, path)
    return existsSync(file) ? readFileSync(file) : undefined
  }
  const { isGood, entriesRead } = await verifyLog(fetchBytes, platform.logVerifierKey)
  assert.ok(isGood && entriesRead > 0)
  // What is left of the case is held against the log as ever: it binds what nobody can open.
  const { faults } = await scrubRecord(platform, db, async () => {})
  assert.deepEqual(
    faults.filter(({ at }) => at.includes(old.id)),
    [],
  )
})

test('T-ID-45 an erasure that took the answers too is told apart from a change', async () => {
  const [gone, robbed, changed] = await Promise.all(
    [1, 2, 3].map(() => applyForKite({ ...platform, citizen: neighbour })),
  )
  assert.ok(gone && robbed && changed)
  while ((await platform.sequencer.sealOnce()) > 0);
  const ids = [gone.id, robbed.id, changed.id]
  await db.owner.query(`update cases.case set data_key = null, sealed = null where id = any($1)`, [
    ids,
  ])
  // As erasing once did it; of the second nobody erased anything.
  setting.vault.destroyKeys([`case|${gone.id}`, `case|${changed.id}`])
  await db.owner.query(`update cases.case set sealed = '\\x01' where id = $1`, [changed.id])
  const faults = async () => {
    const { faults: found } = await scrubRecord(platform, db, async () => {})
    const of = (id: string) => found.flatMap(({ at, fault }) => (at.includes(id) ? fault : []))
    return ids.map(of)
  }
  const other = 'its event or its entries were changed'
  const erased = 'was erased together with what its acts bound: they cannot be checked'
  assert.deepEqual(await faults(), [[erased], [other], [other]])
  // What can still be told of an erased case is told.
  await db.owner.query(`update cases.case set applicant_id = 'X' where id = $1`, [gone.id])
  assert.deepEqual((await faults())[0], ['its case is not of whoever began it', erased])
})

test('T-ID-45 a key that was destroyed opens nothing in a program that starts later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-destroyed-'))
  const master = Buffer.alloc(32, 7)
  const first = createVault(master, openDestroyedKeys(folder))
  const [kept, gone] = ['case|KEPT', 'case|GONE'].map((owner) => first.newDataKey(owner).wrapped)
  first.destroyKeys(['case|GONE'])
  const later = createVault(master, openDestroyedKeys(folder))
  const permit = machinePermit('rules')
  assert.ok(kept && gone && later.unwrapKey(kept, 'case|KEPT', permit, ['A']))
  assert.throws(() => later.unwrapKey(gone, 'case|GONE', permit, ['A']), /unreadable/)
  rmSync(folder, { recursive: true })
})
