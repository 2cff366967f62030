/** Complaints loaded in bulk: the program itself must take them for its own. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { join } from 'node:path'
import { formatReference } from '#platform/cases'
import { connect, startEmbedded } from '#platform/database'
import {
  createApiToken,
  createVault,
  csrfTokenOf,
  loadOrCreateMasterKey,
  openSession,
  secureRandomness,
} from '#platform/identity'
import { idAt, idMadeAt } from '#platform/kernel'
import { madeTables } from './beside-cases.ts'
import { copiedNames } from './copied-tables.ts'
import { newDataFolder, runCommand, startProgram } from '#tests/program'

const complaints = 2_000
const dataFolder = newDataFolder()
const run = (...words: string[]) => runCommand([...words, '--data', dataFolder])
const seeded = await run('seed', '--complaints', String(complaints))
const checked = { scrub: await run('scrub'), rebuilt: await run('publication', 'rebuild') }
const program = await startProgram({ dataFolder })
const { socketDirectory } = await startEmbedded(join(dataFolder, 'postgres'))
const db = connect({ socketDirectory, database: 'postgres' })
after(() => db.close())
const vault = createVault(loadOrCreateMasterKey(join(dataFolder, 'keys')))

async function count(sql: string, values: unknown[] = []): Promise<number> {
  const [row] = await db.query<{ count: number }>(sql, values)
  return row?.count ?? -1
}

test('the command says what it made, in every state that complaints have', async () => {
  assert.equal(seeded.code, 0, seeded.output.join('\n'))
  assert.match(seeded.output.at(-1) ?? '', /2000 complaints/)
  const rows = await db.query<{ state: string; count: number }>(
    `select state, count(*) as count from cases.case where service = 'citizen-complaint'
     group by state`,
  )
  const states = new Map(rows.map((row) => [row.state, row.count]))
  assert.equal(
    [...states.values()].reduce((a, b) => a + b),
    complaints,
  )
  for (const state of ['received', 'at-work', 'answered', 'confirmed', 'unconfirmed']) {
    assert.ok((states.get(state) ?? 0) > 0, state)
  }
  const disputed = await count(`select count(*) as count from publication.case where disputed > 0`)
  assert.ok(disputed > 0)
})

test('the record computed again agrees with itself', () => {
  assert.equal(checked.scrub.code, 0, checked.scrub.output.join('\n'))
})

test('the public rows computed again are those that were loaded', () => {
  assert.match(checked.rebuilt.output.join('\n'), /2000 cases looked at, 0 public rows mended/)
})

test('the log is whole for whoever verifies it from outside', async () => {
  const { code, output } = await runCommand(['log', 'verify', program.url])
  assert.equal(code, 0, output.join('\n'))
})

test('no two share an id or a key, and each is of somebody who is there', async () => {
  const [row] = await db.query<{ ids: number; keys: number; salts: number; events: number }>(
    `select count(distinct id) as ids, count(distinct data_key) as keys,
       (select count(distinct salt) from cases.event e where e.case_id = any(array_agg(c.id)))
         as salts,
       (select count(*) from cases.event e where e.case_id = any(array_agg(c.id))) as events
     from cases.case c where service = 'citizen-complaint'`,
  )
  assert.deepEqual([row?.ids, row?.keys], [complaints, complaints])
  assert.equal(row?.salts, row?.events)
  assert.equal(
    await count(
      `select count(*) as count from cases.case c where service = 'citizen-complaint' and not exists
         (select from identity.person p where p.id = c.applicant_id and p.data_key is not null)`,
    ),
    0,
  )
  const made = await db.query<{ id: string; created_at: Date }>(
    `select id, created_at from cases.case where service = 'citizen-complaint'`,
  )
  for (const { id, created_at } of made) assert.equal(idMadeAt(id), created_at.getTime(), id)
})

test('each copy has in every table the rows that its life has', async () => {
  const lodged = await db.query<{ id: string }>(
    `select id from cases.case where service = 'citizen-complaint'`,
  )
  const ids = lodged.map(({ id }) => id)
  // The door's own ids begin with the smallest of their instant.
  const lived = ids.filter((id) => id < idAt(idMadeAt(id), 4_096))
  const times = complaints / lived.length
  assert.ok(Number.isInteger(times) && times > 1)
  // By what it is found, and to what it was drawn, is each one's own.
  const own = new Set<string>(['cases.found_by', 'audits.audit'])
  for (const table of [...madeTables, ...copiedNames].filter((name) => !own.has(name))) {
    const by = table.endsWith('.case') ? 'id' : 'case_id'
    const rows = (of: string[]) =>
      count(`select count(*) as count from ${table} where ${by} = any($1)`, [of])
    const ofLives = await rows(lived)
    if (table !== 'analytics.signal') assert.ok(ofLives > 0, table)
    assert.equal(await rows(ids), times * ofLives, table)
  }
})

test('each closing has its own lot, and those of one life are not all drawn', async () => {
  const drawn = await count(`select count(*) as count from audits.closing where is_drawn`)
  const all = await count(`select count(*) as count from audits.closing`)
  assert.ok(drawn > 0.02 * all && drawn < 0.1 * all, `${drawn} of ${all}`)
  const audited = `select count(distinct (jurisdiction, case_id, seq)) as count from audits.audit`
  assert.equal(await count(audited), drawn)
  const reopened = `select count(*) as count from audits.audit a
    join cases.event e on e.case_id = a.case_id and e.seq > a.seq and e.action = 'dispute'
    where a.outcome is distinct from 'overtaken'`
  assert.equal(await count(reopened), 0)
})

test('everybody reads what a loaded complaint says, and finds it in the list', async () => {
  const [shown] = await db.query<{ jurisdiction: string; id: string; words: string }>(
    `select p.jurisdiction, p.case_id as id, p.words from publication.part p
     join publication.case c on c.jurisdiction = p.jurisdiction and c.id = p.case_id
     where c.is_public and p.source = 'told' and p.words <> ''
     order by c.id desc limit 1`,
  )
  assert.ok(shown)
  const open = async (path: string) => (await fetch(program.url + path)).text()
  const reference = formatReference(shown)
  assert.ok((await open(`/public/${reference}`)).includes(shown.words))
  const listed = await open(`/public?words=${reference}`)
  assert.ok(listed.includes(reference))
})

/** What the program's clock does by and by. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 900; waited += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail('it does not come')
}

test('the map and what is counted of days take in all that was loaded', async () => {
  const tallied = `select coalesce(sum(cases), 0)::int as count from publication.tally`
  await until(async () => (await count(tallied)) > 0)
  const open = `select count(*) as count from publication.case where is_public`
  assert.equal(await count(tallied), await count(open))
  await until(async () => (await count(`select count(*) as count from insight.counted_day`)) > 0)
  const differing = await count(
    `with days as (
       select opened_on as day, count(*) as cases from publication.case group by 1),
     counted as (
       select day, sum(count) as cases from insight.day_count where kind = 'topic' group by 1)
     select count(*) as count from days join insight.counted_day using (day)
     left join counted using (day) where days.cases is distinct from counted.cases`,
  )
  assert.equal(differing, 0)
})

test('what the desk counts by days are the steps that were taken', async () => {
  const differing = await count(
    `with taken as (
       select e.to_state as state, count(*) as steps from cases.event e
       join cases.case c on c.id = e.case_id
       where c.service = 'citizen-complaint' and e.from_state is distinct from e.to_state
       group by 1),
     counted as (
       select state, sum(reached) as steps from analytics.daily
       where service = 'citizen-complaint' group by 1)
     select count(*) as count from taken full join counted using (state)
     where taken.steps is distinct from counted.steps`,
  )
  assert.equal(differing, 0)
  const decided = await count(
    `select count(*) as count from cases.event e join cases.case c on c.id = e.case_id
     where c.service = 'citizen-complaint' and e.actor_kind = 'person' and e.post_id is not null
       and e.from_state is distinct from e.to_state`,
  )
  const kept = `select count(*) as count from analytics.decision where service = $1`
  assert.equal(await count(kept, ['citizen-complaint']), decided)
})

type Found = { jurisdiction: string; id: string; post_id: string; applicant_id: string }

/** Not one of those from which the others were copied: these lie at the end of the table. */
async function oneIn(state: string, ofGuests = false): Promise<Found> {
  const [found] = await db.query<Found>(
    `select c.jurisdiction, c.id, c.post_id, c.applicant_id from cases.case c
     where service = 'citizen-complaint' and state = $1
       and ($2 or not exists (select from identity.guest g where g.person_id = c.applicant_id))
     order by ctid limit 1`,
    [state, ofGuests],
  )
  return found ?? assert.fail(`none is ${state}`)
}

