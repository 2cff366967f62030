/**
 * What the bank sends after each business day: the file of the payments that it took, in either of
 * the two forms that billers read, and the treasury's advice of what it has credited. A payment
 * whose money the customer has back stands in neither.
 */
import { addDays, type CivilDate, type Paisa } from '#platform/kernel'
import type { BankPayment } from './book.ts'

export type BankDay = {
  readonly mnemonic: string
  readonly day: CivilDate
  readonly payments: readonly BankPayment[]
}

/** The days of which the bank has a file to send, the newest first. */
export function bankDays(mnemonic: string, all: readonly BankPayment[]): BankDay[] {
  const held = all.filter(({ standing }) => standing !== 'returned')
  const byDay = Map.groupBy(held, ({ fileDay }) => fileDay)
  return [...byDay]
    .map(([day, payments]) => ({ mnemonic, day, payments }))
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
}

export function sumOf(payments: readonly BankPayment[]): Paisa {
  return payments.reduce((sum, { amountPaisa }) => sum + amountPaisa, 0)
}

/** Records parted by commas: heading, a detail for each payment, totals. */
export function scrollOf({ mnemonic, day, payments }: BankDay): string {
  const details = payments.map(({ psid, authId, amountPaisa, date, time }) =>
    ['D', psid, authId, digits(amountPaisa), compact(date), time, 'P'].join(','),
  )
  const totals = ['T', payments.length, digits(sumOf(payments)), 0, digits(0)]
  return lines([`H,${mnemonic},${compact(day)}`, ...details, totals.join(',')])
}

/**
 * No bank knows the heads of account: the treasury's clerk writes the whole sum to one, which is
 * that of stamps.
 */
const head = 'B02701'

/** What the treasury credits on the day after, in its own form. */
export function creditAdviceOf({ mnemonic, day, payments }: BankDay): string {
  const sum = digits(sumOf(payments))
  const credit = ['D', mnemonic, compact(day), `SCROLL-${compact(day)}`, head, sum]
  return lines([`H,${compact(addDays(day, 1))}`, credit.join(','), `T,1,${sum}`])
}

/** The day's statement of the account in which the bank collects (ISO 20022, camt.053.001.08). */
export function statementOf({ mnemonic, day, payments }: BankDay): string {
  const sum = rupeesOf(sumOf(payments))
  const name = `${mnemonic}-${compact(day)}`
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>',
    `<GrpHdr><MsgId>${name}</MsgId><CreDtTm>${day}T23:59:59</CreDtTm></GrpHdr>`,
    `<Stmt><Id>${name}</Id><Acct><Id><Othr><Id>COLLECTION</Id></Othr></Id><Ccy>PKR</Ccy>`,
    `<Svcr><FinInstnId><Othr><Id>${mnemonic}</Id></Othr></FinInstnId></Svcr></Acct>`,
    balanceOf('OPBD', '0.00', day),
    balanceOf('CLBD', sum, day),
    `<TxsSummry><TtlCdtNtries><NbOfNtries>${payments.length}</NbOfNtries>`,
    `<Sum>${sum}</Sum></TtlCdtNtries></TxsSummry>`,
    ...payments.map((payment) => entryOf(payment, day)),
    '</Stmt></BkToCstmrStmt></Document>',
  ])
}

function balanceOf(code: string, amount: string, day: CivilDate): string {
  return (
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="PKR">${amount}</Amt>` +
    `<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`
  )
}

/** Everything in it is digits, so nothing has to be escaped. */
function entryOf({ psid, authId, amountPaisa, date, time }: BankPayment, day: CivilDate): string {
  const madeAt = `${date}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}`
  return (
    `<Ntry><Amt Ccy="PKR">${rupeesOf(amountPaisa)}</Amt><CdtDbtInd>CRDT</CdtDbtInd>` +
    `<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt>` +
    '<BkTxCd><Prtry><Cd>BILL</Cd></Prtry></BkTxCd>' +
    `<NtryDtls><TxDtls><Refs><TxId>${authId}</TxId></Refs>` +
    `<RmtInf><Strd><CdtrRefInf><Ref>${psid}</Ref></CdtrRefInf></Strd></RmtInf>` +
    `<RltdDts><TxDtTm>${madeAt}</TxDtTm></RltdDts></TxDtls></NtryDtls></Ntry>`
  )
}

const lines = (all: readonly string[]) => `${all.join('\n')}\n`
const digits = (paisa: Paisa) => String(paisa).padStart(12, '0')
const compact = (day: CivilDate) => day.replaceAll('-', '')
const rupeesOf = (paisa: Paisa) => (paisa / 100).toFixed(2)
