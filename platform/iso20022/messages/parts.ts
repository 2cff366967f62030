/** What several messages share: parties, agents, accounts, remittance and reasons. */
import { bic, count, decimal, externalCode, iban, maxText } from '../scalars.ts'
import { any, choice, maybe, one, passed, sequence } from '../table.ts'

export const text35 = maxText(35)
const text140 = maxText(140)

/** `PartyIdentification135` */
export const party = sequence(
  maybe('Nm', text140),
  ...passed('PstlAdr', 'Id', 'CtryOfRes', 'CtctDtls'),
)

/** `BranchAndFinancialInstitutionIdentification6` */
export const agent = sequence(
  one(
    'FinInstnId',
    sequence(
      maybe('BICFI', bic),
      maybe('ClrSysMmbId', sequence(...passed('ClrSysId'), one('MmbId', text35))),
      ...passed('LEI'),
      maybe('Nm', text140),
      ...passed('PstlAdr'),
      maybe('Othr', sequence(one('Id', text35), ...passed('SchmeNm', 'Issr'))),
    ),
  ),
  ...passed('BrnchId'),
)

const codeOrOwn = choice(one('Cd', externalCode), one('Prtry', text35))

const accountParts = [
  one(
    'Id',
    choice(
      one('IBAN', iban),
      one('Othr', sequence(one('Id', maxText(34)), ...passed('SchmeNm', 'Issr'))),
    ),
  ),
  ...passed('Tp', 'Ccy'),
  maybe('Nm', maxText(70)),
  maybe('Prxy', sequence(maybe('Tp', codeOrOwn), one('Id', maxText(2_048)))),
] as const

/** `CashAccount38` */
export const account = sequence(...accountParts)
/** `CashAccount39`: that of a statement. */
export const statedAccount = sequence(...accountParts, ...passed('Ownr', 'Svcr'))

/** `RemittanceInformation16`: free text, or the creditor's own reference. */
export const remittance = sequence(
  any('Ustrd', text140),
  any(
    'Strd',
    sequence(
      ...passed('RfrdDocInf', 'RfrdDocAmt'),
      maybe('CdtrRefInf', sequence(...passed('Tp'), maybe('Ref', text35))),
      ...passed('Invcr', 'Invcee', 'TaxRmt', 'GrnshmtRmt', 'AddtlRmtInf'),
    ),
  ),
)

/** `StatusReasonInformation12` */
export const statusReason = sequence(
  ...passed('Orgtr'),
  maybe('Rsn', codeOrOwn),
  any('AddtlInf', maxText(105)),
)

/** What is said of a group of payments before its status. */
export const originalGroup = [
  one('OrgnlMsgId', text35),
  one('OrgnlMsgNmId', text35),
  ...passed('OrgnlCreDtTm'),
  maybe('OrgnlNbOfTxs', count),
  maybe('OrgnlCtrlSum', decimal),
] as const

/** What became of the group as a whole. */
export const groupStatus = sequence(
  ...originalGroup,
  maybe('GrpSts', externalCode),
  any('StsRsnInf', statusReason),
  ...passed('NbOfTxsPerSts'),
)

/** What became of one payment instruction of the group, before its transactions. */
export const paymentStatus = [
  one('OrgnlPmtInfId', text35),
  maybe('OrgnlNbOfTxs', count),
  maybe('OrgnlCtrlSum', decimal),
  maybe('PmtInfSts', externalCode),
  any('StsRsnInf', statusReason),
  ...passed('NbOfTxsPerSts'),
] as const
