import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyLogAt } from './verify-log.ts'

async function told(...words: string[]) {
  const lines: string[] = []
  const code = await verifyLogAt(words, (line) => void lines.push(line))
  return { code, said: lines.join('\n') }
}

test('what is no address is named, with how one is written', async () => {
  for (const typed of ['notaurl', 'localhost:8080', 'ftp://127.0.0.1']) {
    const { code, said } = await told(typed)
    assert.equal(code, 2)
    assert.ok(said.includes(`“${typed}”`) && said.includes('http://127.0.0.1:8080'), said)
  }
})

test('an address where nothing answers is named, with what to look at', async () => {
  const address = 'http://127.0.0.1:9'
  const { code, said } = await told(address)
  assert.equal(code, 1)
  assert.ok(said.includes(address) && said.includes('Check the address'), said)
})
