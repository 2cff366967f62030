import { defineProblems, text } from '#platform/kernel'

export const consentProblems = defineProblems({
  'consent-purpose-denied': {
    status: 403,
    title: text(
      'Personal data may not be opened for this purpose.',
      'اس مقصد کے لیے ذاتی معلومات نہیں کھولی جا سکتیں۔',
    ),
    wayOut: text(
      'Open it in the course of a case or a duty that gives you the right to.',
      'انہیں کسی ایسی درخواست یا فرض کے دوران کھولیں جو آپ کو اس کا حق دیتا ہو۔',
    ),
  },
})
