import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { tellWhomItAsks } from './bank.ts'

test('a bank says at its start whom it asks, and where nobody answers what to name', async () => {
  const biller = createServer((_request, response) => response.writeHead(404).end())
  await new Promise<void>((done) => biller.listen(0, '127.0.0.1', done))
  const there = `http://127.0.0.1:${(biller.address() as AddressInfo).port}`
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  await tellWhomItAsks(`${there}/`, there, say)
  assert.deepEqual(said, [`It asks ${there} about bills`, `It asks ${there} who its customers are`])
  await new Promise((done) => biller.close(done))
  said.length = 0
  await tellWhomItAsks(there, undefined, say)
  assert.match(said[0] ?? '', /about bills: NOBODY ANSWERS THERE/)
  assert.match(said[1] ?? '', /--data DATA --biller/)
})
