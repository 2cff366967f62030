import { any, maybe, one, passed, sequence, type MessageDefinition } from '../table.ts'
import { dateTime, externalCode, uuid } from '../scalars.ts'
import { agent, groupStatus, originalGroup, statusReason, text35 } from './parts.ts'

/** FIToFIPaymentStatusReportV10: what became of a transfer. */
export const paymentStatusMessage: MessageDefinition = {
  id: 'pacs.002.001.10',
  name: 'FIToFIPmtStsRpt',
  parts: [
    one(
      'GrpHdr',
      sequence(
        one('MsgId', text35),
        one('CreDtTm', dateTime),
        maybe('InstgAgt', agent),
        maybe('InstdAgt', agent),
      ),
    ),
    any('OrgnlGrpInfAndSts', groupStatus),
    any(
      'TxInfAndSts',
      sequence(
        maybe('StsId', text35),
        maybe('OrgnlGrpInf', sequence(...originalGroup)),
        maybe('OrgnlInstrId', text35),
        maybe('OrgnlEndToEndId', text35),
        maybe('OrgnlTxId', text35),
        maybe('OrgnlUETR', uuid),
        maybe('TxSts', externalCode),
        any('StsRsnInf', statusReason),
        ...passed('ChrgsInf'),
        maybe('AccptncDtTm', dateTime),
        ...passed('FctvIntrBkSttlmDt'),
        maybe('AcctSvcrRef', text35),
        maybe('ClrSysRef', text35),
        maybe('InstgAgt', agent),
        maybe('InstdAgt', agent),
        ...passed('OrgnlTxRef', 'SplmtryData'),
      ),
    ),
    ...passed('SplmtryData'),
  ],
}
