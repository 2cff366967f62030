/** For tests: a biller that knows bills of Rs 50, and banks that know it over HTTP alone. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { text } from '#platform/kernel'
import fastify from 'fastify'
import { openBank, type Bank } from './bank.ts'

export const bill = { psid: '17860001202611200001', paisa: 5_000 }

const an14 = `+${String(bill.paisa).padStart(13, '0')}`
const due = { due_date: '20261125', amount_within_dueDate: an14, amount_after_dueDate: an14 }

export type TestBiller = {
  /** Every message of a payment, in order. */
  readonly heard: Record<string, string>[]
  /** It hangs up on everybody while it is away. */
  isAway: boolean
  /** A bank with a book of its own under this name; its clock stands still. */
  readonly bankIn: (name: string) => Bank
}

/** Starts the biller, which is over with the test file. */
export async function testBiller(): Promise<TestBiller> {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-bank-'))
  after(() => rmSync(folder, { recursive: true }))
  const paid = new Map<string, string>()
  const app = fastify()
  let drawn = 100
  const biller: TestBiller = {
    heard: [],
    isAway: false,
    bankIn: (name) =>
      openBank({
        mnemonic: 'KITE',
        name: text('Kite Bank', 'پتنگ بینک'),
        credentials: { username: 'kite', password: 'secret' },
        address: () => address,
        folder: join(folder, name),
        now: () => new Date('2026-11-20T06:59:58Z'),
        randomBelow: () => (drawn += 1),
        newNonce: () => 'nonce',
      }),
  }
  app.addHook('preHandler', async (request, reply) => {
    const message = request.body as Record<string, string>
    if (message['tran_auth_id'] !== undefined) biller.heard.push(message)
    if (!biller.isAway) return
    reply.hijack()
    request.raw.socket.destroy()
  })
  app.post('/biller/BillInquiry', (request) => {
    const { consumer_number: psid = '' } = request.body as Record<string, string>
    const date = paid.get(psid)
    if (!isKnown(psid)) return { response_Code: '01', consumer_Detail: '', bill_status: ' ' }
    const status = { bill_status: date ? 'P' : 'U', date_paid: date ?? ' '.repeat(8) }
    return { response_Code: '00', consumer_Detail: 'Kite permit', ...due, ...status }
  })
  app.post('/biller/BillPayment', (request) => {
    const message = request.body as Record<string, string>
    const code = answerTo(message, paid)
    const isOurs = code === '00' || code === '03'
    return { response_Code: code, Identification_parameter: isOurs ? 'RECEIPT'.padEnd(20) : '' }
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  after(() => app.close())
  return biller
}

const isKnown = (psid: string) => psid.startsWith(bill.psid.slice(0, -2))

function answerTo(message: Readonly<Record<string, string>>, paid: Map<string, string>): string {
  const { consumer_number: psid = '', tran_date: date = '', tran_auth_id: authId } = message
  if (!isKnown(psid)) return '01'
  if (Number(message['transaction_amount']) !== bill.paisa) return '04'
  const reference = `${psid}/${authId}`
  if (paid.has(reference)) return '03'
  if (paid.has(psid)) return '04'
  paid.set(psid, date).set(reference, date)
  return '00'
}
