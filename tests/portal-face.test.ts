/** A face given with a question: before the camera, as a photograph, or taken elsewhere. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import multipart from '@fastify/multipart'
import { registerPortal, sendProblemPage } from '#channels/portal'
import { addressRates } from '#platform/catalogue'
import {
  findCaptures,
  findPortrait,
  keepChallenge,
  openPortrait,
  portraitBytesMax,
  takePhotographedFace,
  type Sign,
} from '#platform/biometrics'
import { machinePermit, machineReading } from '#platform/consent'
import { expectValidHtml } from '#tests/browser'
import { filmOf, frameOf, packed, readerOfWords } from '#tests/faces/seen-frames'
import { photo } from '#tests/faces/turned-head'
import { kiteFace } from '#tests/kite-face'
import { kiteRegister } from '#tests/kite-permit'
import { testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'

const made = await testPlatform([kiteFace], [kiteRegister])
const faces = readerOfWords(made.biometrics.faces)
const platform = { ...made, biometrics: { ...made.biometrics, faces } }
const { db, citizen, neighbour } = platform
const app = await webOn(platform, (web) => {
  void web.register(multipart, { attachFieldsToBody: 'keyValues' })
  web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
  registerPortal(web, platform)
})

/** Somebody at the question: sends files with the token of the page. */
async function atQuestion(personId: string) {
  const visitor = await signedIn(app, platform, personId, { kind: 'citizen' })
  await visitor.open('/services/kite-permit')
  const { location } = await visitor.send('/services/kite-permit/start')
  const action = location.endsWith('photo') ? location : `${location.split('?')[0]}/photo`
  const page = await visitor.open(action)
  assert.equal(page.status, 200)
  const [hidden = {}] = visitor.formsOf(action)
  const post = async (url: string, file: string, bytes: Blob, fields = {}) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...hidden, ...fields })) {
      form.append(name, String(value))
    }
    form.append(file, bytes, 'face.jpg')
    const body = new Response(form)
    return app.inject({
      method: 'POST',
      url,
      cookies: { daftar_session: visitor.token, daftar_language: 'en' },
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
      payload: Buffer.from(await body.arrayBuffer()),
    })
  }
  const blob = (bytes: Buffer) => new Blob([new Uint8Array(bytes)])
  const draft = action.split('/')[2] ?? ''
  return {
    visitor,
    action,
    page,
    draft,
    look: (bytes = frameOf()) => post(`${action}/challenge`, 'look', blob(bytes)),
    film: (nonce: string, frames: readonly Buffer[]) =>
      post(action, 'photo.frames', blob(packed(frames)), { nonce }),
    bytes: (bytes: Buffer) => post(action, 'photo.frames', blob(bytes), { nonce: 'N' }),
    photograph: (bytes: Buffer) => post(action, 'photo.photo', blob(bytes)),
  }
}

type Given = { readonly nonce: string; readonly signs: readonly { sign: Sign; words: string }[] }

/** A challenge, and the film that answers it. */
async function challenged(at: Awaited<ReturnType<typeof atQuestion>>) {
  const { nonce, signs } = (await at.look()).json<Given>()
  return { nonce, signs, frames: filmOf(...signs.map(({ sign }) => sign)) }
}

const capturesFor = async (draft: string) => {
  const rows = await db.query<{ id: string }>(
    'select id from biometrics.capture where taken_for_case = $1',
    [draft],
  )
  return findCaptures(
    db,
    rows.map(({ id }) => id),
  )
}
/** In memory: a clock that goes on gives everybody his tries back. */
const nextDay = () => platform.clockTo(new Date(platform.setting.now().getTime() + 24 * 3_600_000))

