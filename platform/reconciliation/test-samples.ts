/** For this block's tests: invented lines and payments, and whole days of them at random. */
import fc from 'fast-check'
import { addDays, type CivilDate } from '#platform/kernel'
import {
  businessDay,
  usualCutOff,
  wallClock,
  type BusinessDay,
  type CutOff,
} from './business-day.ts'
import type { Claim, Line, MatchInput } from './match.ts'

export const sampleDay: CivilDate = '2026-11-20'

export type LineChanges = Partial<Line>
/** `time` is when the bank took the money, and when it counts unless `countsAt` says otherwise. */
export type ClaimChanges = Partial<Claim & { readonly time: string }>

export function sampleLine(changes: LineChanges = {}): Line {
  return {
    n: 1,
    kind: 'payment',
    psid: '17860001202611200001',
    authId: '000101',
    amountPaisa: 120_000,
    date: sampleDay,
    time: '120000',
    ...changes,
  }
}

/** The payment of ours that a sample line is about, unless changed. */
export function sampleClaim({ time = '120000', ...changes }: ClaimChanges = {}): Claim {
  return {
    id: 'C1',
    psid: '17860001202611200001',
    bank: 'BOP',
    authId: '000101',
    amountPaisa: 120_000,
    date: sampleDay,
    countsAt: wallClock(changes.date ?? sampleDay, time),
    isLate: false,
    isPosted: true,
    isAdvised: true,
    isSettled: false,
    ...changes,
  }
}

export function sampleInput(
  lines: readonly Line[],
  claims: readonly Claim[],
  day: BusinessDay = businessDay(sampleDay, usualCutOff),
): MatchInput {
  return { bank: 'BOP', day, lines: lines.map((line, i) => ({ ...line, n: i + 1 })), claims }
}

const cutOffs: readonly CutOff[] = [usualCutOff, { time: '233000', graceSeconds: 600 }]
const days: readonly CivilDate[] = [sampleDay, '2026-06-30', '2026-07-01', '2026-12-31']

/** So few numbers that everything meets everything else, most often around the cut-off. */
function momentOf(day: CivilDate) {
  return fc.record({
    date: fc.constantFrom(-2, -1, 0, 0, 0, 1, 2).map((by) => addDays(day, by)),
    time: fc.constantFrom('000000', '000300', '120000', '231500', '232900', '233500', '235900'),
  })
}

const names = {
  psid: fc.constantFrom(1, 2, 3, 4).map((n) => `1786000120261120000${n}`),
  authId: fc.constantFrom('000101', '000102'),
  amountPaisa: fc.constantFrom(100, 200),
}

/** Random days of one bank: lines and payments that half agree. */
export const randomDays: fc.Arbitrary<MatchInput> = fc
  .record({ day: fc.constantFrom(...days), cutOff: fc.constantFrom(...cutOffs) })
  .chain(({ day, cutOff }) =>
    fc.record({
      bank: fc.constant('BOP'),
      day: fc.constant(businessDay(day, cutOff)),
      lines: fc.array(
        fc
          .tuple(
            fc.record({ ...names, kind: fc.constantFrom('payment', 'payment', 'reversal') }),
            momentOf(day),
          )
          .map(([line, at]) => ({ ...line, ...at, n: 0 }) as Line),
        { maxLength: 12 },
      ),
      claims: fc
        .array(
          fc.tuple(
            fc.record({
              ...names,
              bank: fc.constantFrom('BOP', 'BOP', 'BOP', 'HBL'),
              isPosted: fc.constantFrom(true, true, false),
              isAdvised: fc.constantFrom(true, true, true, false),
              isSettled: fc.constantFrom(false, false, true),
              isLate: fc.constantFrom(false, false, false, true),
            }),
            momentOf(day),
            momentOf(day),
          ),
          { maxLength: 8 },
        )
        .map(claimsOf),
    }),
  )
  .map((input) => ({ ...input, lines: input.lines.map((line, i) => ({ ...line, n: i + 1 })) }))

type Moment = Pick<Line, 'date' | 'time'>
type RandomClaim = readonly [
  claim: Omit<Claim, 'id' | 'date' | 'countsAt'>,
  madeAt: Moment,
  receivedAt: Moment,
]

/** As the ledger keeps them: a reference is posted once; what is not posted was advised. */
function claimsOf(drawn: readonly RandomClaim[]): Claim[] {
  const seen = new Set<string>()
  return drawn.flatMap(([claim, madeAt, receivedAt], i) => {
    const { date } = madeAt
    const reference = `${claim.bank}/${claim.psid}/${claim.authId}/${date}`
    const isPosted = claim.isPosted && !seen.has(reference)
    if (isPosted) seen.add(reference)
    const isAdvised = claim.isAdvised || !isPosted
    const isSettled = claim.isSettled && isPosted
    const counts = claim.isLate ? receivedAt : madeAt
    const countsAt = wallClock(counts.date, counts.time)
    return { ...claim, date, countsAt, id: `C${i}`, isPosted, isAdvised, isSettled }
  })
}

const rupees = (paisa: number) => (paisa / 100).toFixed(2)

/** A bank's statement of the sample day in XML, one entry for each line. */
export function statementOf(changes: readonly LineChanges[]): string {
  const lines = changes.map(sampleLine)
  const sumOf = (kind: Line['kind']) => {
    const ofKind = lines.filter((line) => line.kind === kind)
    return { count: ofKind.length, paisa: ofKind.reduce((sum, one) => sum + one.amountPaisa, 0) }
  }
  const { payment, reversal } = { payment: sumOf('payment'), reversal: sumOf('reversal') }
  const summary = ({ count, paisa }: { count: number; paisa: number }, name: string) =>
    `<${name}><NbOfNtries>${count}</NbOfNtries><Sum>${rupees(paisa)}</Sum></${name}>`
  const balance = (code: string, paisa: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="PKR">${rupees(paisa)}</Amt>` +
    `<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${sampleDay}</Dt></Dt></Bal>`
  const opening = 200
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>',
    '<GrpHdr><MsgId>SCR-4471</MsgId></GrpHdr><Stmt><Id>1</Id>',
    '<Acct><Svcr><FinInstnId><Othr><Id>BOP</Id></Othr></FinInstnId></Svcr></Acct>',
    balance('OPBD', opening),
    balance('CLBD', opening + payment.paisa - reversal.paisa),
    '<TxsSummry>',
    summary(payment, 'TtlCdtNtries'),
    summary(reversal, 'TtlDbtNtries'),
    '</TxsSummry>',
    ...lines.map(entryOf),
    '</Stmt></BkToCstmrStmt></Document>',
    '',
  ].join('\n')
}

function entryOf({ kind, psid, authId, amountPaisa, date, time }: Line): string {
  const amount = `<Amt Ccy="PKR">${rupees(amountPaisa)}</Amt>`
  const direction =
    kind === 'payment'
      ? '<CdtDbtInd>CRDT</CdtDbtInd>'
      : '<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>'
  const at = `${date}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}`
  return (
    `<Ntry>${amount}${direction}<Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls>` +
    `<Refs><TxId>${authId}</TxId></Refs>${amount}` +
    `<RmtInf><Strd><CdtrRefInf><Ref>${psid}</Ref></CdtrRefInf></Strd></RmtInf>` +
    `<RltdDts><TxDtTm>${at}</TxDtTm></RltdDts></TxDtls></NtryDtls></Ntry>`
  )
}
