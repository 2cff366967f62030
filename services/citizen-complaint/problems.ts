import { defineProblems, text } from '#platform/catalogue'

export const problems = defineProblems({
  'complaint-no-categories': {
    status: 409,
    title: text('No categories are published here yet', 'یہاں ابھی زمرے شائع نہیں ہوئے'),
    wayOut: text(
      'The department publishes them first. Please come back later.',
      'پہلے محکمہ انہیں شائع کرے گا۔ براہِ کرم بعد میں آئیں۔',
    ),
  },
  'complaint-ground-wrong': {
    status: 422,
    title: text('This ground does not go with this outcome', 'یہ وجہ اس نتیجے کے ساتھ نہیں آتی'),
    wayOut: text(
      'Choose “done” where it was granted, “in part” or “planned” where it was granted in part, and one of the others where it was not.',
      'منظوری پر «کام ہو گیا»، جزوی پر «کچھ حصہ» یا «منصوبے میں»، اور نامنظوری پر باقی میں سے کوئی چنیں۔',
    ),
  },
  'complaint-answer-short': {
    status: 422,
    title: text('The answer says too little', 'جواب بہت مختصر ہے'),
    wayOut: text(
      'Say in at least {count} characters what was done, where and when, or why it cannot be done.',
      'کم از کم {count} حروف میں بتائیں کہ کیا، کہاں اور کب ہوا، یا کیوں نہیں ہو سکتا۔',
    ),
  },
  'complaint-evidence-missing': {
    status: 422,
    title: text('The answer has no evidence', 'جواب کے ساتھ ثبوت نہیں'),
    wayOut: text(
      'Add a photograph that shows it, or the number of the order, receipt or report.',
      'اسے دکھانے والی تصویر لگائیں، یا حکم نامے، رسید یا رپورٹ کا نمبر لکھیں۔',
    ),
  },
})
