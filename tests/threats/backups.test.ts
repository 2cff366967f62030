import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { keepDrafts, newDraft } from '#platform/catalogue'
import { registerPersons, requestCode, secureRandomness } from '#platform/identity'
import { enqueueMessages } from '#platform/notifications'
import { keepUnread } from '#platform/payments'
import { buyer, confirmed, deed, stampOffice, surrender } from './stamp-office.ts'

const office = await stampOffice()
const { platform, registrar, clerk, collector, act, issue, seal } = office
const { db, setting, citizen } = platform

/** A buyer who is registered, asks for a code, leaves a draft, buys, uses, and gets money back. */
async function wholeJourney(): Promise<void> {
  const now = setting.now()
  const person = { ...buyer, id: setting.newId(), language: 'ur' as const }
  await registerPersons(db, setting.vault, [person], now)
  const { cnic } = buyer
  const address = '203.0.113.7'
  await db.transact((tx) =>
    requestCode(tx, { vault: setting.vault, cnic, address, now, random: secureRandomness }),
  )
  const place = { jurisdiction: 'PB-KTE', applicantId: citizen.personId, service: 'e-stamp' }
  await keepDrafts(db, setting, [newDraft(setting, place, office.application())])
  await act(await issue(), registrar, 'consume', { ...deed, deedNumber: '7/2026' })
  const given = await issue()
  await act(given, citizen, 'applyForRefund', { ...surrender, explanation: buyer.address })
  await act(given, clerk, 'checkRefund', confirmed)
  await act(given, collector, 'approve', { note: `Heard ${buyer.name}` })
  const message = { id: setting.newId(), template: 'note', language: 'en', createdAt: now } as const
  await enqueueMessages(db, setting.vault, [
    { ...message, phone: buyer.phone, text: `Dear ${buyer.name}` },
  ])
  const letter = { id: setting.newId(), bank: 'KITE', receivedAt: now, bytes: 9 }
  const text = `${buyer.name} ${cnic}`
  await keepUnread(db, setting.vault, { ...letter, reason: 'unreadable', text })
  await seal()
}

/** Every row of every table as text, as a stolen dump would have it; bytes in hex. */
async function dump(): Promise<Map<string, string>> {
  const tables = await db.owner.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
     from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const dumped = new Map<string, string>()
  for (const { name } of tables) {
    const rows = await db.owner.query<{ row: string }>(`select t::text as row from ${name} as t`)
    dumped.set(name, rows.map(({ row }) => row).join('\n'))
  }
  return dumped
}

const digits = buyer.cnic
const local = buyer.phone.slice(3)
/** What would name the buyer, in every spelling in which it might be kept. */
const naming = [
  buyer.name,
  buyer.relativeName,
  'Unmistakable',
  'unmistakable purpose',
  digits,
  `${digits.slice(0, 5)}-${digits.slice(5, 12)}-${digits.slice(12)}`,
  buyer.phone,
  `0${local}`,
]

function namedIn(text: string): string[] {
  const lower = text.toLowerCase()
  return naming.filter((secret) => {
    const inHex = Buffer.from(secret).toString('hex')
    return lower.includes(secret.toLowerCase()) || lower.includes(inHex)
  })
}

test('T-OPS-2 a stolen dump of the database names no buyer', async () => {
  await wholeJourney()
  const dumped = await dump()
  const filled = [...dumped].filter(([, rows]) => rows !== '').map(([name]) => name)
  const expected =
    'identity.person identity.sign_in_code cases.draft cases."case" cases.event registers.entry ' +
    'registers.search_value documents.document payments.charge payments.refund ' +
    'payments.unread_message notifications.message log.leaf'
  for (const table of expected.split(' ')) {
    assert.ok(filled.includes(table), `the journey has left nothing in ${table}`)
  }
  for (const [table, rows] of dumped) assert.deepEqual(namedIn(rows), [], table)
})

test('T-OPS-2 the search for names finds one that lies open, and one in bytes', () => {
  assert.deepEqual(namedIn(`(7,"${buyer.name}")`), [buyer.name, 'Unmistakable'])
  const bytes = Buffer.from(`..${digits}..`).toString('hex')
  assert.deepEqual(namedIn(`(7,"\\\\x${bytes}")`), [digits])
})

test('T-OPS-2 the files of the public log name nobody', () => {
  const files = readdirSync(platform.logFolder, { recursive: true, withFileTypes: true })
  const read = files.filter((file) => file.isFile())
  assert.ok(read.length > 2)
  for (const { parentPath, name } of read) {
    const bytes = readFileSync(join(parentPath, name))
    assert.deepEqual(namedIn(`${bytes.toString('latin1')} ${bytes.toString('hex')}`), [], name)
  }
})
