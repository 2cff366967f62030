import assert from 'node:assert/strict'
import { test } from 'node:test'
import { announceRules, closeDay, compare, scrubRecord, takeIn } from '#platform/catalogue'
import { addDays, civilDateOf } from '#platform/kernel'
import { findLastScrub } from '#platform/log'
import { permitKite } from '#tests/kite-case'
import { kitePermit } from '#tests/kite-permit'
import { testPlatform } from '#tests/platform'
import { enterEvent, newcomer, testRegistrars } from '#tests/registrars'
import { testTreasury } from '#tests/treasury'
import { createScrubbing } from './scrubbing.ts'
import { createTroubles } from './troubles.ts'

const platform = await testPlatform()
const { setting, db } = platform

const { id: first } = await permitKite(platform)
await permitKite(platform)
while ((await platform.sequencer.sealOnce()) > 0);

const faults = async (): Promise<string[]> => {
  const found = await scrubRecord(platform, db, async () => {})
  assert.equal(found.faultCount, found.faults.length)
  return found.faults.map(({ fault }) => fault)
}

/** Runs what an intruder with the database's own password could, looks, and puts it back. */
async function tampered(sql: string, undo: string): Promise<string[]> {
  await db.owner.query(sql)
  const found = await faults()
  await db.owner.query(undo)
  assert.deepEqual(await faults(), [])
  return found
}

test('a record that nobody touched agrees with itself, while acts go on', async () => {
  assert.deepEqual(await faults(), [])
  await permitKite(platform)
  assert.deepEqual(await faults(), [])
  while ((await platform.sequencer.sealOnce()) > 0);
  assert.deepEqual(await faults(), [])
})

test('T-OPS-1 a day that was closed can neither be changed nor opened again unseen', async () => {
  const { officer, second, scroll } = await testTreasury(platform)
  const day = addDays(civilDateOf(setting.now()), -1)
  const file = { kind: 'scroll', name: 'day', open: () => [Buffer.from(scroll([], day))] } as const
  await takeIn(platform, file, { actor: officer })
  await compare(platform, { bank: 'KITE', day })
  await closeDay(platform, officer, 'prepare', day)
  await closeDay(platform, second, 'approve', day)
  assert.deepEqual(await faults(), [], 'before the log has sealed it')
  while ((await platform.sequencer.sealOnce()) > 0);
  const lines = (by: string) =>
    `update reconciliation.prepared_close set totals = jsonb_set(totals, '{banks,0,lines}', '${by}')`
  assert.deepEqual(await tampered(lines('1'), lines('0')), ['its totals were changed'])
  const moved = (by: string) => `update reconciliation.closed_day set day = day ${by}`
  assert.deepEqual(await tampered(moved('- 1'), moved('+ 1')), ['its totals were changed'])
  await db.owner.query(`create table reconciliation.kept as table reconciliation.closed_day`)
  const reopened = await tampered(
    `delete from reconciliation.closed_day`,
    `insert into reconciliation.closed_day table reconciliation.kept`,
  )
  await db.owner.query(`drop table reconciliation.kept`)
  assert.deepEqual(reopened, ['its day is open again'])
})

test('the database’s owner cannot change an event, an answer or an entry unseen', async () => {
  const changed = 'its event or its entries were changed'
  const where = `where case_id = '${first}' and seq = 2`
  assert.deepEqual(
    await tampered(
      `update cases.event set actor_id = 'x' || actor_id ${where}`,
      `update cases.event set actor_id = substr(actor_id, 2) ${where}`,
    ),
    [changed],
  )
  assert.deepEqual(
    await tampered(
      `update cases.case set sealed = sealed || '\\x00' where id = '${first}'`,
      `update cases.case set sealed = substr(sealed, 1, length(sealed) - 1) where id = '${first}'`,
    ),
    [changed, changed, changed],
  )
})

test('an entry cannot be renamed to another register, resealed or redated unseen', async () => {
  const where = `where case_id = '${first}'`
  const changes = [
    [`register = 'birds'`, `register = 'kites'`],
    [`sealed = sealed || '\\x00'`, `sealed = substr(sealed, 1, length(sealed) - 1)`],
    [
      `recorded_at = recorded_at - interval '1 day'`,
      `recorded_at = recorded_at + interval '1 day'`,
    ],
  ]
  for (const [change, undo] of changes) {
    const found = await tampered(
      `update registers.entry set ${change} ${where}`,
      `update registers.entry set ${undo} ${where}`,
    )
    assert.deepEqual(found, ['its event or its entries were changed'], change)
  }
})

