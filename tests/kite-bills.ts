/** A biller that no town has: it bills for string by the spool. */
import { defineBiller, type BillerDeclaration } from '#platform/catalogue'
import { text } from '#platform/kernel'

export const stringCompany: BillerDeclaration = {
  id: 'string-company',
  name: text('Kite string', 'پتنگ کی ڈور'),
  competentAuthority: text('String Company', 'ڈور کمپنی'),
  legalResource: text('Kite Act, section 9', 'پتنگ ایکٹ، دفعہ 9'),
  identifier: [
    {
      name: 'spool',
      label: text('Spool number', 'چرخی نمبر'),
      hint: text('Six digits', 'چھ ہندسے'),
      pattern: /^\d{6}$/,
      example: '12-34-56',
      certainty: 'confirmed',
    },
    {
      name: 'cnic',
      label: text('CNIC of the flyer', 'اڑانے والے کا شناختی کارڈ نمبر'),
      hint: text('13 digits', '13 ہندسے'),
      pattern: /^[1-9]\d{12}$/,
      example: '39990-9900001-1',
      isCnic: true,
      certainty: 'unconfirmed',
    },
  ],
  arrears: 'carried',
  dueRules: [],
  billed: { from: '2026-01-01', source: 'invented' },
  account: { id: 'biller/string-company', purpose: text('Owed for string', 'ڈور کی واجب رقم') },
  uploadedBy: 'kite-officer',
  remindDays: 3,
}

/** The same company's fines for tangled string: each stands by itself, a tenth dearer when late. */
export const stringFines: BillerDeclaration = {
  ...stringCompany,
  id: 'string-fines',
  name: text('Fines for string', 'ڈور کے جرمانے'),
  arrears: 'separate',
  dueRules: [
    {
      id: 'late',
      name: text('A tenth for lateness', 'تاخیر پر دسواں حصہ'),
      from: '2026-01-01',
      when: 'late',
      basisPoints: 1_000,
      certainty: 'confirmed',
      authority: text('Kite Act', 'پتنگ ایکٹ'),
      source: 'invented',
    },
  ],
}

export const kiteBillers = [stringCompany, stringFines].map(defineBiller)

export const spool = { spool: '123456', cnic: '3999099000011' }

/** A file of the company: each line says spool, CNIC, what `billColumns` name, perhaps a status. */
export function stringFile(...lines: readonly string[]): Buffer {
  const head = 'spool,cnic,bill,due_date,amount,arrears,amount_after_due,status'.split(',')
  const columns = head.slice(0, Math.max(7, lines[0]?.split(',').length ?? 0))
  return Buffer.from([columns.join(','), ...lines].join('\n'))
}
