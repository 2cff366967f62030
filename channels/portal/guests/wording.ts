/** The words of using a service without an account. */
import { text } from '#platform/kernel'

export const guestWords = {
  byPhone: text('Start with a phone number only', 'صرف موبائل نمبر سے شروع کریں'),
  nameless: text('Start without a name', 'نام بتائے بغیر شروع کریں'),
  offer: text('Without a CNIC account', 'شناختی کارڈ کے اکاؤنٹ کے بغیر'),
  offerPhone: text(
    'With a phone number only, we send you a code and messages; officers do not see the number.',
    'صرف موبائل نمبر سے: ہم آپ کو کوڈ اور پیغام بھیجیں گے؛ افسران نمبر نہیں دیکھتے۔',
  ),
  offerNameless: text(
    'Without a name, nobody can reach you: at the end you get a secret word, and it alone leads back. Some answers need a phone number or a sign-in.',
    'نام کے بغیر ہم آپ سے رابطہ نہیں کر سکتے: آخر میں آپ کو ایک خفیہ لفظ ملے گا، صرف وہی واپسی کا راستہ ہے۔ بعض جوابات کے لیے موبائل نمبر یا داخلہ ضروری ہوتا ہے۔',
  ),
  phoneTitle: text('Your mobile number', 'آپ کا موبائل نمبر'),
  phoneWhy: text(
    'We send a code to this number. With the same number you find your cases again; it is not joined with any account.',
    'ہم اس نمبر پر کوڈ بھیجیں گے۔ اسی نمبر سے آپ اپنے کیس دوبارہ دیکھ سکتے ہیں؛ اسے کسی اکاؤنٹ سے نہیں جوڑا جاتا۔',
  ),
  phone: text('Mobile number', 'موبائل نمبر'),
  phoneHint: text('For example', 'مثلاً'),
  send: text('Send me a code', 'مجھے کوڈ بھیجیں'),
  codeTitle: text('Enter the code from your phone', 'فون پر آیا کوڈ لکھیں'),
  codeSent: text(
    'A code is on its way to {phone}. It works for 5 minutes.',
    '{phone} پر کوڈ بھیج دیا گیا ہے۔ یہ 5 منٹ تک چلے گا۔',
  ),
  otherNumber: text('Use another number, or ask again', 'دوسرا نمبر دیں یا دوبارہ منگوائیں'),
  wordTitle: text('Come back with your secret word', 'خفیہ لفظ سے واپس آئیں'),
  wordWhy: text(
    'The word was shown when you handed in without a name. It leads to your cases; tell it to nobody.',
    'یہ لفظ آپ کو نام کے بغیر جمع کراتے وقت دکھایا گیا تھا۔ یہ آپ کے کیسوں تک لے جاتا ہے؛ کسی کو نہ بتائیں۔',
  ),
  word: text('Secret word', 'خفیہ لفظ'),
  wordHint: text(
    '16 letters and digits; hyphens do not matter.',
    '16 حروف اور ہندسے؛ درمیان کی لکیریں لکھنا ضروری نہیں۔',
  ),
  goOn: text('Continue', 'آگے بڑھیں'),
  hereBefore: text('Used this without an account?', 'پہلے اکاؤنٹ کے بغیر استعمال کیا ہے؟'),
  toPhone: text('Come back with your phone number', 'موبائل نمبر سے واپس آئیں'),
  givenTitle: text('Your secret word', 'آپ کا خفیہ لفظ'),
  givenHandedIn: text('Handed in. Reference number:', 'جمع ہو گئی۔ حوالہ نمبر:'),
  givenOnce: text(
    'Copy this word now: it is shown only once.',
    'یہ لفظ ابھی لکھ لیں: یہ صرف ایک بار دکھایا جاتا ہے۔',
  ),
  givenAlone: text(
    'It is the only way back to see the answer and to reply. If you lose it, nobody can give you another; and no message can reach you.',
    'جواب دیکھنے اور جواب دینے کا یہی ایک راستہ ہے۔ کھو گیا تو کوئی دوسرا نہیں دے سکتا؛ اور آپ کو کوئی پیغام بھی نہیں پہنچ سکتا۔',
  ),
  givenRead: text(
    'Letters and digits in groups of four. There is no letter I, L, O or U in it.',
    'چار چار حروف اور ہندسوں کے گروہ۔ اس میں I، L، O اور U نہیں آتے۔',
  ),
  toCase: text('I have copied it: go to the case', 'میں نے لکھ لیا: کیس پر جائیں'),
  noMessage: text(
    'You gave no name and no phone: no message can reach you. Come back with your secret word.',
    'آپ نے نام یا فون نہیں دیا: آپ کو کوئی پیغام نہیں پہنچ سکتا۔ اپنے خفیہ لفظ سے واپس آئیں۔',
  ),
  newWord: text('Make a new secret word', 'نیا خفیہ لفظ بنائیں'),
  newWordWhy: text(
    'The word from before then leads nowhere any more.',
    'اس کے بعد پہلے والا لفظ نہیں چلے گا۔',
  ),
  leaveTitle: text('You have not sent your answers', 'آپ نے اپنے جوابات نہیں بھیجے'),
  leaveLost: text(
    'You are still signed in. If you sign out now, nothing leads back to these answers: they are lost.',
    'آپ ابھی باہر نہیں نکلے۔ ابھی نکلے تو ان جوابات تک کوئی راستہ نہیں رہے گا: وہ ضائع ہو جائیں گے۔',
  ),
  leaveKeep: text(
    'To keep them, make a secret word: it is shown once, and with it you come back to them. Or go on and send them now.',
    'محفوظ رکھنے کے لیے خفیہ لفظ بنائیں: یہ ایک بار دکھایا جائے گا اور اسی سے آپ ان تک واپس آئیں گے۔ یا آگے بڑھ کر ابھی بھیج دیں۔',
  ),
  leaveWord: text('Make a secret word', 'خفیہ لفظ بنائیں'),
  leaveGoOn: text('Go on with my answers', 'اپنے جوابات پر واپس جائیں'),
  leaveAll: text('Sign out and lose the answers', 'باہر نکلیں، جوابات ضائع ہونے دیں'),
  leftTitle: text('You are signed out', 'آپ باہر نکل گئے'),
  leftKept: text(
    'You have answers that were not sent. They are kept; come back to them in the same way as before.',
    'آپ کے کچھ جوابات نہیں بھیجے گئے۔ وہ محفوظ ہیں؛ پہلے والے طریقے سے ان پر واپس آئیں۔',
  ),
  instead: text('Hand it in another way', 'کسی اور طریقے سے جمع کریں'),
  insteadWhy: text(
    'Your answers go along. You see them again before you hand them in.',
    'آپ کے جوابات ساتھ جائیں گے۔ جمع کرانے سے پہلے آپ انہیں دوبارہ دیکھیں گے۔',
  ),
  insteadAccount: text('Sign in with your CNIC', 'شناختی کارڈ سے داخل ہوں'),
  insteadPhone: text('Give a phone number', 'موبائل نمبر دیں'),
}
