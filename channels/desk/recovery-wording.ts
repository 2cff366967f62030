import { text } from '#platform/kernel'

export const recoveryWords = {
  title: text('A new start', 'نیا آغاز'),
  how: text(
    'For a person who stands before you and has lost every way to sign in. Two officers are needed, or the person’s own face or finger. All passkeys, sessions and permissions given to organisations end; the phone registered until now is told.',
    'اس شخص کے لیے جو آپ کے سامنے ہے اور داخلے کا ہر طریقہ کھو چکا ہے۔ دو افسر درکار ہیں، یا اس شخص کا اپنا چہرہ یا انگلی۔ سب چابیاں، سیشن اور اداروں کو دی گئی اجازتیں ختم ہوں گی؛ اب تک درج فون کو اطلاع جائے گی۔',
  ),
  waiting: text('Waiting for a second officer', 'دوسرے افسر کے منتظر'),
  none: text('Nothing waits.', 'کوئی منتظر نہیں۔'),
  preparedAt: text('Prepared', 'تیار ہوا'),
  other: text('Another officer decides this one.', 'اس کا فیصلہ دوسرا افسر کرے گا۔'),
  prepare: text('Prepare a new start', 'نیا آغاز تیار کریں'),
  cnic: text('CNIC of the person', 'شخص کا شناختی کارڈ نمبر'),
  reason: text('Reason', 'وجہ'),
  evidence: text('What you have seen', 'آپ نے کیا دیکھا'),
  evidenceHint: text(
    'For example the card and the face, or two neighbours who know the person.',
    'مثلاً کارڈ اور چہرہ، یا دو پڑوسی جو اس شخص کو جانتے ہیں۔',
  ),
  newPhone: text('New phone', 'نیا فون'),
  phone: text('New phone, if the number is lost too', 'نیا فون، اگر نمبر بھی کھو گیا'),
  phoneHint: text('Important steps then wait for 24 hours.', 'تب اہم کام 24 گھنٹے بعد ہو سکیں گے۔'),
  byCheckHow: text(
    'Instead of a second officer: compare face or finger at this office first. Where it is the person, the new start can be given for 15 minutes; the number stays as it is.',
    'دوسرے افسر کے بجائے: پہلے اسی دفتر میں چہرہ یا انگلی ملائیں۔ وہی شخص ہو تو 15 منٹ تک نیا آغاز دیا جا سکتا ہے؛ فون نمبر وہی رہتا ہے۔',
  ),
  compare: text('Compare face or finger', 'چہرہ یا انگلی ملائیں'),
  byCheck: text('Give it now: the person was compared', 'ابھی دیں: شخص کی شناخت ملائی جا چکی ہے'),
  approve: text('Approve', 'منظور کریں'),
  refuse: text('Refuse', 'نامنظور کریں'),
  ticket: text(
    'Approved. The person holds a post: hand over this ticket, shown this once.',
    'منظور ہوا۔ اس شخص کے پاس عہدہ ہے: یہ ٹکٹ دے دیں، یہ ایک ہی بار دکھتا ہے۔',
  ),
  done: {
    prepared: text('Prepared. Another officer decides.', 'تیار ہو گیا۔ دوسرا افسر فیصلہ کرے گا۔'),
    approved: text(
      'Approved. The person signs in with a code to their phone and adds a passkey: at once, or 24 hours later where the number is new.',
      'منظور ہوا۔ وہ شخص فون کے کوڈ سے داخل ہو کر ڈیجیٹل چابی شامل کرے: فوراً، یا نمبر نیا ہو تو 24 گھنٹے بعد۔',
    ),
    refused: text('Refused. Nothing was changed.', 'نامنظور ہوا۔ کچھ نہیں بدلا۔'),
  },
}
