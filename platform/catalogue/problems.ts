import { defineProblems, text } from '#platform/kernel'

export const catalogueProblems = defineProblems({
  'asked-too-often': {
    status: 429,
    title: text(
      'Too many requests came from this connection.',
      'اس کنکشن سے بہت زیادہ درخواستیں آئی ہیں۔',
    ),
    wayOut: text(
      'Please wait {seconds} seconds and try again. Everybody who shares your connection counts.',
      'براہِ کرم {seconds} سیکنڈ انتظار کر کے دوبارہ کوشش کریں۔ آپ کا کنکشن استعمال کرنے والے سب لوگ گنے جاتے ہیں۔',
    ),
  },
  'service-not-found': {
    status: 404,
    title: text('There is no such service here.', 'یہاں ایسی کوئی سروس نہیں ہے۔'),
    wayOut: text('Choose a service from the first page.', 'پہلے صفحے سے سروس چنیں۔'),
  },
  'action-not-known': {
    status: 404,
    title: text('This service has no such action.', 'اس سروس میں ایسا کوئی عمل نہیں ہے۔'),
    wayOut: text(
      'Look at the actions that the case offers.',
      'وہ عمل دیکھیں جو اس کیس پر ہو سکتے ہیں۔',
    ),
  },
  'action-not-now': {
    status: 409,
    title: text(
      'This cannot be done in the present state of the case.',
      'کیس کی موجودہ حالت میں یہ نہیں ہو سکتا۔',
    ),
    wayOut: text(
      'Open the case again: it may have moved on a moment ago.',
      'کیس دوبارہ کھولیں: ہو سکتا ہے وہ ابھی آگے بڑھ چکا ہو۔',
    ),
  },
  'portrait-not-genuine': {
    status: 500,
    title: text(
      'The photograph is not the one that this document was issued with.',
      'یہ وہ تصویر نہیں جس کے ساتھ یہ دستاویز جاری ہوئی تھی۔',
    ),
    wayOut: text(
      'Nothing is printed. Please tell the office that issued the document.',
      'کچھ نہیں چھاپا گیا۔ براہِ کرم دستاویز جاری کرنے والے دفتر کو بتائیں۔',
    ),
  },
  'action-too-late': {
    status: 409,
    title: text(
      'The time in which this could be done is over.',
      'جس مدت میں یہ ہو سکتا تھا وہ گزر چکی ہے۔',
    ),
    wayOut: text(
      'Ask the office named on the case what remains open to you.',
      'کیس پر درج دفتر سے پوچھیں کہ اب کیا ہو سکتا ہے۔',
    ),
  },
  'action-not-yours': {
    status: 403,
    title: text('You may not do this on this case.', 'آپ اس کیس پر یہ کام نہیں کر سکتے۔'),
    wayOut: text(
      'It belongs to another office or person. If that is wrong, ask your supervisor.',
      'یہ کسی اور دفتر یا شخص کا کام ہے۔ اگر ایسا نہیں تو اپنے افسر سے بات کریں۔',
    ),
  },
  'action-not-holder': {
    status: 403,
    title: text('This case is not with you.', 'یہ کیس آپ کے پاس نہیں ہے۔'),
    wayOut: text(
      'It was handed over to another officer, who answers it. Nothing that you wrote was kept.',
      'یہ کسی دوسرے افسر کو سونپا گیا ہے اور وہی جواب دیں گے۔ آپ کا لکھا ہوا محفوظ نہیں ہوا۔',
    ),
  },
  'no-such-colleague': {
    status: 422,
    title: text(
      'Nobody in your office can take this case there.',
      'آپ کے دفتر میں وہاں یہ کیس لینے والا کوئی نہیں۔',
    ),
    wayOut: text(
      'Choose a colleague of the same office who is at work today and whom the case is not about.',
      'اسی دفتر کا ایسا ساتھی منتخب کریں جو آج کام پر ہو اور جس کے بارے میں یہ کیس نہ ہو۔',
    ),
  },
  'filter-too-many': {
    status: 422,
    title: text('You have saved {most} filters.', 'آپ {most} فلٹر محفوظ کر چکے ہیں۔'),
    wayOut: text(
      'Delete one that you no longer use, then save this one.',
      'جو اب کام کا نہ ہو اسے مٹا دیں، پھر یہ محفوظ کریں۔',
    ),
  },
  'filter-name-personal': {
    status: 422,
    title: text(
      'This name seems to hold a number by which a person is known.',
      'اس نام میں کسی شخص کا نمبر معلوم ہوتا ہے۔',
    ),
    wayOut: text(
      'Name the filter by what it shows, without a CNIC, phone or number plate.',
      'فلٹر کو اس کے کام کا نام دیں؛ شناختی کارڈ، فون یا گاڑی کا نمبر نہ لکھیں۔',
    ),
  },
  'answer-has-blanks': {
    status: 422,
    title: text('A blank is not filled in: {blank}', 'ایک خالی جگہ بھری نہیں گئی: {blank}'),
    wayOut: text(
      'Write what belongs there instead of the brackets, or leave it out.',
      'بریکٹ کی جگہ وہ لکھیں جو وہاں آنا چاہیے، یا اسے نکال دیں۔',
    ),
  },
  'action-too-often': {
    status: 409,
    title: text(
      'This has been done in this case as often as it may be.',
      'اس کیس میں یہ عمل جتنی بار ہو سکتا تھا ہو چکا ہے۔',
    ),
    wayOut: text(
      'Choose another of the steps that the case offers.',
      'کیس پر موجود کوئی دوسرا عمل چنیں۔',
    ),
  },
  'action-own-case': {
    status: 403,
    title: text(
      'You cannot decide a case in which you yourself take part.',
      'جس کیس میں آپ خود فریق ہوں اس کا فیصلہ آپ نہیں کر سکتے۔',
    ),
    wayOut: text(
      'Another officer of the office must decide it.',
      'دفتر کا کوئی دوسرا افسر اس کا فیصلہ کرے گا۔',
    ),
  },
  'assurance-too-low': {
    status: 403,
    title: text(
      'For this service you must sign in with your CNIC.',
      'اس سروس کے لیے شناختی کارڈ کے ساتھ داخل ہونا ضروری ہے۔',
    ),
    wayOut: text('Sign in and try again.', 'داخل ہو کر دوبارہ کوشش کریں۔'),
  },
  'guest-needs-phone': {
    status: 403,
    title: text(
      'With these answers we need a way to reach you.',
      'ان جوابات کے ساتھ آپ سے رابطے کا کوئی ذریعہ ضروری ہے۔',
    ),
    wayOut: text(
      'Give a mobile number or sign in with your CNIC; your answers are kept.',
      'موبائل نمبر دیں یا شناختی کارڈ سے داخل ہوں؛ آپ کے جوابات محفوظ ہیں۔',
    ),
  },
  'guest-cases-too-many': {
    status: 429,
    title: text(
      'Too much was handed in without an account from this phone or connection.',
      'اس فون یا کنکشن سے بغیر اکاؤنٹ کے بہت کچھ جمع ہو چکا ہے۔',
    ),
    wayOut: text(
      'Your answers are kept. Try again tomorrow, or sign in with your CNIC and hand them in now.',
      'آپ کے جوابات محفوظ ہیں۔ کل دوبارہ کوشش کریں، یا شناختی کارڈ سے داخل ہو کر ابھی جمع کریں۔',
    ),
  },
  'cases-too-many-today': {
    status: 429,
    title: text(
      'You have handed in {count} here today, as many as one person may in a day.',
      'آپ آج یہاں {count} درخواستیں جمع کر چکے ہیں؛ ایک دن میں ایک شخص اتنی ہی جمع کر سکتا ہے۔',
    ),
    wayOut: text(
      'Hand this in from tomorrow morning on. What you wrote on the page is kept among your drafts.',
      'اسے کل صبح سے جمع کریں۔ صفحے پر آپ کا لکھا ہوا آپ کے مسودوں میں محفوظ ہے۔',
    ),
  },
  'answers-faulty': {
    status: 422,
    title: text('Some answers need your attention.', 'کچھ جوابات پر توجہ درکار ہے۔'),
    wayOut: text(
      'Correct the answers that are named; the others are kept.',
      'جن جوابات کا ذکر ہے انہیں درست کریں؛ باقی محفوظ ہیں۔',
    ),
  },
  'name-not-as-registered': {
    status: 422,
    title: text(
      'The register holds this person as {registered}',
      'رجسٹر میں اس شخص کا نام {registered} درج ہے',
    ),
    wayOut: text(
      'Write the name as it is registered: that is what is printed. If the register is wrong, ask ' +
        'for its correction on the page “Your data” before you apply.',
      'نام ویسے ہی لکھیں جیسے رجسٹر میں درج ہے: وہی چھپتا ہے۔ اگر رجسٹر میں غلطی ہو تو درخواست سے پہلے صفحہ ' +
        '“آپ کی معلومات” پر درستی کی درخواست دیں۔',
    ),
  },
  'parent-not-as-registered': {
    status: 422,
    title: text(
      'The register holds the father of this person as {registered}',
      'رجسٹر میں اس شخص کے والد کا نام {registered} درج ہے',
    ),
    wayOut: text(
      'Write the parent’s name as it is registered: that is what is printed. If the register is ' +
        'wrong, ask for its correction on the page “Your data” before you apply.',
      'والد یا والدہ کا نام ویسے ہی لکھیں جیسے رجسٹر میں درج ہے: وہی چھپتا ہے۔ اگر رجسٹر میں غلطی ہو تو درخواست سے ' +
        'پہلے صفحہ “آپ کی معلومات” پر درستی کی درخواست دیں۔',
    ),
  },
  'husband-not-as-registered': {
    status: 422,
    title: text(
      'The register holds the husband of this person as {registered}',
      'رجسٹر میں اس شخص کے شوہر کا نام {registered} درج ہے',
    ),
    wayOut: text(
      'Write the name as it is registered, or give the father’s name. If the register is wrong, ask ' +
        'for its correction on the page “Your data” before you apply.',
      'نام ویسے ہی لکھیں جیسے رجسٹر میں درج ہے، یا والد کا نام دیں۔ اگر رجسٹر میں غلطی ہو تو درخواست سے پہلے صفحہ ' +
        '“آپ کی معلومات” پر درستی کی درخواست دیں۔',
    ),
  },
  'marriage-not-registered': {
    status: 422,
    title: text(
      'The register holds no marriage of this person; the father is {registered}',
      'رجسٹر میں اس شخص کی شادی درج نہیں؛ والد کا نام {registered} ہے',
    ),
    wayOut: text(
      'Give the father’s name. If you are married, have the marriage entered at the registrar’s ' +
        'office with the marriage certificate.',
      'والد کا نام دیں۔ اگر شادی ہو چکی ہے تو نکاح نامے کے ساتھ رجسٹرار کے دفتر میں شادی درج کرائیں۔',
    ),
  },
  'nobody-responsible': {
    status: 503,
    title: text(
      'No officer holds the post that must take this up.',
      'جس عہدے کو یہ کام کرنا ہے اس پر کوئی افسر موجود نہیں۔',
    ),
    wayOut: text(
      'Your answers are kept. The department has been told; please try again tomorrow.',
      'آپ کے جوابات محفوظ ہیں۔ محکمے کو اطلاع دے دی گئی ہے؛ براہِ کرم کل دوبارہ کوشش کریں۔',
    ),
  },
  'too-busy': {
    status: 503,
    title: text(
      'More requests have arrived than can be done at once.',
      'ایک وقت میں جتنی درخواستیں ہو سکتی ہیں اس سے زیادہ آ گئی ہیں۔',
    ),
    wayOut: text(
      'Nothing was lost. Please send the same request again in a few seconds.',
      'کچھ ضائع نہیں ہوا۔ براہِ کرم چند سیکنڈ بعد وہی درخواست دوبارہ بھیجیں۔',
    ),
  },
  'record-not-suspendable': {
    status: 404,
    title: text(
      'There is no such record that could be suspended',
      'ایسا کوئی اندراج نہیں جو معطل ہو سکے',
    ),
    wayOut: text('Choose it from the list of your office.', 'اسے اپنے دفتر کی فہرست سے چنیں۔'),
  },
  'suspension-reason-missing': {
    status: 422,
    title: text('Give the reason', 'وجہ لکھیں'),
    wayOut: text(
      'One to 300 characters, without names: everybody may read it.',
      'ایک سے 300 حروف، نام کے بغیر: اسے سب پڑھ سکتے ہیں۔',
    ),
  },
  'suspension-end-wrong': {
    status: 422,
    title: text(
      'The last day of the suspension is not a day from today on',
      'معطلی کا آخری دن آج یا آج کے بعد کا نہیں',
    ),
    wayOut: text(
      'Leave it empty for a suspension that lasts until it is ended.',
      'خالی چھوڑیں تو معطلی ختم کیے جانے تک رہے گی۔',
    ),
  },
})
