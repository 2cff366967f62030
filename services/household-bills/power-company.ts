// What the power companies share: the shape of their bills, and the two shapes of their numbers.
import { filled, text, type BillerDeclaration, type Text } from '#platform/catalogue'

const words = {
  name: text('Electricity: {company}', 'بجلی: {company}'),
  owed: text('Owed to {company}', '{company} کو واجب'),
}

/** A company's own power bill, the latest of which carries what was left of the earlier ones. */
export function powerCompany(
  id: string,
  company: Text,
  identifier: BillerDeclaration['identifier'],
): BillerDeclaration {
  return {
    id,
    name: filled(words.name, { company }),
    competentAuthority: company,
    legalResource: text(
      'Regulation of Generation, Transmission and Distribution of Electric Power Act 1997',
      'بجلی کی پیداوار، ترسیل اور تقسیم کے ضابطے کا ایکٹ 1997',
    ),
    identifier,
    arrears: 'carried',
    // No source confirms a rate: what is due after the due date is what the bill says.
    dueRules: [],
    billed: { from: '2026-07-01', source: 'The bill itself, as the company hands it in' },
    account: {
      id: `biller/${id}`,
      purpose: filled(words.owed, { company }),
    },
    uploadedBy: `${id}-billing`,
    remindDays: 3,
  }
}

/** bill.pitc.com.pk asks for 14 digits; some bills add a U or R, for town or country. */
export const reference = {
  name: 'reference',
  label: text('Reference number', 'ریفرنس نمبر'),
  hint: text('14 digits at the top of your bill', 'بل کے اوپر درج 14 ہندسے'),
  pattern: /^\d{14}$/,
  besides: /[UR]$/,
  example: '01112345678901',
  certainty: 'confirmed',
} as const

export const account = {
  name: 'account',
  label: text('Account number', 'اکاؤنٹ نمبر'),
  hint: text('13 digits on your K-Electric bill', 'کے الیکٹرک کے بل پر درج 13 ہندسے'),
  pattern: /^\d{13}$/,
  example: '0400012345678',
  certainty: 'confirmed',
} as const