test('erasing a key blinds nobody to a change of what it had sealed', async () => {
  const where = `where id = '${first}'`
  const [kept] = await db.owner.query<{ key: string }>(
    `select encode(data_key, 'hex') as key from cases.case ${where}`,
  )
  await db.owner.query(`update cases.case set data_key = null ${where}`)
  assert.deepEqual(await faults(), [])
  const changes = [
    ['cases.event', `actor_id = 'x' || actor_id`, `actor_id = substr(actor_id, 2)`],
    ['cases.event', `salt = salt || '\\x00'`, `salt = substr(salt, 1, 16)`],
    ['registers.entry', `state = 'grounded'`, `state = 'flying'`],
    ['documents.document', `digest = digest || '\\x00'`, `digest = substr(digest, 1, 32)`],
  ] as const
  for (const [table, change, undo] of changes) {
    const issuing = table === 'cases.event' ? `and to_state = 'flying'` : ''
    const at = `where case_id = '${first}' ${issuing}`
    const found = await tampered(
      `update ${table} set ${change} ${at}`,
      `update ${table} set ${undo} ${at}`,
    )
    assert.deepEqual(found, ['its event or its entries were changed'], `${table} ${change}`)
  }
  await db.owner.query(`update cases.case set data_key = decode('${kept?.key}', 'hex') ${where}`)
  assert.deepEqual(await faults(), [])
})

test('POP-10 what is recorded of a person cannot be changed, added or taken unseen', async () => {
  const registrar = { ...platform, ...(await testRegistrars(platform)) }
  const id = await enterEvent(registrar, { what: 'birth', person: newcomer(registrar, {}) })
  while ((await platform.sequencer.sealOnce()) > 0);
  assert.deepEqual(await faults(), [])
  const where = `where person_id = '${id}' and seq = 1`
  const entry = `the entry ${id}/1 of a person was changed`
  const others = 'its entries of persons are other ones'
  const changes = [
    [`sealed = sealed || '\\x00'`, `sealed = substr(sealed, 1, length(sealed) - 1)`, [entry]],
    [`kind = 'death'`, `kind = 'birth'`, [entry]],
    [
      `commitment = commitment || '\\x00'`,
      `commitment = substr(commitment, 1, 32)`,
      [entry, others],
    ],
  ] as const
  for (const [change, undo, expected] of changes) {
    const found = await tampered(
      `update population.entry set ${change} ${where}`,
      `update population.entry set ${undo} ${where}`,
    )
    assert.deepEqual(found, expected, change)
  }
  const count = async () => (await db.query(`select 1 as one from population.entry`)).length
  const before = await count()
  await db.owner.query(`create table population.kept as select * from population.entry ${where}`)
  const taken = await tampered(
    `delete from population.entry ${where}`,
    `insert into population.entry table population.kept`,
  )
  assert.deepEqual(taken, [others])
  const added = await tampered(
    `insert into population.entry select person_id, 99, id || 'x', kind, corrects, sealed,
       commitment, jurisdiction, 'nobody', recorded_at from population.kept`,
    `delete from population.entry where act_id = 'nobody'`,
  )
  assert.deepEqual(added, [
    `${before + 1} entries, of which acts account for ${before}`,
    'no act has written it',
  ])
  await db.owner.query(`drop table population.kept`)
  await db.owner.query(
    `update identity.person set data_key = null, cnic_index = null, sealed = '' where id = '${id}'`,
  )
  assert.deepEqual(await faults(), [], 'of somebody erased the commitments are left')
})

test('changed words of explanations are found, though they were read before', async () => {
  const field = `'{label,en}'`
  const fee = `content->'label'->>'en' like '%fee for this size'`
  const found = await tampered(
    `update cases.words set content = jsonb_set(content, ${field}, '"No fee for this size"')
     where ${fee}`,
    `update cases.words set content = jsonb_set(content, ${field}, '"The fee for this size"')
     where ${fee}`,
  )
  assert.ok(found.includes('words of explanations were changed'))
  assert.ok(found.includes('its event or its entries were changed'))
})

test('a document that was replaced, and a record that vanished, are found', async () => {
  const where = `where case_id = '${first}'`
  const found = await tampered(
    `update documents.document set sealed = sealed || '\\x00' ${where}`,
    `update documents.document set sealed = substr(sealed, 1, length(sealed) - 1) ${where}`,
  )
  assert.deepEqual(found, ['its document cannot be opened'])
  const gone = await tampered(
    `update registers.entry set case_id = 'nobody' ${where}`,
    `update registers.entry set case_id = '${first}' where case_id = 'nobody'`,
  )
  assert.match(gone.join(), /entries, of which acts account for/)
})

