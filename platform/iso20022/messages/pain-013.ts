import { amount, codes, count, date, dateTime, decimal, uuid } from '../scalars.ts'
import { choice, maybe, one, passed, sequence, some, type MessageDefinition } from '../table.ts'
import { account, agent, party, remittance, text35 } from './parts.ts'

const day = choice(one('Dt', date), one('DtTm', dateTime))
const chargeBearer = codes('DEBT', 'CRED', 'SHAR', 'SLEV')

/** CreditorPaymentActivationRequestV07: whoever is owed money asks a bank's customer for it. */
export const requestToPayMessage: MessageDefinition = {
  id: 'pain.013.001.07',
  name: 'CdtrPmtActvtnReq',
  parts: [
    one(
      'GrpHdr',
      sequence(
        one('MsgId', text35),
        one('CreDtTm', dateTime),
        one('NbOfTxs', count),
        maybe('CtrlSum', decimal),
        one('InitgPty', party),
      ),
    ),
    some(
      'PmtInf',
      sequence(
        maybe('PmtInfId', text35),
        one('PmtMtd', codes('CHK', 'TRF')),
        ...passed('PmtTpInf'),
        one('ReqdExctnDt', day),
        maybe('XpryDt', day),
        ...passed('PmtCond'),
        one('Dbtr', party),
        maybe('DbtrAcct', account),
        one('DbtrAgt', agent),
        ...passed('UltmtDbtr'),
        maybe('ChrgBr', chargeBearer),
        some(
          'CdtTrfTx',
          sequence(
            one(
              'PmtId',
              sequence(maybe('InstrId', text35), one('EndToEndId', text35), maybe('UETR', uuid)),
            ),
            ...passed('PmtTpInf', 'PmtCond'),
            one('Amt', choice(one('InstdAmt', amount))),
            one('ChrgBr', chargeBearer),
            ...passed('ChqInstr', 'UltmtDbtr', 'IntrmyAgt1', 'IntrmyAgt2', 'IntrmyAgt3'),
            one('CdtrAgt', agent),
            one('Cdtr', party),
            maybe('CdtrAcct', account),
            ...passed('UltmtCdtr', 'InstrForCdtrAgt', 'Purp', 'RgltryRptg', 'Tax', 'RltdRmtInf'),
            maybe('RmtInf', remittance),
            ...passed('NclsdFile', 'SplmtryData'),
          ),
        ),
      ),
    ),
    ...passed('SplmtryData'),
  ],
}
