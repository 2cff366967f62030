import { defineProblems, text } from '#platform/catalogue'

export const courtFeeProblems = defineProblems({
  'court-fee-no-confirmed-rate': {
    status: 422,
    title: text(
      'There is no confirmed fee for this kind of paper today',
      'آج اس قسم کے کاغذ کی کوئی مصدقہ فیس موجود نہیں',
    ),
    wayOut: text(
      'Ask the court for the amount, and choose “an amount that the court has named”.',
      'عدالت سے رقم پوچھیں، اور “عدالت کی بتائی ہوئی رقم” چنیں۔',
    ),
  },
  'court-fee-amount-missing': {
    status: 422,
    title: text('The amount has not been given', 'رقم درج نہیں کی گئی'),
    wayOut: text('Give the amount that the court has named.', 'عدالت کی بتائی ہوئی رقم لکھیں۔'),
  },
  'court-fee-case-number-wrong': {
    status: 422,
    title: text('This cannot be the number of a case', 'یہ مقدمے کا نمبر نہیں ہو سکتا'),
    wayOut: text(
      'Write the number with at most two short words (letters, digits, spaces, / . -), and ' +
        'nobody’s name, CNIC or telephone: everybody can read it.',
      'صرف نمبر لکھیں، ساتھ زیادہ سے زیادہ دو مختصر لفظ (حروف، ہندسے، وقفہ، / . -)؛ کسی کا نام، شناختی کارڈ ' +
        'نمبر یا فون نہیں: اسے سب پڑھ سکتے ہیں۔',
    ),
  },
  'court-fee-used-already': {
    status: 409,
    title: text(
      'This court fee was cancelled on {when} at {office} for the case {case}',
      'یہ کورٹ فیس {when} کو {office} میں مقدمہ {case} کے لیے منسوخ (استعمال) ہو چکی ہے',
    ),
    wayOut: text(
      'It serves one paper only. Return the paper: its fee has not been paid.',
      'یہ صرف ایک کاغذ کے لیے ہے۔ کاغذ واپس کریں: اس کی فیس ادا نہیں ہوئی۔',
    ),
  },
})
