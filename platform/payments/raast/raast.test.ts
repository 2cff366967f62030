import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMessage, requestToPayMessage, textAt } from '#platform/iso20022'
import { ownIban } from '#tests/raast-messages'
import { noon, sampleCharge } from '../samples.ts'
import type { RaastAccount } from './account.ts'
import { crc16, raastQrText } from './qr.ts'
import { requestToPay } from './request-to-pay.ts'

const account: RaastAccount = {
  bank: 'KITE',
  iban: ownIban,
  bic: 'KITEPKKA',
  name: 'KITE TOWN',
  city: 'KITE TOWN',
  qr: { template: '28', guid: 'example.raast' },
  requestsTo: undefined,
}

test('the check value is that of the codes which EMVCo and others have published', () => {
  const published = [
    '00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN' +
      '5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412' +
      '340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A',
    '00020101021252044131153137210116372101160123456789ABCDE6016Banteay Meanchey5913Kuntheas Shop' +
      '5802KH540510.005303840621201081234567863041FF2',
  ]
  for (const code of published) assert.equal(crc16(code.slice(0, -4)), code.slice(-4))
})

/** The data objects of a code, by their ids. */
function objectsIn(text: string): Record<string, string> {
  const objects: Record<string, string> = {}
  for (let at = 0; at < text.length; ) {
    const end = at + 4 + Number(text.slice(at + 2, at + 4))
    objects[text.slice(at, at + 2)] = text.slice(at + 4, end)
    at = end
  }
  return objects
}

test('a code says whom to pay, the exact amount of the day, and for which bill', () => {
  const charge = sampleCharge({
    surcharge: { account: 'revenue/kite-permit', amountPaisa: 10_050 },
  })
  const {
    28: merchant = '',
    62: more = '',
    ...objects
  } = objectsIn(raastQrText(account, charge, '2026-11-22') ?? '')
  assert.deepEqual(objectsIn(merchant), { '00': 'example.raast', '01': ownIban })
  assert.deepEqual(objectsIn(more), { '01': charge.psid })
  const { 63: check = '', ...rest } = objects
  assert.match(check, /^[0-9A-F]{4}$/)
  assert.deepEqual(rest, {
    '00': '01',
    '01': '12',
    52: '9399',
    53: '586',
    54: '1200.00',
    58: 'PK',
    59: 'KITE TOWN',
    60: 'KITE TOWN',
  })
  const late = objectsIn(raastQrText(account, charge, '2026-11-26') ?? '')
  assert.equal(late[54], '1300.50')
  assert.equal(raastQrText({ ...account, qr: undefined }, charge, '2026-11-22'), undefined)
})

test('a request to pay is a message of the standard that names amount, bill and payer', () => {
  const charge = sampleCharge()
  const payers = [{ iban: 'PK36SCBL0000001123456702' }, { phone: '+923001234567' }] as const
  const [byIban, byPhone] = payers.map((payer) => {
    const message = requestToPay(account, { id: 'R-1', charge, payer, now: noon })
    const { root, fault } = readMessage([requestToPayMessage], Buffer.from(message))
    assert.equal(fault, undefined)
    const at = (path: string) => textAt(root, `PmtInf/${path}`)
    assert.equal(at('CdtTrfTx/PmtId/EndToEndId'), 'R-1')
    assert.equal(at('CdtTrfTx/Amt/InstdAmt'), '1200.00')
    assert.equal(at('CdtTrfTx/CdtrAcct/Id/IBAN'), ownIban)
    assert.equal(at('CdtTrfTx/RmtInf/Strd/CdtrRefInf/Ref'), charge.psid)
    assert.equal(at('XpryDt/DtTm'), charge.expiresAt.toISOString())
    return [at('DbtrAcct/Id/IBAN'), at('DbtrAcct/Prxy/Tp/Cd'), at('DbtrAcct/Prxy/Id')]
  })
  assert.deepEqual(byIban, ['PK36SCBL0000001123456702', undefined, undefined])
  assert.deepEqual(byPhone, [undefined, 'MBNO', '+923001234567'])
})
