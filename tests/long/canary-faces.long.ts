/**
 * Whoever hands in a picture of a face leaves nothing of it behind, neither its bytes nor its name
 * nor what the camera wrote into it: in no log line, header, metric, leaf, table, temporary file.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '#platform/database'
import {
  createVault,
  findPersonByCnic,
  loadOrCreateMasterKey,
  openDestroyedKeys,
  openSession,
  secureRandomness,
  type SessionKind,
} from '#platform/identity'
import { photo } from '#tests/faces/turned-head'
import { startProgram } from '#tests/program'
import { testReading } from '#tests/reading'

const words = {
  file: 'Qanarya-portrait-39990.jpg',
  camera: 'QanaryaCam 7788',
  place: 'Qanarya Lane 31.5204N 74.3587E',
  comment: 'taken by Qanarya herself',
}

/** A segment of a JPEG, by its marker: what a camera writes before the picture. */
function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

const bare = photo('collins')
const tiff = Buffer.from('MM\0*\0\0\0\b\0\0\0\0\0\0', 'latin1')
const picture = Buffer.concat([
  bare.subarray(0, 2),
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(words.camera)])),
  segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${words.place}</x>`)),
  segment(0xfe, Buffer.from(words.comment)),
  bare.subarray(2),
])
const middle = Math.trunc(bare.length / 2)
const planted: readonly Buffer[] = [
  ...Object.values(words).map((one) => Buffer.from(one)),
  Buffer.from('Qanarya'),
  // Of the picture itself: so many bytes in this order stand nowhere else.
  ...[middle, bare.length - 200].map((at) => bare.subarray(at, at + 24)),
]
const spellings = planted.flatMap((one) => [
  one.toString('latin1'),
  one.toString('hex'),
  one.toString('base64').slice(0, 28),
])
const plantedIn = (text: string) => spellings.filter((one) => text.includes(one))

const temporary = mkdtempSync(join(tmpdir(), 'daftar-canary-'))
after(() => rmSync(temporary, { recursive: true, force: true }))
const program = await startProgram({ environment: { TMPDIR: temporary } })
const { url, dataFolder } = program
const owner = connect({
  socketDirectory: join(dataFolder, 'postgres'),
  database: 'postgres',
  connectionsMax: 1,
})
after(() => owner.close())
const keys = join(dataFolder, 'keys')
const vault = createVault(loadOrCreateMasterKey(keys), openDestroyedKeys(keys))

const [amina, rabia] = ['3999010000018', '3999010000800']
async function idOf(cnic: string): Promise<string> {
  const person = await findPersonByCnic(owner, vault, cnic, testReading)
  assert.ok(person)
  return person.id
}

/** What went out to others: by where. */
const emitted = new Map<string, string>()

async function comeIn(cnic: string, kind: SessionKind) {
  const opening = { personId: await idOf(cnic), kind, now: new Date(), random: secureRandomness }
  const session = await openSession(owner, opening)
  const headers = { cookie: `daftar_language=en; daftar_session=${session?.token ?? ''}` }
  const html = await (await fetch(`${url}/account`, { headers })).text()
  const [, first, second] =
    /name="_csrf" value="([^"]+)"|value="([^"]+)" name="_csrf"/.exec(html) ?? []
  return { headers, csrf: first ?? second ?? '' }
}

type Visitor = Awaited<ReturnType<typeof comeIn>>

async function send(
  { headers, csrf }: Visitor,
  path: string,
  file: Buffer,
  fields: Readonly<Record<string, string>> = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), words.file)
  const answer = await fetch(url + path, {
    method: 'POST',
    body: form,
    headers,
    redirect: 'manual',
  })
  const body = await answer.text()
  const place = `${path} ${emitted.size}`
  emitted.set(`${place} headers`, [...answer.headers].flat().join('\n'))
  emitted.set(`${place} body`, body)
  return answer.status
}

const officer = await comeIn(rabia, 'officer')
const citizen = await comeIn(amina, 'citizen')
const takes = `/enrolment/persons/${await idOf(amina)}/face`
const statuses = {
  taken: await send(officer, takes, picture),
  compared: await send(officer, '/enrolment/check/face', picture, { cnic: amina }),
  torn: await send(officer, takes, picture.subarray(0, middle)),
  noPicture: await send(officer, takes, Buffer.from(Object.values(words).join('\n'))),
  ofAnother: await send(citizen, takes, picture),
  noSuchPage: await send(officer, `${takes}/nothing`, picture),
  verified: await send(citizen, '/verify', picture),
  unsigned: await send({ headers: { cookie: '' }, csrf: 'wrong' } as Visitor, takes, picture),
}
await wait(1_500)
emitted.set('/metrics', await (await fetch(`${url}/metrics`)).text())
emitted.set('what the program wrote', program.output().join('\n'))

/** Every file under a folder, and in which of them something stands. */
function filesWith(folder: string): { readonly files: number; readonly found: readonly string[] } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const found = files.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name)
    const bytes = readFileSync(path)
    return planted.some((one) => bytes.includes(one)) ? [path.slice(folder.length)] : []
  })
  return { files: files.length, found }
}

test('T-ID-120 a face was taken and compared, and others were refused', () => {
  const { taken, compared, torn, noPicture, ofAnother, unsigned } = statuses
  assert.deepEqual([taken, compared], [303, 200])
  const told = [...emitted].filter(([where]) => where.endsWith('headers')).map(([, text]) => text)
  assert.match(told[0] ?? '', /taken=[0-9A-Z]{12}/)
  for (const one of [torn, noPicture, ofAnother, unsigned]) {
    assert.ok(one >= 300 && one < 500, JSON.stringify(statuses))
  }
})

test('T-ID-120 what is planted can be found: the search would notice', () => {
  for (const one of planted) {
    assert.ok(picture.includes(one) || one.toString().includes('.jpg'))
    for (const text of [one.toString('latin1'), one.toString('hex')]) {
      assert.ok(plantedIn(`x${text}x`).length > 0)
    }
  }
})

test('T-ID-120 nothing of a picture stands in what the program emits', () => {
  const found = [...emitted].flatMap(([where, text]) =>
    plantedIn(text).map((what) => `${where}: ${what}`),
  )
  assert.deepEqual(found, [])
})

test('T-ID-120 nor in any file that it keeps, the database’s own among them', () => {
  const { files, found } = filesWith(dataFolder)
  assert.ok(files > 100, String(files))
  assert.deepEqual(found, [])
  assert.deepEqual(filesWith(temporary).found, [])
})

test('T-ID-120 nor in any column', async () => {
  const tables = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(tables.length > 60)
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await owner.query<{ line: string }>(`select t::text as line from ${name} t`)
    for (const { line } of rows) found.push(...plantedIn(line).map((what) => `${name}: ${what}`))
  }
  assert.deepEqual(found, [])
})