describe('before the camera', () => {
  test('three signs are followed; the picture comes back chosen, and goes on', async () => {
    const at = await atQuestion(citizen.personId)
    await expectValidHtml(at.page.html)
    assert.doesNotMatch(at.page.html, /type="text"/, 'nobody types a number')
    const { nonce, signs, frames } = await challenged(at)
    assert.equal(signs.length, 3)
    assert.ok(signs.every(({ words }) => words.length > 10))
    const sent = await at.film(nonce, frames)
    assert.deepEqual([sent.statusCode, sent.headers.location], [303, at.action])
    const [capture, ...others] = await capturesFor(at.draft)
    assert.deepEqual(
      [others.length, capture?.personId, capture?.liveness, capture?.pad, capture?.takenBy],
      [0, citizen.personId, 'active-challenge', 'uncertified', citizen.personId],
    )
    const shown = await at.visitor.open(at.action)
    assert.match(shown.html, /Your photo of [^<]*, checked live/)
    assert.match(shown.html, new RegExp(`value="${capture?.id}"[^>]*checked`))
    await expectValidHtml(shown.html)
    const on = await at.visitor.send(at.action, { photo: capture?.id ?? '' })
    assert.match(on.location, /\/day$/)
    const day = { 'day.day': '5', 'day.month': '5', 'day.year': '2027' }
    await at.visitor.open(on.location)
    await at.visitor.send(on.location, day)
    const check = await at.visitor.open(`/apply/${at.draft}/check`)
    assert.match(check.html, /Your photo of [^<]*, checked live/)
    assert.doesNotMatch(check.html, new RegExp(capture?.id ?? 'none'))
  })

  test('what does not fit yet is told in words, and gives no challenge', async () => {
    const at = await atQuestion(citizen.personId)
    const told = await at.look(frameOf({ faults: ['too-dark'] }))
    assert.deepEqual(told.json(), { advice: 'Please turn to the light.' })
    const count = 'select count(*)::int as count from biometrics.challenge where case_id = $1'
    assert.deepEqual(await db.query(count, [at.draft]), [{ count: 0 }])
  })

  test('one challenge sent twice at once is taken once (T-ID-12)', async () => {
    const at = await atQuestion(citizen.personId)
    const { nonce, signs, frames } = await challenged(at)
    const again = filmOf(...signs.map(({ sign }) => sign))
    const answers = await Promise.all([at.film(nonce, frames), at.film(nonce, again)])
    assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([303, 422]))
    assert.equal((await capturesFor(at.draft)).length, 1)
  })

  test('another’s challenge, one of another case and an old one are over (T-ID-12)', async () => {
    nextDay()
    const [mine, theirs] = [
      await atQuestion(citizen.personId),
      await atQuestion(neighbour.personId),
    ]
    const over = /The time for this picture is over/
    const given = await challenged(theirs)
    assert.match((await mine.film(given.nonce, given.frames)).body, over)
    const nonce = 'OF-ANOTHER-CASE'
    const signs = ['left', 'up', 'blink'] as const
    const startedAt = platform.setting.now()
    const { personId } = citizen
    await keepChallenge(db, { nonce, personId, caseId: 'ANOTHER', signs, startedAt })
    assert.match((await mine.film(nonce, filmOf(...signs))).body, over)
    const late = await challenged(mine)
    platform.clockTo(new Date(platform.setting.now().getTime() + 121_000))
    assert.match((await mine.film(late.nonce, late.frames)).body, over)
    assert.deepEqual(await capturesFor(mine.draft), [])
  })

  test('what is no pack of frames, and frames of another file kind, are refused', async () => {
    const at = await atQuestion(citizen.personId)
    const broken = await at.bytes(Buffer.from('PK\x03\x04 no frames'))
    assert.equal(broken.statusCode, 422)
    assert.match(broken.body, /no photograph that can be read/)
    await expectValidHtml(broken.body)
  })
})

describe('as a photograph', () => {
  test('it is told, and marked, that nobody was seen to be alive', async () => {
    nextDay()
    const at = await atQuestion(citizen.personId)
    assert.match(at.page.html, /the office may ask you to come to the counter/)
    assert.equal((await at.photograph(photo('collins'))).statusCode, 303)
    const [capture] = await capturesFor(at.draft)
    assert.deepEqual([capture?.liveness, capture?.pad], ['not-tested', 'none'])
    const shown = await at.visitor.open(at.action)
    assert.match(shown.html, /Your photo of [^<]*, sent, not checked live/)
  })

  test('a zip, a program and a broken picture named .jpg are refused (T-ID-14)', async () => {
    const at = await atQuestion(citizen.personId)
    for (const bytes of [
      Buffer.from('PK\x03\x04'),
      Buffer.from('MZ\x90\x00'),
      photo('collins').subarray(0, 5_000),
    ]) {
      const refused = await at.photograph(bytes)
      assert.equal(refused.statusCode, 422)
      assert.match(refused.body, /no photograph that can be read/)
    }
    assert.deepEqual(await capturesFor(at.draft), [])
  })

  test('of a hundred only as many are looked at as anybody may try (T-ID-17)', async () => {
    nextDay()
    const [at, other] = [await atQuestion(citizen.personId), await atQuestion(neighbour.personId)]
    const answers = await Promise.all(Array.from({ length: 100 }, () => at.photograph(frameOf())))
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    assert.equal(refused.length, 100 - addressRates.takeFace.atOnceMax)
    assert.ok(refused.every(({ headers }) => Number(headers['retry-after']) > 0))
    assert.equal((await capturesFor(at.draft)).length, addressRates.takeFace.atOnceMax)
    assert.equal((await at.look()).statusCode, 429, 'nor is a challenge given')
    assert.equal((await other.photograph(frameOf())).statusCode, 303, 'nobody else waits')
  })
})

