import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { answerOf, askBiller } from './inquiry.ts'

const unpaid = {
  response_Code: '00',
  consumer_Detail: 'ZARA INVENTED'.padEnd(30),
  bill_status: 'U',
  due_date: '20261125',
  amount_within_dueDate: '+0000000100050',
  amount_after_dueDate: '+0000000110050',
  billing_month: '2611',
  reserved: '',
}
const read = {
  outcome: 'unpaid',
  bill: { number: '2611', amountPaisa: 100_050, afterDuePaisa: 110_050, dueDate: '2026-11-25' },
}

describe('what a biller answers', () => {
  const table: readonly (readonly [string, object, string])[] = [
    ['an unpaid bill', {}, 'unpaid'],
    ['a paid one', { bill_status: 'P' }, 'nothing-due'],
    ['a blocked one', { bill_status: 'B' }, 'nothing-due'],
    ['an expired one', { response_Code: '02' }, 'nothing-due'],
    ['a number that it does not know', { response_Code: '01' }, 'unknown'],
    ['that it failed', { response_Code: '05' }, 'unreachable'],
    ['a day that does not exist', { due_date: '20260230' }, 'unreachable'],
    ['no amount', { amount_within_dueDate: '+0000000000000' }, 'unreachable'],
    ['an amount of another shape', { amount_within_dueDate: '1000.50' }, 'unreachable'],
    ['less after the due date', { amount_after_dueDate: '+0000000000001' }, 'unreachable'],
    ['no month', { billing_month: '    ' }, 'unreachable'],
  ]
  for (const [what, changes, outcome] of table) {
    test(what, () => assert.equal(answerOf({ ...unpaid, ...changes }).outcome, outcome))
  }
  test('is read whole or not at all', () => {
    assert.deepEqual(answerOf(unpaid), read)
    for (const body of [null, 'x', [], {}])
      assert.deepEqual(answerOf(body), { outcome: 'unreachable' })
  })
})

describe('a biller that is asked', () => {
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
  const server = createServer((request, response) => answer(request, response))
  after(() => server.closeAllConnections())
  after(() => server.close())

  const ask = async (timeoutMs = 2_000) => {
    if (!server.listening) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/BillInquiry`
    const address = { url, username: 'us', password: 'secret', jurisdiction: 'PB-KTE', timeoutMs }
    return askBiller(address, '123456')
  }

  test('is sent the number and our password, and answers', async () => {
    const heard: unknown[] = []
    answer = (request, response) => {
      heard.push(request.method, request.headers['username'], request.headers['password'])
      request.on('data', (bytes: Buffer) => heard.push(JSON.parse(bytes.toString())))
      request.on('end', () => response.end(JSON.stringify(unpaid)))
    }
    assert.deepEqual(await ask(), read)
    assert.deepEqual(heard, ['POST', 'us', 'secret', { consumer_number: '123456' }])
  })

  const silences: readonly (readonly [string, typeof answer])[] = [
    ['never answers', () => undefined],
    ['sends us elsewhere', (_, response) => response.writeHead(302, { location: '/x' }).end()],
    ['fails', (_, response) => response.writeHead(500).end(JSON.stringify(unpaid))],
    ['says no JSON', (_, response) => response.end('<html>')],
    ['talks without end', (_, response) => response.end(JSON.stringify(unpaid).padEnd(99_999))],
  ]
  for (const [what, how] of silences) {
    test(`that ${what} is not reached`, async () => {
      answer = how
      assert.deepEqual(await ask(200), { outcome: 'unreachable' })
    })
  }
})
