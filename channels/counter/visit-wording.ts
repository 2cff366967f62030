/** The words of the pages on which an assistant applies for a citizen. */
import { text } from '#platform/kernel'

export const visitWords = {
  title: text('Apply for a citizen', 'شہری کی طرف سے درخواست'),
  lead: text(
    'For whoever stands before you and wishes it. A code goes to the phone of that person; with it you may make one application in 30 minutes. It is on record under your name and post.',
    'اس شخص کے لیے جو آپ کے سامنے ہے اور چاہتا ہے۔ اس کے فون پر کوڈ جاتا ہے؛ اس سے آپ 30 منٹ میں ایک درخواست دے سکتے ہیں۔ یہ آپ کے نام اور عہدے کے ساتھ ریکارڈ ہوتا ہے۔',
  ),
  cnic: text('CNIC of the citizen', 'شہری کا شناختی کارڈ نمبر'),
  service: text('Service', 'خدمت'),
  district: text('District', 'ضلع'),
  ask: text('Send the code', 'کوڈ بھیجیں'),
  open: text('Visits now', 'اس وقت'),
  askedAt: text('Asked', 'پوچھا گیا'),
  state: text('State', 'حالت'),
  waits: text('Waits for the code', 'کوڈ کا انتظار'),
  begun: text('Begun', 'شروع'),
  codeTitle: text('The code of the citizen', 'شہری کا کوڈ'),
  codeLead: text(
    'If this CNIC is registered here, a code has come to its phone. Ask the citizen to read out which counter and service the message names, then the code. Or the citizen agrees under My identity, At a counter.',
    'اگر یہ شناختی کارڈ یہاں رجسٹر ہے تو اس کے فون پر کوڈ آ گیا ہے۔ شہری سے کہیں کہ پیغام میں لکھا کاؤنٹر اور خدمت پڑھے، پھر کوڈ بتائے۔ یا شہری ”میری شناخت“ میں ”کاؤنٹر پر“ اجازت دے۔',
  ),
  code: text('Code', 'کوڈ'),
  codeHint: text('6 digits', '6 ہندسے'),
  begin: text('Begin', 'شروع کریں'),
  agreed: text('Agreed on the own phone: go on', 'اپنے فون پر اجازت دے دی: آگے'),
  until: text(
    'You act for the citizen until {at}, for this application only.',
    'آپ {at} تک شہری کی طرف سے صرف یہ درخواست دے سکتے ہیں۔',
  ),
  readOut: text(
    'Read the answers out before you hand them in.',
    'جمع کرانے سے پہلے جوابات پڑھ کر سنائیں۔',
  ),
  end: text('End the visit', 'یہ آمد ختم کریں'),
  over: text('This visit is over.', 'یہ آمد ختم ہو گئی۔'),
  next: text('Next citizen', 'اگلا شہری'),
  made: text('The application is handed in', 'درخواست جمع ہو گئی'),
  reference: text('Reference', 'حوالہ نمبر'),
  messages: text(
    'Messages about it go to the citizen’s phone. Give the reference and the payment number on paper.',
    'اس کے پیغامات شہری کے فون پر جائیں گے۔ حوالہ اور ادائیگی کا نمبر کاغذ پر دے دیں۔',
  ),
}
