/**
 * Commands beside the program on one data folder. Whoever started the database stops it, unless a
 * program has taken it over since; a program that stops takes it along.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { databaseProcess, newDataFolder, runCommand, startProgram } from '#tests/program'

const cnic = '3999010000025'

async function until(what: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
  const triesMax = 600
  for (let tries = 0; !(await isSo()); tries += 1) {
    assert.ok(tries < triesMax, `${what}: not within the time allowed`)
    await wait(50)
  }
}

/** How many leaves the log has: the second line of its head. */
async function sealedIn(url: string): Promise<number> {
  const head = await (await fetch(`${url}/log/checkpoint`)).text()
  return Number(head.split('\n')[1])
}

const isReady = async (url: string) => (await fetch(`${url}/readyz`)).status === 200

test('a command alone starts the database and stops it', async () => {
  const dataFolder = newDataFolder()
  const { code } = await runCommand(['token', cnic, '--data', dataFolder])
  assert.equal(code, 0)
  assert.equal(databaseProcess(dataFolder), undefined)
})

test('a command ends and leaves the database to the program that took it over', async () => {
  const dataFolder = newDataFolder()
  const seeding = runCommand(['seed', '--stamps', '1500', '--data', dataFolder])
  await until('the command has a database', () => databaseProcess(dataFolder) !== undefined)
  const database = databaseProcess(dataFolder)
  const program = await startProgram({ dataFolder })
  assert.equal((await seeding).code, 0)
  assert.equal(databaseProcess(dataFolder), database)
  assert.ok(await isReady(program.url))

  await runCommand(['token', cnic, '--data', dataFolder])
  assert.equal(databaseProcess(dataFolder), database)

  // Whose it was does not matter: the program keeps it running.
  process.kill(database ?? 0, 'SIGINT')
  await until('it has ended', () => databaseProcess(dataFolder) !== database)
  await until('the program has started another', () => isReady(program.url))

  await program.stop()
  assert.equal(databaseProcess(dataFolder), undefined)
})

test('a program that stops takes the database along, and the command says so', async () => {
  const program = await startProgram()
  const { dataFolder } = program
  const before = (await runCommand(['token', cnic, '--data', dataFolder])).code
  assert.equal(before, 0)
  // More leaves than the demonstration's own, which may be sealed late: only stamps bring so many.
  const ofStamps = 500
  const sealed = await sealedIn(program.url)
  const seeding = runCommand(['seed', '--stamps', '15000', '--data', dataFolder])
  await until(
    'the command is at work',
    async () => (await sealedIn(program.url)) > sealed + ofStamps,
  )
  await program.stop()
  const { code, output } = await seeding
  assert.equal(code, 1)
  assert.match(output.join('\n'), /record store does not answer/)
  assert.equal(databaseProcess(dataFolder), undefined)
})
