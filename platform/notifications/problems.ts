import { defineProblems, text } from '#platform/kernel'

export const notificationProblems = defineProblems({
  'message-wording-too-long': {
    status: 422,
    title: text(
      'This message would cost {parts} SMS parts; at most {partsMax} are paid for.',
      'اس پیغام کے {parts} ایس ایم ایس حصے بنیں گے؛ زیادہ سے زیادہ {partsMax} کی اجازت ہے۔',
    ),
    wayOut: text(
      'Shorten it: a part holds 160 Latin or 70 Urdu characters, less in longer messages.',
      'اسے مختصر کریں: ایک حصے میں 160 لاطینی یا 70 اردو حروف آتے ہیں، لمبے پیغام میں کچھ کم۔',
    ),
  },
  'message-wording-values-differ': {
    status: 422,
    title: text(
      'The English and the Urdu wording do not ask for the same values.',
      'انگریزی اور اردو عبارت ایک جیسی قدریں نہیں مانگتیں۔',
    ),
    wayOut: text(
      'Put the same names in braces into both; the values on offer are: {names}.',
      'دونوں میں قوسین کے اندر ایک ہی نام لکھیں؛ دستیاب قدریں یہ ہیں: {names}۔',
    ),
  },
})
