import { defineProblems, text } from '#platform/kernel'

export const demoProblems = defineProblems({
  'demo-department-unreachable': {
    status: 503,
    title: text(
      'The demo bank could not reach the department.',
      'نمونہ بینک محکمے تک نہ پہنچ سکا۔',
    ),
    wayOut: text(
      'Nothing was paid, or it is known as paid already. Please try again in a moment.',
      'یا تو کچھ ادا نہیں ہوا، یا ادائیگی پہلے سے درج ہے۔ براہِ کرم تھوڑی دیر بعد دوبارہ کوشش کریں۔',
    ),
  },
})
