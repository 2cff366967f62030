import { dateTime, externalCode, uuid } from '../scalars.ts'
import { any, maybe, one, passed, sequence, type MessageDefinition } from '../table.ts'
import { agent, groupStatus, party, paymentStatus, statusReason, text35 } from './parts.ts'

/** CreditorPaymentActivationRequestStatusReportV07: what became of a request to pay. */
export const requestStatusMessage: MessageDefinition = {
  id: 'pain.014.001.07',
  name: 'CdtrPmtActvtnReqStsRpt',
  parts: [
    one(
      'GrpHdr',
      sequence(
        one('MsgId', text35),
        one('CreDtTm', dateTime),
        one('InitgPty', party),
        maybe('DbtrAgt', agent),
        maybe('CdtrAgt', agent),
      ),
    ),
    one('OrgnlGrpInfAndSts', groupStatus),
    any(
      'OrgnlPmtInfAndSts',
      sequence(
        ...paymentStatus,
        any(
          'TxInfAndSts',
          sequence(
            maybe('StsId', text35),
            maybe('OrgnlInstrId', text35),
            maybe('OrgnlEndToEndId', text35),
            maybe('OrgnlUETR', uuid),
            maybe('TxSts', externalCode),
            any('StsRsnInf', statusReason),
            ...passed('PmtCondSts', 'ChrgsInf', 'DbtrDcsnDtTm', 'AccptncDtTm', 'AcctSvcrRef'),
            ...passed('ClrSysRef', 'OrgnlTxRef', 'NclsdFile', 'SplmtryData'),
          ),
        ),
      ),
    ),
    ...passed('SplmtryData'),
  ],
}
