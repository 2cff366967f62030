// Water and drains of a city. The shape of its account numbers is not confirmed to us.
import { defineBiller, text } from '#platform/catalogue'

const agency = text('Water and Sanitation Agency', 'واٹر اینڈ سینیٹیشن ایجنسی')

export const water = defineBiller({
  id: 'wasa',
  name: text('Water: WASA', 'پانی: واسا'),
  competentAuthority: agency,
  legalResource: text('Punjab Development of Cities Act 1976', 'پنجاب ترقی شہر ایکٹ 1976'),
  identifier: [
    {
      name: 'account',
      label: text('Account number', 'اکاؤنٹ نمبر'),
      hint: text('As on your water bill', 'جیسا پانی کے بل پر ہے'),
      pattern: /^[A-Z0-9]{5,20}$/,
      example: '123-456-789',
      certainty: 'unconfirmed',
    },
  ],
  arrears: 'carried',
  dueRules: [],
  billed: { from: '2026-07-01', source: 'The bill itself, as the agency hands it in' },
  account: { id: 'biller/wasa', purpose: text('Owed to WASA', 'واسا کو واجب') },
  uploadedBy: 'wasa-billing',
  remindDays: 3,
})
