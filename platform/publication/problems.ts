import { defineProblems, text } from '#platform/kernel'

export const publicationProblems = defineProblems({
  'publication-unknown': {
    status: 404,
    title: text('There is no public case of this number.', 'اس نمبر کا کوئی عوامی معاملہ نہیں ہے۔'),
    wayOut: text(
      'Look for it in the list. A case whose citizen did not make it public is not there.',
      'فہرست میں دیکھیں۔ جس معاملے کو شہری نے عوامی نہیں کیا، وہ وہاں نہیں ہوتا۔',
    ),
  },
  'publication-over': {
    status: 409,
    title: text('This case has ended.', 'یہ معاملہ ختم ہو چکا ہے۔'),
    wayOut: text(
      'If it is not solved, hand in a case of your own.',
      'اگر مسئلہ حل نہیں ہوا تو اپنی درخواست دیں۔',
    ),
  },
  'publication-part-unknown': {
    status: 404,
    title: text('There is no such text or photo here.', 'یہاں ایسی کوئی تحریر یا تصویر نہیں ہے۔'),
    wayOut: text(
      'It may have been taken back meanwhile. Open the page again.',
      'ہو سکتا ہے اس دوران واپس لے لی گئی ہو۔ صفحہ دوبارہ کھولیں۔',
    ),
  },
  'publication-part-not-looked-at': {
    status: 409,
    title: text(
      'Faces have not been looked for in this photo yet.',
      'اس تصویر میں چہرے ابھی تلاش نہیں کیے گئے۔',
    ),
    wayOut: text(
      'Open the page again, wait until the photo is shown, then press.',
      'صفحہ دوبارہ کھولیں، تصویر نظر آنے تک انتظار کریں، پھر بٹن دبائیں۔',
    ),
  },
  'publication-part-faulty': {
    status: 422,
    title: text(
      'Choose a reason of the list, and only words and fields that are there.',
      'فہرست میں سے وجہ چنیں، اور صرف موجود لفظ اور خانے۔',
    ),
    wayOut: text('Open the page again and choose anew.', 'صفحہ دوبارہ کھولیں اور پھر سے چنیں۔'),
  },
  'publication-follows-enough': {
    status: 409,
    title: text(
      'You follow {max} cases that go on, as many as anybody may.',
      'آپ {max} جاری معاملوں کی خبر پا رہے ہیں؛ اس سے زیادہ کی اجازت نہیں۔',
    ),
    wayOut: text(
      'Stop following one of them, or take the feed of all cases, which has no end.',
      'ان میں سے کسی کی خبر روک دیں، یا تمام معاملوں کی فیڈ لیں، جس کی کوئی حد نہیں۔',
    ),
  },
  'publication-own-case': {
    status: 409,
    title: text('This is your own case.', 'یہ آپ ہی کا معاملہ ہے۔'),
    wayOut: text(
      'It counts already. You hear of it by message.',
      'یہ پہلے ہی شمار ہوتا ہے۔ اس کی خبر آپ کو پیغام سے ملے گی۔',
    ),
  },
  'publication-mail-address': {
    status: 422,
    title: text('This is no e-mail address.', 'یہ ای میل پتہ نہیں ہے۔'),
    wayOut: text(
      'Write it as name@example.com, in Latin letters.',
      'اسے name@example.com کی طرح لاطینی حروف میں لکھیں۔',
    ),
  },
  'publication-mail-unknown': {
    status: 404,
    title: text('This link leads to nothing any more.', 'یہ لنک اب کہیں نہیں لے جاتا۔'),
    wayOut: text(
      'You get no mails by it. To follow a case, ask for it on the case’s page; its link holds for a day.',
      'اس سے آپ کو کوئی ای میل نہیں آتی۔ معاملے کی خبر چاہیے تو اس کے صفحے پر مانگیں؛ لنک ایک دن چلتا ہے۔',
    ),
  },
  'publication-only-oneself': {
    status: 403,
    title: text(
      'Everybody adds a voice for himself, as a citizen.',
      'ہر شخص اپنی آواز خود، شہری کے طور پر شامل کرتا ہے۔',
    ),
    wayOut: text(
      'Stop acting for another, or sign in as a citizen and not at work.',
      'دوسرے کی طرف سے کام ختم کریں، یا دفتر کے بجائے شہری کے طور پر داخل ہوں۔',
    ),
  },
})
