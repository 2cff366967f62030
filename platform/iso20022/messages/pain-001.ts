import { amount, codes, count, date, dateTime, decimal, uuid } from '../scalars.ts'
import { choice, maybe, one, passed, sequence, some, type MessageDefinition } from '../table.ts'
import { account, agent, party, remittance, text35 } from './parts.ts'

/** `CreditTransferTransaction34` */
const transfer = sequence(
  one('PmtId', sequence(maybe('InstrId', text35), one('EndToEndId', text35), maybe('UETR', uuid))),
  ...passed('PmtTpInf'),
  one('Amt', choice(one('InstdAmt', amount), one('EqvtAmt', { kind: 'unread' }))),
  ...passed('XchgRateInf', 'ChrgBr', 'ChqInstr', 'UltmtDbtr', 'IntrmyAgt1', 'IntrmyAgt1Acct'),
  ...passed('IntrmyAgt2', 'IntrmyAgt2Acct', 'IntrmyAgt3', 'IntrmyAgt3Acct'),
  maybe('CdtrAgt', agent),
  ...passed('CdtrAgtAcct'),
  maybe('Cdtr', party),
  maybe('CdtrAcct', account),
  ...passed('UltmtCdtr', 'InstrForCdtrAgt', 'InstrForDbtrAgt', 'Purp', 'RgltryRptg', 'Tax'),
  ...passed('RltdRmtInf'),
  maybe('RmtInf', remittance),
  ...passed('SplmtryData'),
)

/** CustomerCreditTransferInitiationV09: a batch of payments that we ask our bank to make. */
export const creditInitiationMessage: MessageDefinition = {
  id: 'pain.001.001.09',
  name: 'CstmrCdtTrfInitn',
  parts: [
    one(
      'GrpHdr',
      sequence(
        one('MsgId', text35),
        one('CreDtTm', dateTime),
        ...passed('Authstn'),
        one('NbOfTxs', count),
        maybe('CtrlSum', decimal),
        one('InitgPty', party),
        ...passed('FwdgAgt'),
      ),
    ),
    some(
      'PmtInf',
      sequence(
        one('PmtInfId', text35),
        one('PmtMtd', codes('CHK', 'TRF', 'TRA')),
        ...passed('BtchBookg'),
        maybe('NbOfTxs', count),
        maybe('CtrlSum', decimal),
        ...passed('PmtTpInf'),
        one('ReqdExctnDt', choice(one('Dt', date), one('DtTm', dateTime))),
        ...passed('PoolgAdjstmntDt'),
        one('Dbtr', party),
        one('DbtrAcct', account),
        one('DbtrAgt', agent),
        ...passed('DbtrAgtAcct', 'InstrForDbtrAgt', 'UltmtDbtr', 'ChrgBr', 'ChrgsAcct'),
        ...passed('ChrgsAcctAgt'),
        some('CdtTrfTxInf', transfer),
      ),
    ),
    ...passed('SplmtryData'),
  ],
}
