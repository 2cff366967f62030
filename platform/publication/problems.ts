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
  'publication-own-case': {
    status: 409,
    title: text('This is your own case.', 'یہ آپ ہی کا معاملہ ہے۔'),
    wayOut: text(
      'It counts already. You hear of it by message.',
      'یہ پہلے ہی شمار ہوتا ہے۔ اس کی خبر آپ کو پیغام سے ملے گی۔',
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
