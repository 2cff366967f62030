/** What can be wrong with a date. */
import { text } from '#platform/kernel'

export const dateProblems = {
  'form-date-missing': {
    status: 422,
    title: text('The date is missing', 'تاریخ درج نہیں کی گئی'),
    wayOut: text(
      'Write the day, the month and the year, such as {example}.',
      'براہِ کرم دن، مہینہ اور سال لکھیں، جیسے {example}۔',
    ),
  },
  'form-date-day-missing': {
    status: 422,
    title: text('The day is missing', 'دن درج نہیں کیا گیا'),
    wayOut: text('Write the day of the month.', 'براہِ کرم مہینے کا دن لکھیں۔'),
  },
  'form-date-month-missing': {
    status: 422,
    title: text('The month is missing', 'مہینہ درج نہیں کیا گیا'),
    wayOut: text('Write the month as a number or a name.', 'براہِ کرم مہینہ نمبر یا نام سے لکھیں۔'),
  },
  'form-date-year-missing': {
    status: 422,
    title: text('The year is missing', 'سال درج نہیں کیا گیا'),
    wayOut: text('Write the year with four digits.', 'براہِ کرم سال چار ہندسوں میں لکھیں۔'),
  },
  'form-date-day-shape': {
    status: 422,
    title: text('The day is not a number from 1 to 31', 'دن 1 سے 31 تک کا عدد نہیں ہے'),
    wayOut: text('Write the day of the month, such as 27.', 'براہِ کرم مہینے کا دن لکھیں، جیسے 27۔'),
  },
  'form-date-month-shape': {
    status: 422,
    title: text('This is not a month', 'یہ کوئی مہینہ نہیں'),
    wayOut: text(
      'Write a number from 1 to 12, or the name of the month.',
      'براہِ کرم 1 سے 12 تک کا عدد یا مہینے کا نام لکھیں۔',
    ),
  },
  'form-date-year-shape': {
    status: 422,
    title: text('The year does not have four digits', 'سال چار ہندسوں کا نہیں ہے'),
    wayOut: text(
      'Write the year with four digits, such as 2026.',
      'براہِ کرم سال چار ہندسوں میں لکھیں، جیسے 2026۔',
    ),
  },
  'form-date-shape': {
    status: 422,
    title: text('The date is not written as YYYY-MM-DD', 'تاریخ YYYY-MM-DD کی شکل میں نہیں'),
    wayOut: text('Send it as text such as {example}.', 'اسے {example} کی شکل میں بھیجیں۔'),
  },
  'form-date-unreal': {
    status: 422,
    title: text('There is no such date in the calendar', 'کیلنڈر میں ایسی کوئی تاریخ نہیں'),
    wayOut: text(
      'Check the day and the month: 30 February, for one, does not exist.',
      'براہِ کرم دن اور مہینہ دیکھ لیں: مثلاً 30 فروری نہیں ہوتی۔',
    ),
  },
  'form-date-in-future': {
    status: 422,
    title: text('The date lies in the future', 'تاریخ آئندہ کی ہے'),
    wayOut: text(
      'Write today’s date or an earlier one.',
      'براہِ کرم آج کی یا اس سے پہلے کی تاریخ لکھیں۔',
    ),
  },
  'form-date-in-past': {
    status: 422,
    title: text('The date lies in the past', 'تاریخ گزر چکی ہے'),
    wayOut: text(
      'Write today’s date or a later one.',
      'براہِ کرم آج کی یا اس کے بعد کی تاریخ لکھیں۔',
    ),
  },
  'form-date-too-late': {
    status: 422,
    title: text('The date is after {max}', 'تاریخ {max} کے بعد کی ہے'),
    wayOut: text('Write {max} or an earlier date.', 'براہِ کرم {max} یا اس سے پہلے کی تاریخ لکھیں۔'),
  },
  'form-date-too-early': {
    status: 422,
    title: text('The date is before {min}', 'تاریخ {min} سے پہلے کی ہے'),
    wayOut: text('Write {min} or a later date.', 'براہِ کرم {min} یا اس کے بعد کی تاریخ لکھیں۔'),
  },
}
