/** Faces and fingers taken at a counter, by whom, and what becomes of them in a case. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCaptures, keepCapture, listCandidates, useCaptures } from '#platform/biometrics'
import { listReads } from '#platform/consent'
import { formatCnic } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict, testPersons } from '#tests/platform'
import { fingerRecord } from '#tests/fingers'
import { photoOf, testCentre } from '#tests/centre'

const centre = await testCentre()
const { platform, sitDown, sendFile } = centre
const { db, setting, citizen, neighbour, officer } = platform
const [zara, bilal] = testPersons
const clerk = await centre.clerk()
const seat = await sitDown(clerk.personId)
const decider = await sitDown(officer.personId)
const theirs = await centre.apply()
const inCase = `/enrolment/cases/${theirs.reference}`
const ofZara = `${inCase}/persons/${citizen.personId}`

/** Enrols a face as its person's template. */
async function enrol(personId: string, of: number): Promise<void> {
  const bytes = Buffer.alloc(512)
  bytes.writeFloatLE(of, 0)
  const id = setting.newId()
  const capture = {
    id,
    personId,
    modality: 'face',
    position: 'face',
    quality: 80,
    liveness: 'attended',
    pad: 'none',
    takenBy: 'SOMEBODY',
    assistedBy: undefined,
    takenForCase: undefined,
    takenAt: setting.now(),
  } as const
  await keepCapture(db, setting.biometricVault, capture, { format: 'face-128', bytes })
  await useCaptures(db, [{ id, caseId: setting.newId(), at: setting.now(), enrols: true }])
}

async function takeFace(of: number, at = ofZara, who = seat) {
  await who.open(at)
  const answer = await sendFile(who, `${at}/face`, { file: photoOf(of) })
  return { ...answer, id: /taken=([0-9A-Z]{12})/.exec(answer.location)?.[1] ?? '' }
}

const measure = (input: object, actor = clerk) =>
  platform.door.perform({
    kind: 'act',
    actor,
    case: theirs,
    action: 'measure',
    input,
    language: 'en',
  })

test('a clerk finds a case and its people, takes a face, and the step is offered it', async () => {
  await seat.open('/enrolment')
  const opened = await seat.send('/enrolment/cases', { reference: theirs.reference })
  assert.equal(opened.location, inCase)
  const page = await seat.open(inCase)
  assert.ok(page.html.includes(ofZara))
  await expectValidHtml(page.html)
  const person = await seat.open(ofZara)
  assert.ok(!person.html.includes(zara.cnic) && !person.html.includes(formatCnic(zara.cnic)))
  await expectValidHtml(person.html)
  await enrol(neighbour.personId, 1.4)
  const taken = await takeFace(1)
  assert.equal(taken.status, 303)
  const [capture] = await findCaptures(db, [taken.id])
  const { liveness, takenBy, assistedBy, takenForCase, duplicates, searchedAt } = capture ?? {}
  assert.deepEqual(
    [liveness, takenBy, assistedBy, takenForCase, duplicates],
    ['attended', clerk.personId, clerk.posts[0]?.id, theirs.id, 1],
  )
  assert.ok(searchedAt)
  const done = await seat.open(taken.location)
  assert.match(done.html, /Others look alike/)
  const desk = await seat.open(`/desk/cases/${theirs.reference}`)
  assert.match(
    desk.html,
    new RegExp(`<option value="${taken.id}">face</option>|value="${taken.id}"`),
  )
  await measure({ face: taken.id })
  const told = await decider.open(`/desk/cases/${theirs.reference}`)
  assert.match(told.html, /Face of the flyer: (?:<[^>]+>)*face, \d/, 'what was taken, in words')
  assert.ok(!told.html.includes(taken.id))
  const [used] = await findCaptures(db, [taken.id])
  assert.deepEqual([used?.usedByCase, used?.usedAs], [theirs.id, 'face'])
})

test('who was read sees it: the office, why, and in which case', async () => {
  const reads = await listReads(db, citizen.personId, {
    now: setting.now(),
    before: new Date(setting.now().getTime() + 1),
    limit: 50,
  })
  const found = reads.filter(({ purpose }) => purpose === 'enrolment')
  assert.ok(found.some((line) => line.case?.id === theirs.id && line.officeId === 'kites'))
})

