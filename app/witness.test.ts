import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { randomBytes } from 'node:crypto'
import { formatCheckpoint, leafHash, logKeyFrom } from '#platform/log'
import { newDataFolder, startProgram } from '#tests/program'
import { readWitnesses } from './witness-config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const origin = 'log.example/daftar'
const key = logKeyFrom(origin, randomBytes(32))
const running = new Set<ChildProcess>()
after(() => running.forEach((child) => child.kill('SIGKILL')))

type Started = { readonly url: string; readonly vkey: string; readonly kill: () => Promise<void> }

async function startWitness(folder: string, logKey = key.verifierKey): Promise<Started> {
  const args = ['--import', './app/tsx.ts', 'app/cli.ts', 'witness', 'witness.example/w', logKey]
  const child = spawn(process.execPath, [...args, '--port', '0', '--data', folder], { cwd: root })
  running.add(child)
  let said = ''
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const matched = await new Promise<RegExpExecArray>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const match = /(http:\/\/127\.0\.0\.1:\d+)[^]*?(witness\.example\/w\+\S+)\n/.exec(said)
      if (match) resolve(match)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(said)))
  })
  return {
    url: matched[1] ?? '',
    vkey: matched[2] ?? '',
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      running.delete(child)
    },
  }
}

/** The head of a log of one leaf. */
const headOf = (leaf: string): string => {
  const text = formatCheckpoint({ origin, size: 1, root: leafHash(Buffer.from(leaf)) })
  return key.signNote(text)
}
const ask = async (url: string, body: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body })
  return { status: answer.status, text: await answer.text() }
}

describe('a witness as a program', () => {
  const folder = newDataFolder()

  test('killed the moment it has signed, it still knows what it signed', async () => {
    const first = await startWitness(folder)
    assert.equal((await ask(first.url, `old 0\n\n${headOf('true')}`)).status, 200)
    await first.kill()
    const again = await startWitness(folder)
    assert.equal(again.vkey, first.vkey)
    const forked = await ask(again.url, `old 0\n\n${headOf('forked')}`)
    assert.deepEqual(forked, { status: 409, text: '1\n' })
    assert.equal((await ask(again.url, `old 1\n\n${headOf('forked')}`)).status, 409)
    assert.equal((await ask(again.url, `old 1\n\n${headOf('true')}`)).status, 200)
    await again.kill()
  })

  test('a second process on the same memory does not start', async () => {
    const first = await startWitness(folder)
    await assert.rejects(startWitness(folder), /already runs/)
    await first.kill()
  })

  test('what is too long, elsewhere or too often is refused', async () => {
    const { url, kill } = await startWitness(folder)
    assert.equal((await ask(url, 'old 0\n'.repeat(10_000))).status, 413)
    assert.equal((await fetch(`${url}/add-checkpoint`)).status, 405)
    assert.equal((await fetch(`${url}/elsewhere`)).status, 404)
    assert.match(await (await fetch(url)).text(), /log\.example\/daftar\n1\n/)
    const many = await Promise.all(Array.from({ length: 150 }, () => ask(url, 'nothing')))
    const statuses = new Set(many.map(({ status }) => status))
    assert.deepEqual(
      [...statuses].toSorted((a, b) => a - b),
      [400, 429],
    )
    await kill()
  })
})

test('the demonstration’s own witnesses cosign its head, by names that say so', async () => {
  const { url } = await startProgram()
  let lines: string[] = []
  for (let tries = 0; tries < 100 && lines.length < 3; tries += 1) {
    const note = await (await fetch(`${url}/log/checkpoint`)).text()
    lines = note.split('\n').filter((line) => line.includes('demo-witness'))
    await new Promise((resume) => setTimeout(resume, 100))
  }
  assert.equal(lines.length, 3)
})

test('witnesses are named by key and address, or not at all', () => {
  assert.deepEqual(readWitnesses(''), [])
  assert.deepEqual(readWitnesses('a+1+k https://w.example/a/, b+2+k http://127.0.0.1:9/'), [
    { verifierKey: 'a+1+k', url: 'https://w.example/a' },
    { verifierKey: 'b+2+k', url: 'http://127.0.0.1:9' },
  ])
  for (const wrong of ['a+1+k', 'a+1+k ftp://w.example', 'a b c', 'a+1+k https://w x']) {
    assert.throws(() => readWitnesses(wrong), /DAFTAR_WITNESSES/)
  }
})
