import { amount, dateTime, externalCode, uuid } from '../scalars.ts'
import { any, choice, maybe, one, passed, sequence, type MessageDefinition } from '../table.ts'
import { groupStatus, paymentStatus, statusReason, text35 } from './parts.ts'

/** `PaymentTransaction105` */
const transaction = sequence(
  ...passed('StsId'),
  maybe('OrgnlInstrId', text35),
  maybe('OrgnlEndToEndId', text35),
  maybe('OrgnlUETR', uuid),
  maybe('TxSts', externalCode),
  any('StsRsnInf', statusReason),
  ...passed('ChrgsInf', 'TrckrData', 'AccptncDtTm', 'AcctSvcrRef', 'ClrSysRef'),
  maybe(
    'OrgnlTxRef',
    sequence(
      ...passed('IntrBkSttlmAmt'),
      maybe('Amt', choice(one('InstdAmt', amount), one('EqvtAmt', { kind: 'unread' }))),
      ...passed('IntrBkSttlmDt', 'ReqdColltnDt', 'ReqdExctnDt', 'CdtrSchmeId', 'SttlmInf'),
      ...passed('PmtTpInf', 'PmtMtd', 'MndtRltdInf', 'RmtInf', 'UltmtDbtr', 'Dbtr', 'DbtrAcct'),
      ...passed('DbtrAgt', 'DbtrAgtAcct', 'CdtrAgt', 'CdtrAgtAcct', 'Cdtr', 'CdtrAcct'),
      ...passed('UltmtCdtr', 'Purp'),
    ),
  ),
  ...passed('SplmtryData'),
)

/** CustomerPaymentStatusReportV10: what became of the payments of a `pain.001`. */
export const paymentReportMessage: MessageDefinition = {
  id: 'pain.002.001.10',
  name: 'CstmrPmtStsRpt',
  parts: [
    one(
      'GrpHdr',
      sequence(
        one('MsgId', text35),
        one('CreDtTm', dateTime),
        ...passed('InitgPty', 'FwdgAgt', 'DbtrAgt', 'CdtrAgt'),
      ),
    ),
    one('OrgnlGrpInfAndSts', groupStatus),
    any('OrgnlPmtInfAndSts', sequence(...paymentStatus, any('TxInfAndSts', transaction))),
    ...passed('SplmtryData'),
  ],
}
