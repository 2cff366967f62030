/** The words of a service's start page. */
import { text } from '#platform/kernel'

export const startWords = {
  cost: text('What it costs', 'کتنا خرچ ہے'),
  duration: text('How long it takes', 'کتنا وقت لگتا ہے'),
  needed: text('What you need', 'کیا درکار ہے'),
  authority: text('Who is responsible', 'ذمہ دار کون ہے'),
  law: text('By which law', 'کس قانون کے تحت'),
  district: text('In which district?', 'کس ضلع میں؟'),
  chooseDistrict: text('Choose a district', 'ضلع چنیں'),
  start: text('Start now', 'ابھی شروع کریں'),
  signInNote: text(
    'You will sign in with your CNIC and a code sent to your phone.',
    'آپ شناختی کارڈ نمبر اور فون پر آنے والے کوڈ سے داخل ہوں گے۔',
  ),
  unfinished: text(
    'You have begun this already. Your answers are kept.',
    'آپ یہ پہلے شروع کر چکے ہیں۔ آپ کے جوابات محفوظ ہیں۔',
  ),
  goOn: text('Go on with it', 'وہیں سے آگے بڑھیں'),
}
