import { defineProblems, text } from '#platform/kernel'

export const postProblems = defineProblems({
  'identity-appointment-not-yours': {
    status: 403,
    title: text(
      'This change of a post is not yours to propose or decide.',
      'عہدے کی اس تبدیلی کی تجویز یا فیصلہ آپ کے اختیار میں نہیں۔',
    ),
    wayOut: text(
      'An establishment officer of the place proposes, an appointing authority decides. For your own leave, ask from your own page.',
      'اس جگہ کا اسٹیبلشمنٹ افسر تجویز کرتا ہے اور تقرری کا مجاز افسر فیصلہ کرتا ہے۔ اپنی چھٹی کے لیے اپنے صفحے سے درخواست دیں۔',
    ),
  },
  'identity-appointment-own': {
    status: 403,
    title: text(
      'Nobody proposes or decides their own appointment, and one person does not do both.',
      'کوئی شخص اپنی تقرری کی تجویز یا فیصلہ نہیں کر سکتا، اور ایک ہی شخص دونوں کام نہیں کر سکتا۔',
    ),
    wayOut: text(
      'Please leave it to another officer in this role.',
      'براہِ کرم یہ کام اسی ذمہ داری کے کسی دوسرے افسر پر چھوڑیں۔',
    ),
  },
  'identity-appointment-decided': {
    status: 409,
    title: text(
      'This proposal was decided already, or has lapsed.',
      'اس تجویز پر فیصلہ ہو چکا ہے، یا اس کی مدت گزر گئی ہے۔',
    ),
    wayOut: text(
      'A proposal waits three days. To make the change, propose it again.',
      'تجویز تین دن تک زیرِ غور رہتی ہے۔ تبدیلی کے لیے دوبارہ تجویز دیں۔',
    ),
  },
  'identity-appointment-waits': {
    status: 409,
    title: text(
      'The same change waits for a decision already.',
      'یہی تبدیلی پہلے سے فیصلے کی منتظر ہے۔',
    ),
    wayOut: text(
      'You find it on the page of the office, under what waits.',
      'یہ دفتر کے صفحے پر زیرِ غور تجاویز میں موجود ہے۔',
    ),
  },
  'identity-appointment-days': {
    status: 422,
    title: text('These days do not fit.', 'یہ تاریخیں درست نہیں۔'),
    wayOut: text(
      'Begin today or later, and end on the same day or later. A leave and an acting charge need a last day; a charge lasts 180 days at most.',
      'آغاز آج یا بعد کا ہو، اور اختتام اسی دن یا بعد کا۔ چھٹی اور قائم مقام چارج کے لیے آخری دن لازم ہے؛ چارج زیادہ سے زیادہ 180 دن کا ہوتا ہے۔',
    ),
  },
  'identity-appointment-ground': {
    status: 422,
    title: text('The number of the order is missing.', 'حکم نامے کا نمبر درج نہیں۔'),
    wayOut: text(
      'Write the order on which this rests, in up to 200 characters and without anybody’s personal data.',
      'جس حکم نامے کی بنیاد پر یہ تبدیلی ہے وہ 200 حروف تک لکھیں؛ کسی کی ذاتی معلومات نہ لکھیں۔',
    ),
  },
  'identity-appointment-no-officer': {
    status: 422,
    title: text(
      'This person holds no post during all of these days.',
      'اس شخص کے پاس ان تمام دنوں میں کوئی عہدہ نہیں۔',
    ),
    wayOut: text(
      'Charge of a post goes to somebody who is an officer already. Choose another officer or other days.',
      'کسی عہدے کا چارج اسی کو ملتا ہے جو پہلے سے افسر ہو۔ دوسرا افسر یا دوسری تاریخیں چنیں۔',
    ),
  },
  'identity-glass-not-yours': {
    status: 403,
    title: text(
      'This emergency access is not yours to ask for, allow, use or review.',
      'اس ہنگامی رسائی کی درخواست، اجازت، استعمال یا جانچ آپ کے اختیار میں نہیں۔',
    ),
    wayOut: text(
      'One officer of the place asks, a supervisor allows, a third person reviews. Nobody does two of these.',
      'اس جگہ کا ایک افسر درخواست دیتا ہے، نگران اجازت دیتا ہے، تیسرا شخص جانچ کرتا ہے۔ کوئی شخص ان میں سے دو کام نہیں کرتا۔',
    ),
  },
  'identity-glass-closed': {
    status: 409,
    title: text('This emergency access is not open.', 'یہ ہنگامی رسائی کھلی نہیں۔'),
    wayOut: text(
      'It lasts 60 minutes from when it was allowed, once. If the emergency goes on, ask again.',
      'یہ اجازت ملنے کے بعد صرف 60 منٹ رہتی ہے۔ ہنگامی صورت باقی ہو تو دوبارہ درخواست دیں۔',
    ),
  },
  'identity-glass-reason': {
    status: 422,
    title: text('The reason is missing or too short.', 'وجہ درج نہیں یا بہت مختصر ہے۔'),
    wayOut: text(
      'Say in 20 to 500 characters what happened and why it cannot wait.',
      '20 سے 500 حروف میں لکھیں کہ کیا ہوا اور انتظار کیوں ممکن نہیں۔',
    ),
  },
  'identity-appointment-nothing': {
    status: 422,
    title: text('There is nothing to end on this day.', 'اس دن ختم کرنے کے لیے کچھ نہیں۔'),
    wayOut: text(
      'This person does not hold the post then, or only begins on this day. Look at the page of the post.',
      'اس دن عہدہ اس شخص کے پاس نہیں، یا اسی دن شروع ہوتا ہے۔ عہدے کا صفحہ دیکھیں۔',
    ),
  },
})