test('T-ID-85 those who look alike are judged one by one, by another officer', async () => {
  const [capture] = await findCaptures(db, await capturesOfCase())
  const list = `${inCase}/captures/${capture?.id}`
  const page = `/desk/cases/${theirs.reference}`
  assert.equal((await seat.open(list)).status, 403, 'who takes does not judge')
  const allow = () =>
    platform.door.perform({
      kind: 'act',
      actor: officer,
      case: theirs,
      action: 'allow',
      input: { note: 'A steady hand' },
      language: 'en',
    })
  await assert.rejects(allow(), { code: 'kite-flyer-alike' })
  const shown = await decider.open(list)
  assert.match(shown.html, /Bilal Invented/)
  assert.ok(!shown.html.includes(bilal.cnic))
  await expectValidHtml(shown.html)
  const [form] = decider.formsOf(list)
  assert.equal(form?.['candidate'], neighbour.personId)
  const bare = await decider.send(list, { verdict: 'another', reason: ' ' })
  assert.equal(bare.status, 422)
  await expectValidHtml(bare.html)
  const judged = await decider.send(list, { verdict: 'another', reason: 'Born in another year' })
  assert.equal(judged.status, 303)
  assert.match((await decider.open(list)).html, /Born in another year/)
  const again = { _csrf: form?.['_csrf'] ?? '', candidate: neighbour.personId, verdict: 'same' }
  assert.equal((await decider.send(list, { ...again, reason: 'No' })).status, 409, 'judged once')
  const [candidate] = await listCandidates(db, capture?.id ?? '')
  assert.deepEqual([candidate?.verdict, candidate?.judgedBy], ['another', officer.personId])
  assert.ok((await decider.open(page)).status === 200)
  await allow()
})

