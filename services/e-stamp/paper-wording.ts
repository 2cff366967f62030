/** What the printed certificate and challan say around their values. */
import { text } from '#platform/catalogue'

export const authority = text('Board of Revenue, Punjab', 'بورڈ آف ریونیو، پنجاب')

export const howToCheck = text(
  'Plain paper proves nothing; the register does. Scan the code with this office’s verifier or ' +
    'type the stamp number there, and compare amount, deed and parties with this page. Good for ' +
    'one deed only.',
  'سادہ کاغذ ثبوت نہیں، ثبوت رجسٹر ہے۔ اس دفتر کے تصدیقی صفحے پر کوڈ اسکین کریں یا اسٹامپ نمبر لکھیں، اور ' +
    'رقم، دستاویز اور فریقین کا موازنہ کریں۔ صرف ایک دستاویز کے لیے کارآمد۔',
)

export const relationWords = {
  'son-of': text('son of', 'ولد'),
  'daughter-of': text('daughter of', 'دختر'),
  'wife-of': text('wife of', 'زوجہ'),
  'widow-of': text('widow of', 'بیوہ'),
} as const

/** Names keep the script in which they were typed, so a party is printed once, in that script. */
export const party = text(
  '{name}, {relation} {relativeName}, CNIC {cnic}, {address}',
  '{name} {relation} {relativeName}، شناختی کارڈ {cnic}، {address}',
)

export const deedUnderArticle = text('{deed}, Article {article}', '{deed}، آرٹیکل {article}')

export const propertyLine = text(
  '{locality}; {classification}; {area}',
  '{locality}؛ {classification}؛ {area}',
)
export const coveredLine = text(', covered {area} sq ft', '، تعمیر شدہ {area} مربع فٹ')

export const dutyPercent = text(
  'Duty: {rate} % of {value} is {amount}. Article {article}, {authority}, from {from}.',
  'ڈیوٹی: {value} کا {rate} فیصد {amount}۔ آرٹیکل {article}، {authority}، از {from}۔',
)
export const dutyFixed = text(
  'Duty: fixed at {amount}. Article {article}, {authority}, from {from}.',
  'ڈیوٹی: مقررہ {amount}۔ آرٹیکل {article}، {authority}، از {from}۔',
)

export const areaUnitWords = {
  marla: text('marla', 'مرلہ'),
  kanal: text('kanal', 'کنال'),
  acre: text('acre', 'ایکڑ'),
  'square-foot': text('sq ft', 'مربع فٹ'),
  'square-yard': text('sq yd', 'مربع گز'),
} as const

export const ofSeveral = text('{label} {number}', '{label} {number}')

export const issuedLine = text('Issued {when}', 'تاریخ اجرا {when}')

export const challan = {
  title: text('Challan Form No. 32-A', 'چالان فارم نمبر 32-الف'),
  purpose: text(
    'Stamp duty paid into the provincial account, {district}',
    'اسٹامپ ڈیوٹی برائے صوبائی کھاتہ، {district}',
  ),
  copies: [
    text('Treasury copy', 'خزانہ کی نقل'),
    text('Bank copy', 'بینک کی نقل'),
    text('Depositor’s copy', 'جمع کنندہ کی نقل'),
  ],
  psid: text('Challan number (PSID)', 'چالان نمبر (PSID)'),
  tenderedBy: text('Tendered by', 'جمع کنندہ'),
  onBehalfOf: text('On behalf of', 'جس کی طرف سے'),
  particulars: text('Particulars', 'تفصیل رقم'),
  head: text('Head of account', 'مد'),
  amount: text('Amount', 'رقم'),
  payBy: text('Pay by', 'آخری تاریخ'),
  reference: text('Reference', 'حوالہ نمبر'),
  signature: text('Depositor’s signature', 'دستخط جمع کنندہ'),
  footer: text(
    'Made from the applicant’s information; only one set of copies is acceptable. Pay at any ' +
      'bank, ATM or bank app, once.',
    'درخواست گزار کی معلومات سے تیار کردہ؛ نقول کا ایک ہی سیٹ قابل قبول ہے۔ کسی بھی بینک، اے ٹی ایم یا ' +
      'بینک ایپ سے ایک بار ادا کریں۔',
  ),
} as const
