/** The words around the questions of any service. */
import { text } from '#platform/kernel'

export const applyWords = {
  place: text('{service} · question {number} of {count}', '{service} · سوال {number} از {count}'),
  placeSoFar: text('{service} · question {number}', '{service} · سوال {number}'),
  kept: text(
    'Each answer is kept when you continue. You can leave and come back through My cases.',
    'آگے بڑھنے پر ہر جواب محفوظ ہو جاتا ہے۔ آپ جا کر میرے کیس سے واپس آ سکتے ہیں۔',
  ),
  skip: text('Leave this out', 'اسے چھوڑ دیں'),
  myself: text('Fill in my own name, CNIC and phone', 'میرا اپنا نام، شناختی کارڈ اور فون لکھ دیں'),
  nthPerson: text('Person {count}', 'شخص {count}'),
  peopleSoFar: text('Named so far: {count}', 'اب تک درج: {count}'),
  addPerson: text('Add another person', 'ایک اور شخص شامل کریں'),
  change: text('Change', 'تبدیل کریں'),
  remove: text('Remove', 'نکال دیں'),
  removeTitle: text('Remove {name}?', 'کیا {name} کو نکال دیں؟'),
  removeText: text(
    'The particulars of this person are deleted from the application.',
    'اس شخص کے کوائف درخواست سے مٹا دیے جائیں گے۔',
  ),
  removeYes: text('Yes, remove', 'جی ہاں، نکال دیں'),
  removeNo: text('No, go back', 'نہیں، واپس جائیں'),
}

export const findWords = {
  label: text('Search in your own words', 'اپنے لفظوں میں تلاش کریں'),
  hint: text(
    'In Urdu, in English or in Roman Urdu, for example: gali mein pani',
    'اردو، انگریزی یا رومن اردو میں، مثلاً: گلی میں پانی',
  ),
  search: text('Search', 'تلاش کریں'),
  found: text('Found for “{words}”', '«{words}» کے لیے ملا'),
  suggested: text('From what you wrote, it may be one of these', 'آپ کی تحریر سے لگتا ہے کہ یہ ہے'),
  chosen: text('Chosen so far', 'اب تک منتخب'),
  nothing: text(
    'Nothing fits these words. Try others, or look through the list below.',
    'ان لفظوں سے کچھ نہیں ملا۔ دوسرے لفظ آزمائیں یا نیچے فہرست دیکھیں۔',
  ),
  branches: text('Or look through the list', 'یا فہرست میں دیکھیں'),
}

export const checkWords = {
  title: text('Check your answers', 'اپنے جوابات دیکھ لیں'),
  about: text('Application', 'درخواست'),
  district: text('District', 'ضلع'),
  toPay: text('What you will pay', 'آپ کو کیا ادا کرنا ہوگا'),
  cannotPrice: text(
    'The amount cannot be worked out from these answers',
    'ان جوابات سے رقم کا حساب نہیں ہو سکتا',
  ),
  onItsWay: text(
    'An application of yours for the same person is on its way already. Only one can be approved, and each is paid for. Please go on with that one:',
    'اسی شخص کے لیے آپ کی ایک درخواست پہلے سے زیرِ کار ہے۔ منظور صرف ایک ہو سکتی ہے، اور فیس ہر ایک کی لگتی ہے۔ براہِ کرم اسی کو آگے بڑھائیں:',
  ),
  declare: text('Declaration', 'اقرار'),
  declaration: text(
    'By going on I declare that these answers are true to the best of my knowledge.',
    'آگے بڑھ کر میں اقرار کرتا / کرتی ہوں کہ میرے علم کے مطابق یہ جوابات درست ہیں۔',
  ),
  look: text('Go to the question', 'سوال پر جائیں'),
}

export const costWords = {
  note: text('Please note', 'براہِ کرم توجہ دیں'),
  law: text('The law for each step', 'ہر مرحلے کا قانون'),
}
