/** The national register elsewhere: what services get of its answers, and when it gives none. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fastify from 'fastify'
import { defineService } from '#platform/catalogue'
import { listReads } from '#platform/consent'
import { text } from '#platform/kernel'
import { createOutsideRegister, type PopulationItem } from '#platform/population'
import { applyForKite, largeKite } from '#tests/kite-case'
import { kitePermit } from '#tests/kite-permit'
import { testPersons, testPlatform } from '#tests/platform'
import { newDataFolder, startProgram } from '#tests/program'
import { readOutsideRegister } from '../app/population/outside-config.ts'

/** Speaks the message of the register, as a demonstration of it would. */
async function testRegister() {
  const register = { asked: [] as unknown[], answer: {} as unknown, isAway: false, url: '' }
  const app = fastify()
  app.post('/verify', (request, reply) => {
    register.asked.push(request.body)
    if (!register.isAway) return reply.send(register.answer)
    reply.hijack()
    request.raw.socket.destroy()
    return reply
  })
  register.url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/verify`
  after(() => app.close())
  return register
}

const given: (PopulationItem | undefined)[] = []
const service = defineService({
  ...kitePermit,
  evidence: {
    flyer: {
      register: 'population',
      purpose: text('To know who flies it', 'یہ جاننے کے لیے کہ کون اڑائے گا'),
      key: (answers: { flyer: { cnic: string } }) => answers.flyer.cnic,
    },
  },
  workflow: {
    ...kitePermit.workflow,
    states: {
      ...kitePermit.workflow.states,
      draft: {
        submit: {
          ...kitePermit.workflow.states['draft']?.['submit'],
          check: ({ evidence }: { evidence: Readonly<Record<string, unknown>> }) =>
            void given.push(evidence['flyer'] as PopulationItem | undefined),
        },
      },
    },
  },
} as never)

const platform = await testPlatform([service])
const register = await testRegister()
let nowMs = 0
const limits = { failuresMax: 2, pauseMs: 1_000 }
const address = { url: register.url, username: 'kite', password: 'paper', timeoutMs: 2_000 }
const outsideRegister = createOutsideRegister(address, () => new Date(nowMs), limits)
Object.assign(platform.setting, { outsideRegister })

const cnic = largeKite.flyer.cnic
const known = {
  cnic,
  nameEn: 'Zara Invented',
  nameUr: 'زارا',
  sex: 'F',
  dateOfBirth: '1990-01-01',
}
const away = { code: 'population-source-away' }
const opened = async () => {
  const [row] = await platform.db.query<{ count: number }>(
    `select count(*) as count from cases.case`,
  )
  return row?.count ?? 0
}

test('a service gets what the register says; the person sees who asked', async () => {
  for (const [result, alive, card] of [
    ['MATCH', true, 'valid'],
    ['EXPIRED', true, 'expired'],
    ['BLOCKED', true, 'blocked'],
    ['DECEASED', false, 'blocked'],
  ] as const) {
    register.answer = { result, person: known }
    await applyForKite(platform)
    const item = given.at(-1)
    assert.deepEqual([item?.alive, item?.card, item?.nameEn], [alive, card, 'Zara Invented'])
  }
  const now = new Date(Date.now() + 60_000)
  const asked = { now, before: now, limit: 20 }
  const reads = await listReads(platform.db, platform.citizen.personId, asked)
  assert.equal(reads.filter(({ readerKind }) => readerKind === 'service').length, 4)
})

test('of nobody there is no evidence, and an answer about somebody else is none', async () => {
  for (const result of ['NOT_FOUND', 'NO_MATCH']) {
    register.answer = { result }
    await applyForKite(platform)
    assert.equal(given.at(-1), undefined)
  }
  register.answer = { result: 'MATCH', person: { ...known, cnic: testPersons[1].cnic } }
  await assert.rejects(applyForKite(platform), away)
  register.answer = { result: 'NOT_FOUND' }
  await applyForKite(platform)
})

test('while it is away nothing is opened and nothing lost; soon nobody waits for it', async () => {
  const before = await opened()
  register.isAway = true
  const asked = register.asked.length
  for (let i = 0; i < 5; i += 1) await assert.rejects(applyForKite(platform), away)
  assert.equal(register.asked.length - asked, limits.failuresMax)
  assert.equal(await opened(), before)
  register.isAway = false
  register.answer = { result: 'MATCH', person: known }
  await assert.rejects(applyForKite(platform), away)
  nowMs += limits.pauseMs
  await applyForKite(platform)
  assert.equal(await opened(), before + 1)
})

test('the simulated register as a program: well, wrong, slow, away, and well again', async () => {
  const dataFolder = newDataFolder()
  const keys = `${dataFolder}/keys`
  const run = async (behaviour: string, changes: object = {}) => {
    const program = await startProgram({ command: ['outside-register', behaviour], dataFolder })
    const read = readOutsideRegister(`${keys}/outside-register.json`)
    assert.ok(read)
    const asked = { ...read, timeoutMs: 500, ...changes }
    const outside = createOutsideRegister(asked, () => new Date(nowMs), limits)
    Object.assign(platform.setting, { outsideRegister: outside })
    return { program, outside }
  }
  const tariq = '3999010000025'
  const well = await run('well', { timeoutMs: 5_000 })
  const { result, item } = await well.outside.ask(tariq, 'to try it')
  assert.deepEqual([result, item?.nameEn, item?.alive], ['MATCH', 'Tariq Mehmood', true])
  await applyForKite(platform)
  assert.equal(given.at(-1), undefined, 'it knows the demonstration’s persons alone')
  await well.program.stop()
  await assert.rejects(applyForKite(platform), away, 'stopped')
  for (const behaviour of ['wrong', 'slow', 'away']) {
    const { program, outside } = await run(behaviour)
    const before = await opened()
    for (let i = 0; i < 3; i += 1) {
      assert.equal((await outside.ask(tariq, 'to try it')).result, 'SERVICE_DOWN', behaviour)
    }
    await assert.rejects(applyForKite(platform), away, behaviour)
    assert.equal(await opened(), before)
    await program.stop()
  }
  const again = await run('well', { timeoutMs: 5_000 })
  await applyForKite(platform)
  const forged = createOutsideRegister(
    { url: `${again.program.url}/verify`, username: 'daftar', password: 'x', timeoutMs: 5_000 },
    () => new Date(),
  )
  assert.equal((await forged.ask(tariq, 'to steal')).result, 'SERVICE_DOWN')
})

test('what cannot be read is no answer', async () => {
  Object.assign(platform.setting, { outsideRegister })
  for (const answer of [
    {},
    { result: 'PERHAPS' },
    { result: 'MATCH' },
    { result: 'MATCH', person: { ...known, dateOfBirth: '1990-02-31' } },
    { result: 'MATCH', person: { ...known, nameEn: 'x'.repeat(300) } },
  ]) {
    register.answer = answer
    nowMs += limits.pauseMs
    await assert.rejects(applyForKite(platform), away)
  }
})
