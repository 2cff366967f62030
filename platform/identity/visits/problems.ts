import { defineProblems, text } from '#platform/kernel'

export const visitProblems = defineProblems({
  'visit-not-found': {
    status: 404,
    title: text('There is no such visit.', 'ایسی کوئی آمد درج نہیں۔'),
    wayOut: text(
      'Begin again with the CNIC of whoever stands before you.',
      'سامنے موجود شخص کے شناختی کارڈ نمبر سے دوبارہ آغاز کریں۔',
    ),
  },
  'visit-not-open': {
    status: 409,
    title: text(
      'This visit is over, or was not allowed.',
      'یہ آمد ختم ہو چکی ہے، یا اس کی اجازت نہیں ملی۔',
    ),
    wayOut: text(
      'A visit lasts 30 minutes and for one application. Ask the citizen for a new code.',
      'ایک آمد 30 منٹ اور ایک درخواست کے لیے ہوتی ہے۔ شہری سے نیا کوڈ مانگیں۔',
    ),
  },
  'visit-beyond': {
    status: 403,
    title: text('This visit does not reach so far.', 'اس آمد میں یہ کام نہیں ہو سکتا۔'),
    wayOut: text(
      'It is for one application of the service that the citizen agreed to. Begin a new visit for another.',
      'یہ اسی خدمت کی ایک درخواست کے لیے ہے جس کی شہری نے اجازت دی۔ دوسری کے لیے نئی آمد شروع کریں۔',
    ),
  },
  'visit-code-wrong': {
    status: 403,
    title: text('This is not the code of this visit.', 'یہ اس آمد کا کوڈ نہیں۔'),
    wayOut: text(
      'Type the 6 digits that came to the citizen’s phone just now. Five wrong tries end the visit.',
      'وہ 6 ہندسے لکھیں جو ابھی شہری کے فون پر آئے۔ پانچ غلط کوششوں پر یہ آمد ختم ہو جاتی ہے۔',
    ),
  },
  'visit-code-spent': {
    status: 429,
    title: text(
      'The code has expired, or was typed wrong too often.',
      'کوڈ کی مدت ختم ہو گئی، یا بہت بار غلط لکھا گیا۔',
    ),
    wayOut: text('Begin again for a new code.', 'نئے کوڈ کے لیے دوبارہ آغاز کریں۔'),
  },
  'visit-asked-too-often': {
    status: 429,
    title: text(
      'Too many codes were asked for in this hour.',
      'اس گھنٹے میں بہت زیادہ کوڈ منگوائے گئے۔',
    ),
    wayOut: text(
      'Please try later, or let the citizen apply from his own phone.',
      'بعد میں کوشش کریں، یا شہری اپنے فون سے درخواست دے۔',
    ),
  },
  'visit-not-yours': {
    status: 403,
    title: text(
      'You do not help citizens apply at a counter.',
      'آپ کاؤنٹر پر شہریوں کی درخواست میں مدد پر مامور نہیں۔',
    ),
    wayOut: text(
      'This is for the post of a counter’s assistant, in its place and for services that citizens apply for.',
      'یہ کاؤنٹر معاون کے عہدے کا کام ہے، اس کے اپنے علاقے میں اور ان خدمات کے لیے جن کی درخواست شہری دیتے ہیں۔',
    ),
  },
})