test('an act without its leaf, or a leaf without its act, is found (T-LOG-2)', async () => {
  const found = await tampered(
    `update cases.event set case_id = 'nobody' where case_id = '${first}' and seq = 1`,
    `update cases.event set case_id = '${first}' where case_id = 'nobody'`,
  )
  assert.deepEqual(found, ['its event is not in the record'])
  await db.owner.query(
    `insert into cases.event select jurisdiction, 'smuggled', seq, action, actor_kind, actor_id,
       post_id, from_state, to_state, facts, sealed, commitment, salt, at
     from cases.event where case_id = '${first}' and seq = 1`,
  )
  assert.match((await faults()).join(), /events have \d+ leaves/)
  await db.owner.query(`delete from cases.event where case_id = 'smuggled'`)
})

test('a rogue entry is found and named while the office is busy', async () => {
  const rogue = `insert into registers.entry
    select register, 'PB-KTE-0000000000000000', 1, state, item, sealed, jurisdiction, 'ROGUE', 1,
      recorded_at from registers.entry where case_id = '${first}'`
  await db.owner.query(rogue)
  // Acts before, during and after the count; some are sealed meanwhile, others still wait.
  let isOver = false
  const sealing = async () => {
    while (!isOver) await platform.sequencer.sealOnce()
  }
  const acting = async () => {
    while (!isOver) await permitKite(platform)
  }
  await permitKite(platform)
  const busy = [sealing(), acting(), acting()]
  const named: string[] = []
  const clean: string[][] = []
  try {
    const found = await scrubRecord(platform, db, async () => {})
    named.push(...found.faults.map(({ at, fault }) => `${at}: ${fault}`))
    await db.owner.query(`delete from registers.entry where case_id = 'ROGUE'`)
    for (let round = 0; round < 3; round += 1) clean.push(await faults())
  } finally {
    isOver = true
    await Promise.all(busy)
  }
  assert.match(named.join('; '), /^registers: \d+ entries, of which acts account for \d+; /)
  assert.match(
    named.join('; '),
    /; entry kites\/PB-KTE-0000000000000000\/1: no act has written it$/,
  )
  assert.deepEqual(clean, [[], [], []])
  while ((await platform.sequencer.sealOnce()) > 0);
})

test('a rate that was changed after it had been announced is found', async () => {
  const rule = {
    id: 'large/2026',
    from: '2026-01-01',
    authority: { en: 'Kite Act 2026', ur: 'پتنگ ایکٹ 2026' },
    source: 'Kite Gazette',
    fee: 10_000,
  }
  const services = new Map([[kitePermit.id, { ...kitePermit, rules: [rule] }]])
  await announceRules(db, { ...setting, services })
  while ((await platform.sequencer.sealOnce()) > 0);
  const where = `where register = 'rules'`
  assert.deepEqual(
    await tampered(
      `update registers.entry set item = jsonb_set(item, '{fee}', '1') ${where}`,
      `update registers.entry set item = jsonb_set(item, '{fee}', '10000') ${where}`,
    ),
    ['its event or its entries were changed'],
  )
})

test('money that does not add up is found', async () => {
  const found = await tampered(
    `update payments.transfer set amount_paisa = amount_paisa + 1`,
    `update payments.transfer set amount_paisa = amount_paisa - 1`,
  )
  assert.ok(found.some((fault) => fault === 'PAY-1 is broken'))
})

test('the nightly run is done once, kept, and rings when something is wrong', async () => {
  const rung: string[] = []
  const troubles = createTroubles()
  troubles.onTrouble(({ part, message }) => rung.push(`${part} ${String(message)}`))
  const operatorPhone = '+923990099009'
  const scrubbingAt = (scrubHour: number) =>
    createScrubbing({ platform, db, troubles, scrubHour, operatorPhone })
  const hourNow = (setting.now().getUTCHours() + 5) % 24
  assert.equal(await scrubbingAt((hourNow + 1) % 24).lookAtClock(), undefined)
  const runs = await Promise.all([1, 2, 3].map(() => scrubbingAt(hourNow).lookAtClock()))
  assert.equal(runs.filter(Boolean).length, 1)
  assert.equal((await findLastScrub(db))?.faultCount, 0)
  assert.deepEqual(rung, [])
  await db.owner.query(`delete from log.scrub`)
  await db.owner.query(`update cases.event set action = 'other' where case_id = '${first}'`)
  assert.equal((await scrubbingAt(hourNow).lookAtClock())?.faultCount, 3)
  assert.match(rung.join(), /^scrub the record does not agree: leaf \d+/)
  const sent = await db.query(`select 1 from notifications.message where template = 'scrub-alarm'`)
  assert.equal(sent.length, 1)
})