async function takenForAnotherCase(personId: string): Promise<void> {
  const face = {
    id: platform.setting.newId(),
    personId,
    takenBy: personId,
    assistedBy: undefined,
    takenForCase: 'ANOTHER',
    takenAt: platform.setting.now(),
    reading: machineReading('verification'),
  }
  const taking = { db, vault: platform.setting.biometricVault, reader: faces }
  await takePhotographedFace(taking, face, { image: frameOf(), liveness: 'not-tested' })
}

describe('whose it is', () => {
  test('another’s capture, or one for another application, is not chosen', async () => {
    nextDay()
    const [mine, theirs] = [
      await atQuestion(citizen.personId),
      await atQuestion(neighbour.personId),
    ]
    await theirs.photograph(frameOf())
    await takenForAnotherCase(citizen.personId)
    for (const draft of [theirs.draft, 'ANOTHER']) {
      const [capture] = await capturesFor(draft)
      assert.ok(capture)
      const page = await mine.visitor.open(mine.action)
      assert.doesNotMatch(page.html, new RegExp(capture.id))
      const chosen = await mine.visitor.send(mine.action, { photo: capture.id })
      assert.equal(chosen.status, 422)
      assert.match(chosen.html, /This capture is not there/)
    }
  })
})

/** Stretches of a picture, as they would stand in a text of the database or in a file. */
function stretchesOf(image: Buffer): Buffer[] {
  return [0.2, 0.5, 0.8].flatMap((part) => {
    const from = 3 * Math.floor((image.length * part) / 3)
    const bytes = image.subarray(from, from + 24)
    return [bytes, Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('base64'))]
  })
}

/** All rows of all tables, and all files of the installation. */
async function everythingKept(): Promise<Buffer> {
  const tables = await db.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  )
  const kept: Buffer[] = []
  for (const { name } of tables) {
    const rows = await db.query<{ row: string }>(`select t::text as row from ${name} as t`)
    kept.push(...rows.map(({ row }) => Buffer.from(row)))
  }
  const folder = dirname(platform.logFolder)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) kept.push(readFileSync(join(entry.parentPath, entry.name)))
  }
  return Buffer.concat(kept)
}

/** What is kept of portraits for an application, opened. */
async function portraitsFor(draft: string): Promise<Buffer[]> {
  const { biometricVault } = platform.setting
  const permit = machinePermit('enrolment')
  const found = (await capturesFor(draft)).map(async ({ id }) => {
    const portrait = await findPortrait(db, id, platform.setting.now())
    assert.ok(portrait)
    return openPortrait(biometricVault, portrait, permit)
  })
  return Promise.all(found)
}

test('a draft that is deleted takes the face that was given for it along (T-ID-113)', async () => {
  nextDay()
  const at = await atQuestion(citizen.personId)
  const { nonce, frames } = await challenged(at)
  assert.equal((await at.film(nonce, frames)).statusCode, 303)
  const [portrait] = await portraitsFor(at.draft)
  assert.ok(portrait)
  const discard = `/apply/${at.draft}/discard`
  await at.visitor.open(discard)
  assert.equal((await at.visitor.send(discard)).location, '/cases')
  assert.deepEqual(await capturesFor(at.draft), [])
  const left = await db.query(`select 1 from biometrics.portrait where case_id = $1`, [at.draft])
  assert.deepEqual(left, [])
})

test('of pictures that were taken not a byte is kept but a sealed portrait (T-ID-18)', async () => {
  nextDay()
  const at = await atQuestion(citizen.personId)
  const { nonce, frames } = await challenged(at)
  const image = photo('collins-again')
  assert.equal((await at.film(nonce, frames)).statusCode, 303)
  assert.equal((await at.photograph(image)).statusCode, 303)
  const kept = await everythingKept()
  assert.ok(kept.includes(at.draft) && kept.includes('active-challenge'), 'it does read all')
  const portraits = await portraitsFor(at.draft)
  assert.equal(portraits.length, 2)
  assert.ok(portraits.every((one) => one.length <= portraitBytesMax))
  for (const picture of [image, ...frames, ...portraits]) {
    assert.ok(!stretchesOf(picture).some((bytes) => kept.includes(bytes)))
  }
  assert.ok(!kept.includes(Buffer.from([0xff, 0xd8, 0xff])) && !kept.includes('\\xffd8ff'))
})
