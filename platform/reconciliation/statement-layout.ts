/**
 * What is read of a camt.053, group by group; everything else of it is passed over. The elements
 * are the standard's (versions 8 and later of camt.053.001); which of them carry a PSID and an auth
 * id, and that a moment is told, is agreed with the bank.
 */
import { isCivilDate, text, type Paisa } from '#platform/kernel'
import { authIdColumn, countColumn, mnemonicColumn, psidColumn, type Column } from './columns.ts'
import type { MessageLayout } from './xml-groups.ts'

const optional = (column: Column) => ({ ...column, isOptional: true })

const amount = (name: string): Column => ({
  name,
  pattern: /^\d{1,13}(\.\d{1,2})?$/,
  form: text('rupees with at most two decimals', 'روپے، زیادہ سے زیادہ دو اعشاریے'),
})

const currency: Column = {
  name: 'Amt@Ccy',
  pattern: /^PKR$/,
  form: text('PKR', 'PKR، پاکستانی روپیہ'),
}

const direction: Column = {
  name: 'CdtDbtInd',
  pattern: /^(CRDT|DBIT)$/,
  form: text('CRDT or DBIT', 'CRDT یا DBIT'),
}

export const statement = 'Document/BkToCstmrStmt/Stmt'
export const balance = `${statement}/Bal`
export const entry = `${statement}/Ntry`
export const details = `${entry}/NtryDtls/TxDtls`

/** A statement has both, once each; the day that it is of is the closing one's. */
export const balancesColumn: Column = {
  name: 'Tp/CdOrPrtry/Cd',
  pattern: /^(OPBD|CLBD)$/,
  form: text('OPBD and CLBD', 'OPBD اور CLBD'),
}

export const directionColumn: Column = {
  name: 'RvslInd',
  pattern: /^(true|false|1|0)$/,
  form: text(
    'true with DBIT, false or absent with CRDT',
    'DBIT کے ساتھ true، CRDT کے ساتھ false یا خالی',
  ),
}

/** The fields of each group, by their path within it. */
export const statementLayout: MessageLayout = new Map([
  [
    statement,
    {
      columns: [
        mnemonicColumn('Acct/Svcr/FinInstnId/Othr/Id'),
        optional(countColumn('TxsSummry/TtlCdtNtries/NbOfNtries')),
        optional(amount('TxsSummry/TtlCdtNtries/Sum')),
        optional(countColumn('TxsSummry/TtlDbtNtries/NbOfNtries')),
        optional(amount('TxsSummry/TtlDbtNtries/Sum')),
      ],
    },
  ],
  [
    balance,
    {
      columns: [
        { name: 'Tp/CdOrPrtry/Cd', pattern: /^[A-Z]{4}$/, form: text('a code', 'کوڈ') },
        amount('Amt'),
        currency,
        direction,
        {
          name: 'Dt/Dt',
          pattern: /^\d{4}-\d\d-\d\d$/,
          form: text('YYYY-MM-DD, a day that exists', 'YYYY-MM-DD، ایسا دن جو موجود ہو'),
          isReal: isCivilDate,
        },
      ],
    },
  ],
  [
    entry,
    {
      isDetail: true,
      columns: [
        amount('Amt'),
        currency,
        direction,
        optional(directionColumn),
        { name: 'Sts/Cd', pattern: /^BOOK$/, form: text('BOOK, booked', 'BOOK، درج شدہ') },
      ],
    },
  ],
  [
    details,
    {
      isDetail: true,
      columns: [
        authIdColumn('Refs/TxId'),
        optional(amount('Amt')),
        optional(currency),
        psidColumn('RmtInf/Strd/CdtrRefInf/Ref'),
        {
          name: 'RltdDts/TxDtTm',
          pattern: /^\d{4}-\d\d-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,9})?(\+05:00)?$/,
          form: text('YYYY-MM-DDThh:mm:ss, Pakistan’s time', 'YYYY-MM-DDThh:mm:ss، پاکستان کا وقت'),
          isReal: (value) => isCivilDate(value.slice(0, 10)),
        },
      ],
    },
  ],
])

/** `1200.5` is Rs 1,200.50. */
export function paisaOf(rupees: string | undefined): Paisa {
  const [whole = '', part = ''] = (rupees ?? '').split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}
