import { defineProblems, text } from '#platform/kernel'

export const populationProblems = defineProblems({
  'population-person-unknown': {
    status: 404,
    title: text('No such person is in the register.', 'ایسا کوئی شخص رجسٹر میں نہیں۔'),
    wayOut: text('Search again by number or name.', 'نمبر یا نام سے دوبارہ تلاش کریں۔'),
  },
  'population-number-taken': {
    status: 409,
    title: text('This number belongs to another person.', 'یہ نمبر کسی اور شخص کا ہے۔'),
    wayOut: text(
      'Compare the number with the paper; if both are one person, open that record.',
      'نمبر کاغذ سے ملائیں؛ اگر دونوں ایک ہی شخص ہیں تو وہ ریکارڈ کھولیں۔',
    ),
  },
  'population-number-wrong': {
    status: 422,
    title: text('A number has 13 digits.', 'شناختی نمبر تیرہ ہندسوں کا ہوتا ہے۔'),
    wayOut: text('Copy it from the paper.', 'کاغذ سے دیکھ کر لکھیں۔'),
  },
  'population-name-missing': {
    status: 422,
    title: text('The name is needed in both scripts.', 'نام دونوں رسم الخط میں درکار ہے۔'),
    wayOut: text('Write it in English letters and in Urdu.', 'انگریزی اور اردو دونوں میں لکھیں۔'),
  },
  'population-evidence-missing': {
    status: 422,
    title: text('The paper is not wholly given.', 'دستاویز کے کوائف مکمل نہیں۔'),
    wayOut: text(
      'Say which paper you have seen, its number, and add its scan.',
      'بتائیں آپ نے کون سی دستاویز دیکھی، اس کا نمبر لکھیں اور عکس شامل کریں۔',
    ),
  },
  'population-date-wrong': {
    status: 422,
    title: text('This date cannot be.', 'یہ تاریخ ممکن نہیں۔'),
    wayOut: text(
      'It may lie neither in the future nor before what it follows.',
      'یہ نہ آئندہ کی ہو سکتی ہے نہ اس سے پہلے کی جس کے بعد یہ ہونی چاہیے۔',
    ),
  },
  'population-place-unknown': {
    status: 422,
    title: text('No place has this code.', 'اس کوڈ کی کوئی جگہ نہیں۔'),
    wayOut: text('Choose a place from the list.', 'فہرست سے جگہ چنیں۔'),
  },
  'population-person-dead': {
    status: 409,
    title: text('This person’s death is recorded.', 'اس شخص کی وفات درج ہے۔'),
    wayOut: text(
      'If that is wrong, strike the entry of the death first.',
      'اگر یہ غلط ہے تو پہلے وفات کا اندراج منسوخ کروائیں۔',
    ),
  },
  'population-person-merged': {
    status: 409,
    title: text('This record was joined to another one.', 'یہ ریکارڈ دوسرے میں ضم ہو چکا ہے۔'),
    wayOut: text('Open the other record.', 'دوسرا ریکارڈ کھولیں۔'),
  },
  'population-own-ancestor': {
    status: 409,
    title: text('Nobody can be their own ancestor.', 'کوئی شخص اپنا ہی جد امجد نہیں ہو سکتا۔'),
    wayOut: text('Compare the numbers of parent and child.', 'والدین اور بچے کے نمبر ملائیں۔'),
  },
  'population-parent-taken': {
    status: 409,
    title: text('This parent is recorded already.', 'یہ ولدیت پہلے سے درج ہے۔'),
    wayOut: text(
      'If it is wrong, strike that entry first.',
      'اگر وہ غلط ہے تو پہلے وہ اندراج منسوخ کروائیں۔',
    ),
  },
  'population-parent-impossible': {
    status: 409,
    title: text(
      'This person cannot be that parent: the sex, the age or the day of death speaks against it.',
      'یہ شخص اس بچے کا والد یا والدہ نہیں ہو سکتا: جنس، عمر یا وفات کی تاریخ اس کے خلاف ہے۔',
    ),
    wayOut: text('Compare both records with the papers.', 'دونوں ریکارڈ کاغذات سے ملائیں۔'),
  },
  'population-marriage-impossible': {
    status: 409,
    title: text(
      'These two cannot be entered as married on that day.',
      'اس تاریخ پر ان دونوں کا نکاح درج نہیں ہو سکتا۔',
    ),
    wayOut: text(
      'Look at their ages, and at marriages that still hold.',
      'ان کی عمریں اور قائم شدہ شادیاں دیکھیں۔',
    ),
  },
  'population-not-married': {
    status: 409,
    title: text('These two are not recorded as married.', 'ان دونوں کی شادی درج نہیں۔'),
    wayOut: text('Enter the marriage first.', 'پہلے شادی درج کروائیں۔'),
  },
  'population-not-corrected': {
    status: 409,
    title: text(
      'Two registrars have entered no correction since.',
      'اس کے بعد دو رجسٹراروں نے کوئی درستی درج نہیں کی۔',
    ),
    wayOut: text(
      'Enter it in the record, have another registrar approve it, and choose that entry here. What was prepared before the person told it does not count: if that has put it right, say so in the reason why it stays.',
      'ریکارڈ میں درستی درج کریں، دوسرے رجسٹرار سے منظور کرائیں، پھر وہ اندراج یہاں چنیں۔ جو درخواست سے پہلے تیار ہوا وہ شمار نہیں ہوتا: اگر غلطی اسی سے درست ہو چکی ہے تو برقرار رکھنے کی وجہ میں یہی لکھیں۔',
    ),
  },
  'population-decline-waits': {
    status: 409,
    title: text(
      'A registrar has proposed that the entry stays as it is.',
      'ایک رجسٹرار کی تجویز ہے کہ اندراج برقرار رہے۔',
    ),
    wayOut: text(
      'Confirm that, send it back, or have it taken back first.',
      'پہلے اس کی تصدیق کریں، اسے واپس بھیجیں یا واپس کرائیں۔',
    ),
  },
  'population-answer-changed': {
    status: 409,
    title: text(
      'The proposed answer has changed since you opened it.',
      'آپ کے کھولنے کے بعد تجویز کردہ جواب بدل گیا ہے۔',
    ),
    wayOut: text(
      'Nothing was decided. Read what stands here now, then decide.',
      'کوئی فیصلہ نہیں ہوا۔ اب جو یہاں درج ہے اسے پڑھیں، پھر فیصلہ کریں۔',
    ),
  },
  'population-request-taken-back': {
    status: 409,
    title: text('The person has taken this request back.', 'اس شخص نے یہ درخواست واپس لے لی ہے۔'),
    wayOut: text('There is nothing to answer.', 'جواب دینے کی ضرورت نہیں۔'),
  },
  'population-nothing-changes': {
    status: 409,
    title: text('The record says this already.', 'ریکارڈ میں یہ پہلے سے درج ہے۔'),
    wayOut: text('There is nothing to enter.', 'درج کرنے کو کچھ نہیں۔'),
  },
  'population-merge-impossible': {
    status: 409,
    title: text(
      'These two records cannot be of one person.',
      'یہ دونوں ریکارڈ ایک ہی شخص کے نہیں ہو سکتے۔',
    ),
    wayOut: text(
      'Day of birth and sex must agree, and neither may be of the other’s family.',
      'تاریخ پیدائش اور جنس ایک ہونی چاہیے اور دونوں آپس میں رشتہ دار نہ ہوں۔',
    ),
  },
  'population-not-merged': {
    status: 409,
    title: text('These two records were not joined.', 'یہ دونوں ریکارڈ ضم نہیں ہوئے تھے۔'),
    wayOut: text('Look at the history of both.', 'دونوں کی سرگزشت دیکھیں۔'),
  },
  'population-entry-unknown': {
    status: 409,
    title: text('This entry cannot be struck.', 'یہ اندراج منسوخ نہیں ہو سکتا۔'),
    wayOut: text(
      'It no longer holds, or everything else rests on it. Look at the history again.',
      'یہ اب قائم نہیں، یا باقی سب اسی پر قائم ہے۔ سرگزشت دوبارہ دیکھیں۔',
    ),
  },
  'population-own-record': {
    status: 403,
    title: text(
      'Nobody enters anything about themselves or their family.',
      'کوئی افسر اپنے یا اپنے خاندان کے بارے میں اندراج نہیں کر سکتا۔',
    ),
    wayOut: text('Ask another registrar.', 'کسی دوسرے رجسٹرار سے کہیں۔'),
  },
  'population-own-look': {
    status: 403,
    title: text(
      'Nobody opens or answers anything at work about themselves, their family, or whom a mandate ties to them.',
      'کوئی افسر دفتر میں اپنا، اپنے خاندان کا یا جس سے اس کا مختار نامہ ہو اس کا ریکارڈ یا درخواست نہیں دیکھ سکتا۔',
    ),
    wayOut: text(
      'Your own record stands under My identity. For the others, ask another registrar.',
      'آپ کا اپنا ریکارڈ ”میری شناخت“ میں ہے۔ باقی کے لیے دوسرے رجسٹرار سے کہیں۔',
    ),
  },
  'population-elsewhere': {
    status: 403,
    title: text('This person belongs to another district.', 'یہ شخص کسی اور ضلع کا ہے۔'),
    wayOut: text('The registrar of that district enters it.', 'اس ضلع کا رجسٹرار درج کرے گا۔'),
  },
  'population-own-proposal': {
    status: 403,
    title: text(
      'What you prepared another registrar must approve.',
      'جو آپ نے تیار کیا اس کی منظوری دوسرا رجسٹرار دے گا۔',
    ),
    wayOut: text('It waits in their list.', 'یہ ان کی فہرست میں موجود ہے۔'),
  },
  'population-proposal-open': {
    status: 409,
    title: text(
      'Something about this person waits for approval already.',
      'اس شخص کے بارے میں ایک اندراج پہلے ہی منظوری کا منتظر ہے۔',
    ),
    wayOut: text('Have that decided first.', 'پہلے اس کا فیصلہ کروائیں۔'),
  },
  'population-proposal-done': {
    status: 409,
    title: text('This was decided already.', 'اس کا فیصلہ ہو چکا ہے۔'),
    wayOut: text('Look at the list again.', 'فہرست دوبارہ دیکھیں۔'),
  },
  'population-request-empty': {
    status: 422,
    title: text('Something is missing.', 'کچھ لکھنا باقی ہے۔'),
    wayOut: text('Fill in this field and send again.', 'یہ خانہ پُر کر کے دوبارہ بھیجیں۔'),
  },
  'population-requests-many': {
    status: 409,
    title: text(
      'Several of your requests still wait, or were taken back today.',
      'آپ کی کئی درخواستیں زیرِ غور ہیں یا آج واپس لی گئی ہیں۔',
    ),
    wayOut: text(
      'Wait for an answer or until tomorrow, or go to the registrar’s office.',
      'جواب کا یا کل تک انتظار کریں، یا رجسٹرار کے دفتر جائیں۔',
    ),
  },
  'population-search-bare': {
    status: 422,
    title: text('A name alone is not enough.', 'صرف نام کافی نہیں۔'),
    wayOut: text(
      'Add the father’s name, the year of birth or the district.',
      'والد کا نام، پیدائش کا سال یا ضلع بھی لکھیں۔',
    ),
  },
  'population-search-purpose': {
    status: 422,
    title: text('Say what you need this person for.', 'بتائیں یہ شخص کس کام کے لیے درکار ہے۔'),
    wayOut: text(
      'Choose the reason; it is kept with your search.',
      'وجہ چنیں؛ یہ آپ کی تلاش کے ساتھ محفوظ رہے گی۔',
    ),
  },
  'population-search-wide': {
    status: 422,
    title: text('More than {most} persons fit.', '{most} سے زیادہ لوگ اس تلاش پر پورے اترتے ہیں۔'),
    wayOut: text(
      'Add what else you know. Nobody is shown until few are left.',
      'جو کچھ اور معلوم ہے لکھیں۔ جب تک چند نہ رہ جائیں کوئی نہیں دکھایا جاتا۔',
    ),
  },
  'population-searches-spent': {
    status: 429,
    title: text(
      'You have searched {most} times in an hour.',
      'آپ ایک گھنٹے میں {most} بار تلاش کر چکے ہیں۔',
    ),
    wayOut: text('Go on later, or search by number.', 'بعد میں کریں، یا نمبر سے تلاش کریں۔'),
  },
  'population-source-away': {
    status: 503,
    title: text(
      'The national register does not answer at present.',
      'قومی رجسٹر اس وقت جواب نہیں دے رہا۔',
    ),
    wayOut: text(
      'Nothing is lost: what you wrote is kept. Try again in a few minutes.',
      'کچھ ضائع نہیں ہوا: جو آپ نے لکھا وہ محفوظ ہے۔ چند منٹ بعد دوبارہ کوشش کریں۔',
    ),
  },
})
