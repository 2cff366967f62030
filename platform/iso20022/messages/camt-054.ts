import { amount, codes, count, date, dateTime, externalCode, indicator, uuid } from '../scalars.ts'
import {
  any,
  choice,
  maybe,
  one,
  passed,
  sequence,
  some,
  type MessageDefinition,
} from '../table.ts'
import { remittance, statedAccount, text35 } from './parts.ts'

const day = choice(one('Dt', date), one('DtTm', dateTime))
const creditOrDebit = codes('CRDT', 'DBIT')

/** `EntryTransaction10` */
const transaction = sequence(
  maybe(
    'Refs',
    sequence(
      maybe('MsgId', text35),
      maybe('AcctSvcrRef', text35),
      maybe('PmtInfId', text35),
      maybe('InstrId', text35),
      maybe('EndToEndId', text35),
      maybe('UETR', uuid),
      maybe('TxId', text35),
      ...passed('MndtId', 'ChqNb', 'ClrSysRef', 'AcctOwnrTxId', 'AcctSvcrTxId'),
      ...passed('MktInfrstrctrTxId', 'PrcgId', 'Prtry'),
    ),
  ),
  maybe('Amt', amount),
  maybe('CdtDbtInd', creditOrDebit),
  ...passed('AmtDtls', 'Avlbty', 'BkTxCd', 'Chrgs', 'Intrst', 'RltdPties', 'RltdAgts'),
  ...passed('LclInstrm', 'Purp', 'RltdRmtInf'),
  maybe('RmtInf', remittance),
  maybe(
    'RltdDts',
    sequence(
      maybe('AccptncDtTm', dateTime),
      ...passed('TradActvtyCtrctlSttlmDt', 'TradDt'),
      ...passed('IntrBkSttlmDt', 'StartDt', 'EndDt', 'TxDtTm', 'Prtry'),
    ),
  ),
  ...passed('RltdPric', 'RltdQties', 'FinInstrmId', 'Tax', 'RtrInf', 'CorpActn', 'SfkpgAcct'),
  ...passed('CshDpst', 'CardTx', 'AddtlTxInf', 'SplmtryData'),
)

/** BankToCustomerDebitCreditNotificationV08: what a bank has credited to us, or taken. */
export const creditNotificationMessage: MessageDefinition = {
  id: 'camt.054.001.08',
  name: 'BkToCstmrDbtCdtNtfctn',
  parts: [
    one(
      'GrpHdr',
      sequence(
        one('MsgId', text35),
        one('CreDtTm', dateTime),
        ...passed('MsgRcpt', 'MsgPgntn', 'OrgnlBizQry', 'AddtlInf'),
      ),
    ),
    some(
      'Ntfctn',
      sequence(
        one('Id', text35),
        ...passed('NtfctnPgntn', 'ElctrncSeqNb', 'RptgSeq', 'LglSeqNb', 'CreDtTm', 'FrToDt'),
        ...passed('CpyDplctInd', 'RptgSrc'),
        one('Acct', statedAccount),
        ...passed('RltdAcct', 'Intrst', 'TxsSummry'),
        any(
          'Ntry',
          sequence(
            maybe('NtryRef', text35),
            one('Amt', amount),
            one('CdtDbtInd', creditOrDebit),
            maybe('RvslInd', indicator),
            one('Sts', choice(one('Cd', externalCode), one('Prtry', text35))),
            maybe('BookgDt', day),
            maybe('ValDt', day),
            maybe('AcctSvcrRef', text35),
            ...passed('Avlbty'),
            ...passed('BkTxCd'),
            ...passed('ComssnWvrInd', 'AddtlInfInd', 'AmtDtls', 'Chrgs', 'TechInptChanl'),
            ...passed('Intrst', 'CardTx'),
            any(
              'NtryDtls',
              sequence(
                maybe(
                  'Btch',
                  sequence(
                    ...passed('MsgId', 'PmtInfId'),
                    maybe('NbOfTxs', count),
                    ...passed('TtlAmt', 'CdtDbtInd'),
                  ),
                ),
                any('TxDtls', transaction),
              ),
            ),
            ...passed('AddtlNtryInf'),
          ),
        ),
        ...passed('AddtlNtfctnInf'),
      ),
    ),
    ...passed('SplmtryData'),
  ],
}
