/** Paying through Raast, on the page of a case. */
import { text } from '#platform/kernel'

export const raastWords = {
  title: text('Pay with Raast', 'راست سے ادائیگی'),
  ask: text('Have your bank ask you', 'اپنے بینک سے درخواست منگوائیں'),
  askMeans: text(
    'Your bank shows the amount in its app, and you agree or refuse there. Nobody can take money ' +
      'without your consent.',
    'رقم آپ کے بینک کی ایپ میں آ جائے گی؛ وہیں منظور یا رد کریں۔ آپ کی منظوری کے بغیر کوئی رقم نہیں کٹتی۔',
  ),
  payer: text('Mobile number of your Raast ID, or IBAN', 'راست آئی ڈی کا موبائل نمبر، یا آئی بین'),
  payerHint: text(
    'For example 0300 1234567 or PK36 SCBL 0000 0011 2345 6702',
    'مثلاً 0300 1234567 یا PK36 SCBL 0000 0011 2345 6702',
  ),
  send: text('Ask my bank', 'بینک کو درخواست بھیجیں'),
  asked: text('Your bank was asked {moment}.', 'بینک کو {moment} درخواست بھیجی گئی۔'),
  shown: text(
    'Your bank has the request of {moment}. Agree to it in the bank’s app.',
    '{moment} کی درخواست بینک کو مل گئی۔ بینک کی ایپ میں اسے منظور کریں۔',
  ),
  refused: text(
    'The request of {moment} was refused. Nothing was taken.',
    '{moment} کی درخواست رد ہو گئی۔ کوئی رقم نہیں کٹی۔',
  ),
}