/** Of what invented people say, a part that stands in no page of ours. */
const toldWords =
  /has been so for|after the rain|pass here|at the office and|comes and looks|یہی حال|بارش کے بعد|یہاں سے روز|بتا چکے ہیں|پورا محلہ/

const stateOf = async ({ id }: Found) => {
  const [row] = await db.query<{ state: string; post_id: string | null }>(
    `select state, post_id from cases.case where id = $1`,
    [id],
  )
  return row ?? assert.fail('it is gone')
}

/** Whoever holds a post, with the cookie of a browser. */
async function atDesk(postId: string) {
  const [row] = await db.query<{ person_id: string }>(
    `select person_id from identity.holding where post_id = $1 and to_date is null`,
    [postId],
  )
  const session = await openSession(db, {
    personId: row?.person_id ?? '',
    kind: 'officer',
    now: new Date(),
    random: secureRandomness,
  })
  const token = session?.token ?? assert.fail('nobody holds the post')
  const headers = { cookie: `daftar_session=${token}; daftar_language=en` }
  const _csrf = csrfTokenOf(vault, token)
  return {
    get: (path: string) => fetch(program.url + path, { headers }),
    post: (path: string, fields: Record<string, string>) =>
      fetch(program.url + path, {
        method: 'POST',
        headers,
        redirect: 'manual',
        body: new URLSearchParams({ ...fields, _csrf, key: crypto.randomUUID() }),
      }),
  }
}