async function capturesOfCase(): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from biometrics.capture where used_by_case = $1`,
    [theirs.id],
  )
  return rows.map(({ id }) => id)
}

test('T-ID-85 nobody judges what he took himself, whatever post he holds', async () => {
  const other = await centre.apply()
  const both = { ...officer, posts: [...officer.posts, ...clerk.posts] }
  await enrol(neighbour.personId, 1.4)
  const at = `/enrolment/cases/${other.reference}/persons/${citizen.personId}`
  const { id } = await takeFace(1, at)
  await db.owner.query(`update biometrics.capture set taken_by = $2 where id = $1`, [
    id,
    both.personId,
  ])
  const list = `/enrolment/cases/${other.reference}/captures/${id}`
  const { html } = await decider.open(list)
  assert.match(html, /You took this/)
  const sent = { candidate: neighbour.personId, verdict: 'another', reason: 'Mine' }
  assert.equal((await decider.send(list, sent)).status, 403)
  assert.equal((await listCandidates(db, id))[0]?.verdict, undefined)
})

test('T-ID-80 nobody takes his own face, opens his own case or compares himself', async () => {
  const own = `/enrolment/persons/${clerk.personId}`
  await seat.open('/enrolment')
  const refused = await sendFile(seat, `${own}/face`, { file: photoOf(5), _csrf: tokenOf(seat) })
  assert.equal(refused.status, 403)
  const mine = await platform.door.perform({
    kind: 'act',
    actor: { kind: 'citizen', personId: clerk.personId, assurance: 'substantial' },
    service: 'kite-permit',
    action: 'submit',
    case: { jurisdiction: kiteDistrict.code, id: setting.newId() },
    input: { size: 'small', day: '2026-12-01', flyer: flyerOf(bilal) },
    language: 'en',
  })
  assert.equal((await seat.open(`/enrolment/cases/${mine.reference}`)).status, 403)
})

const tokenOf = (who: typeof seat) => who.formsOf('/enrolment/cases')[0]?.['_csrf'] ?? ''

const flyerOf = ({ name, cnic }: { readonly name: string; readonly cnic: string }) => ({
  name,
  cnic,
  relation: 'son-of',
  relativeName: 'Invented',
  address: 'Kite Lane 1',
})

test('T-ID-81 what was taken of another, of another case or twice serves no case', async () => {
  const [one, two] = [await centre.apply(), await centre.apply()]
  const at = (kase: typeof one, person: string) =>
    `/enrolment/cases/${kase.reference}/persons/${person}`
  const step = (kase: typeof one, face: string) =>
    platform.door.perform({
      kind: 'act',
      actor: clerk,
      case: kase,
      action: 'measure',
      input: { face },
      language: 'en',
    })
  const neighbours = await takeFace(1.4, at(one, neighbour.personId))
  await assert.rejects(step(one, neighbours.id), { code: 'biometrics-capture-unknown' })
  const own = await takeFace(1, at(one, citizen.personId))
  await assert.rejects(step(two, own.id), { code: 'biometrics-capture-of-another-case' })
  await step(one, own.id)
  const desk = await seat.open(`/desk/cases/${two.reference}`)
  assert.ok(!desk.html.includes(own.id), 'what is used is offered nowhere')
})

test('T-ID-82 an unfit face is told what to change, and nothing is kept', async () => {
  await seat.open(ofZara)
  const before = await capturesTaken()
  const sent = [
    [photoOf(1, ['no-face']), 422, /No face was found/],
    [photoOf(1, ['more-faces']), 422, /Only one person/],
    [photoOf(1, ['too-dark']), 422, /turn to the light/],
    [Buffer.from('%PDF-1.7'), 422, /no photograph/],
    [Buffer.alloc(0), 422, /No file was chosen/],
  ] as const
  for (const [file, status, words] of sent) {
    const answer = await sendFile(seat, `${ofZara}/face`, { file })
    assert.equal(answer.status, status)
    assert.match(answer.html, words)
    await expectValidHtml(answer.html)
  }
  assert.equal(await capturesTaken(), before)
})

async function capturesTaken(): Promise<number> {
  const [row] = await db.query<{ n: number }>(`select count(*)::int as n from biometrics.capture`)
  return row?.n ?? 0
}

test('T-ID-83 a finger record that is cut, foreign or of another finger is refused', async () => {
  const record = fingerRecord(7)
  await seat.open(ofZara)
  const before = await capturesTaken()
  const send = (file: Buffer, position = 'right-index') =>
    sendFile(seat, `${ofZara}/finger`, { file, position })
  assert.match((await send(record.subarray(0, record.length - 9))).html, /not whole/)
  assert.match((await send(Buffer.from('FIR\0 not minutiae'))).html, /not a fingerprint record/)
  assert.match((await send(record, 'left-thumb')).html, /another finger/)
  assert.equal(await capturesTaken(), before)
  const taken = await send(record)
  assert.equal(taken.status, 303)
  const [capture] = await findCaptures(db, [taken.location.split('taken=')[1] ?? ''])
  assert.deepEqual([capture?.position, capture?.format], ['right-index', 'iso-19794-2'])
})

test('T-ID-84 an exception serves once another officer approved it, for what it says', async () => {
  const kase = await centre.apply()
  const at = `/enrolment/cases/${kase.reference}/persons/${citizen.personId}`
  await seat.open(at)
  const missing = await seat.send(`${at}/exception`, { standsFor: 'face', reason: '', proof: 'x' })
  assert.equal(missing.status, 422)
  await seat.open(at)
  const words = { reason: 'Burnt in a fire', proof: 'Card and two neighbours' }
  const asked = await seat.send(`${at}/exception`, { standsFor: 'face', ...words })
  assert.match(asked.location, /asked=yes/)
  const home = await decider.open('/enrolment')
  const page = /\/enrolment\/exceptions\/([0-9A-Z]{12})/.exec(home.html) ?? []
  const [path = '', id = ''] = page
  const input = { face: id }
  const act = { kind: 'act', actor: clerk, case: kase, action: 'measure', language: 'en' } as const
  await assert.rejects(platform.door.perform({ ...act, input }), {
    code: 'biometrics-capture-unknown',
  })
  await seat.open(path)
  assert.equal((await seat.send(path, { decision: 'approved' })).status, 403, 'one’s own')
  const shown = await decider.open(path)
  assert.match(shown.html, /Burnt in a fire/)
  await expectValidHtml(shown.html)
  const [form] = decider.formsOf(path)
  assert.equal((await decider.send(path, { decision: 'approved' })).status, 303)
  const again = { _csrf: form?.['_csrf'] ?? '', decision: 'refused' }
  assert.equal((await decider.send(path, again)).status, 409, 'once')
  await assert.rejects(platform.door.perform({ ...act, input: { face: id, finger: id } }), {
    code: 'biometrics-capture-unknown',
  })
  await platform.door.perform({ ...act, input })
})

test('T-ID-86 a number is looked for on the record, and others are not let in', async () => {
  await seat.open('/enrolment')
  const unknown = await seat.send('/enrolment/persons', { cnic: '3999099000110' })
  assert.equal(unknown.status, 404)
  await seat.open('/enrolment')
  const known = await seat.send('/enrolment/persons', { cnic: bilal.cnic })
  assert.equal(known.location, `/enrolment/persons/${neighbour.personId}`)
  const looks = await db.query<{ purpose: string; found: number }>(
    `select purpose, found from population.search where officer_id = $1 order by at`,
    [clerk.personId],
  )
  assert.deepEqual(
    looks.map(({ purpose, found }) => [purpose, found]),
    [
      ['enrolment', 0],
      ['enrolment', 1],
    ],
  )
  const stranger = await sitDown((await appointOfficer(platform, 'auditor', 'PB')).personId)
  for (const path of ['/enrolment', '/enrolment/check', inCase, ofZara]) {
    assert.equal((await stranger.open(path)).status, 403, path)
  }
  const elsewhere = await sitDown((await appointOfficer(platform, 'kite-clerk', 'PB-OTH')).personId)
  assert.equal((await elsewhere.open(inCase)).status, 404)
})

test('of one person not more than twelve are taken in an hour', async () => {
  const at = `/enrolment/persons/${neighbour.personId}`
  for (let n = 0; n < 12; n += 1) await takeFace(1.4, at)
  assert.equal((await takeFace(1.4, at)).status, 429)
})
