/** Every word of suspending a record that an officer publishes. */
import { text } from '#platform/kernel'

export const suspensionWords = {
  title: text('Licences', 'لائسنس'),
  lead: text(
    'What your office has published and may suspend. A suspension holds from the moment it is given; its ' +
      'reason and its end are public, and each change is an entry of the public log.',
    'جو آپ کے دفتر نے شائع کیا اور معطل کر سکتا ہے۔ معطلی فوراً مؤثر ہوتی ہے؛ اس کی وجہ اور مدت سب کے سامنے ہوتی ' +
      'ہے اور ہر تبدیلی عوامی ریکارڈ میں درج ہوتی ہے۔',
  ),
  none: text('Nothing has been published yet.', 'ابھی کچھ شائع نہیں ہوا۔'),
  state: text('State', 'حالت'),
  inForce: text('Not suspended', 'معطل نہیں'),
  suspended: text('Suspended', 'معطل'),
  from: text('Since', 'کب سے'),
  until: text('Last day', 'آخری دن'),
  untilEnded: text('Until it is ended', 'ختم کیے جانے تک'),
  reason: text('Reason', 'وجہ'),
  endReason: text('Why it ends', 'ختم کرنے کی وجہ'),
  reasonHint: text('Everybody may read it: no names.', 'اسے سب پڑھ سکتے ہیں: نام نہ لکھیں۔'),
  untilHint: text('Empty: until somebody ends it.', 'خالی چھوڑیں تو ختم کیے جانے تک۔'),
  ended: text('Last suspension ended because', 'پچھلی معطلی ختم ہونے کی وجہ'),
  suspend: text('Suspend', 'معطل کریں'),
  end: text('End the suspension', 'معطلی ختم کریں'),
}
