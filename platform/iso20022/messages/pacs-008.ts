import { amount, codes, date, dateTime, decimal, uuid } from '../scalars.ts'
import { maybe, one, passed, sequence, type MessageDefinition } from '../table.ts'
import { account, agent, party, remittance, text35 } from './parts.ts'

/**
 * FIToFICustomerCreditTransferV08: a bank hands over its customer's money. Narrower than the
 * standard where instant schemes are: one transfer a message, and it has a `TxId`.
 */
export const creditTransferMessage: MessageDefinition = {
  id: 'pacs.008.001.08',
  name: 'FIToFICstmrCdtTrf',
  parts: [
    one(
      'GrpHdr',
      sequence(
        one('MsgId', text35),
        one('CreDtTm', dateTime),
        ...passed('BtchBookg'),
        one('NbOfTxs', codes('1')),
        maybe('CtrlSum', decimal),
        maybe('TtlIntrBkSttlmAmt', amount),
        maybe('IntrBkSttlmDt', date),
        one(
          'SttlmInf',
          sequence(
            one('SttlmMtd', codes('INDA', 'INGA', 'COVE', 'CLRG')),
            ...passed('SttlmAcct', 'ClrSys', 'InstgRmbrsmntAgt', 'InstgRmbrsmntAgtAcct'),
            ...passed('InstdRmbrsmntAgt', 'InstdRmbrsmntAgtAcct', 'ThrdRmbrsmntAgt'),
            ...passed('ThrdRmbrsmntAgtAcct'),
          ),
        ),
        ...passed('PmtTpInf'),
        maybe('InstgAgt', agent),
        maybe('InstdAgt', agent),
      ),
    ),
    one(
      'CdtTrfTxInf',
      sequence(
        one(
          'PmtId',
          sequence(
            maybe('InstrId', text35),
            one('EndToEndId', text35),
            one('TxId', text35),
            maybe('UETR', uuid),
            maybe('ClrSysRef', text35),
          ),
        ),
        ...passed('PmtTpInf'),
        one('IntrBkSttlmAmt', amount),
        maybe('IntrBkSttlmDt', date),
        ...passed('SttlmPrty', 'SttlmTmIndctn', 'SttlmTmReq'),
        maybe('AccptncDtTm', dateTime),
        ...passed('PoolgAdjstmntDt'),
        maybe('InstdAmt', amount),
        ...passed('XchgRate'),
        one('ChrgBr', codes('DEBT', 'CRED', 'SHAR', 'SLEV')),
        ...passed('ChrgsInf', 'PrvsInstgAgt1', 'PrvsInstgAgt1Acct', 'PrvsInstgAgt2'),
        ...passed('PrvsInstgAgt2Acct', 'PrvsInstgAgt3', 'PrvsInstgAgt3Acct'),
        maybe('InstgAgt', agent),
        maybe('InstdAgt', agent),
        ...passed('IntrmyAgt1', 'IntrmyAgt1Acct', 'IntrmyAgt2', 'IntrmyAgt2Acct'),
        ...passed('IntrmyAgt3', 'IntrmyAgt3Acct', 'UltmtDbtr', 'InitgPty'),
        one('Dbtr', party),
        maybe('DbtrAcct', account),
        one('DbtrAgt', agent),
        ...passed('DbtrAgtAcct'),
        one('CdtrAgt', agent),
        ...passed('CdtrAgtAcct'),
        one('Cdtr', party),
        maybe('CdtrAcct', account),
        ...passed('UltmtCdtr', 'InstrForCdtrAgt', 'InstrForNxtAgt', 'Purp', 'RgltryRptg', 'Tax'),
        ...passed('RltdRmtInf'),
        maybe('RmtInf', remittance),
        ...passed('SplmtryData'),
      ),
    ),
    ...passed('SplmtryData'),
  ],
}