test('what a loaded complaint is found by is what the program itself makes of it', async () => {
  const one = await oneIn('confirmed')
  const keys = () =>
    db.query(`select key from cases.found_by where case_id = $1 order by key`, [one.id])
  const loaded = await keys()
  assert.ok(loaded.length > 2)
  await db.query(`insert into cases.to_find (jurisdiction, case_id) values ($1, $2)`, [
    one.jurisdiction,
    one.id,
  ])
  const waiting = `select count(*) as count from cases.to_find where case_id = $1`
  for (let waited = 0; waited < 300 && (await count(waiting, [one.id])) > 0; waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.equal(await count(waiting, [one.id]), 0)
  assert.deepEqual(await keys(), loaded)
})

test('its officer finds a loaded complaint in his queue, reads it and answers it', async () => {
  const open = await oneIn('at-work', true)
  const officer = await atDesk(open.post_id)
  assert.equal((await officer.get('/desk')).status, 200)
  const reference = formatReference(open)
  const page = await officer.get(`/desk/cases/${reference}`)
  const html = await page.text()
  assert.equal(page.status, 200, html)
  // What its citizen has told: nobody reads it without the key that was made for it.
  assert.match(html, toldWords)
  const reads = await count(`select count(*) as count from consent.read where subject_id = $1`, [
    open.applicant_id,
  ])
  assert.ok(reads > 0)
  const closed = await officer.post(`/desk/cases/${reference}/close`, {
    outcome: 'granted',
    ground: 'done',
    answer: 'The work was done on Monday and looked at on the spot by the engineer.',
    paper: 'Work order 114 of 2026',
  })
  assert.equal(closed.status, 303, await closed.text())
  assert.equal((await stateOf(open)).state, 'answered')
})

test('its citizen disputes a loaded answer, and it comes to somebody above', async () => {
  const answered = await oneIn('answered')
  const token = await createApiToken(db, {
    holder: { personId: answered.applicant_id },
    label: 'test',
    lifetimeDays: 1,
    now: new Date(),
    random: secureRandomness,
  })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const path = `${program.url}/api/cases/${formatReference(answered)}`
  const seen = (await (await fetch(path, { headers })).json()) as { state: string }
  assert.equal(seen.state, 'answered')
  const said = await fetch(`${path}/actions/dispute`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': 'dispute' },
    body: JSON.stringify({ reason: 'Nobody came; it is as it was.' }),
  })
  assert.ok(said.status < 300, await said.text())
  const now = await stateOf(answered)
  assert.equal(now.state, 'reopened')
  const [last] = await db.query<{ facts: { level?: number } }>(
    `select facts from cases.event where case_id = $1 order by seq desc limit 1`,
    [answered.id],
  )
  assert.ok((last?.facts.level ?? 0) > 0)
})

test('after that the record still agrees with itself, and no second load goes on top', async () => {
  await program.stop()
  const scrubbed = await run('scrub')
  assert.equal(scrubbed.code, 0, scrubbed.output.join('\n'))
  const rebuilt = await run('publication', 'rebuild')
  assert.match(rebuilt.output.join('\n'), / 0 public rows mended/)
  const again = await run('seed', '--complaints', String(complaints))
  assert.equal(again.code, 1)
  assert.match(again.output.join('\n'), /There are complaints in this database already/)
})
