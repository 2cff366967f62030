/** The components' own words, said in the language of the page they stand in. */
import { type Language, say, text, type Text } from '#platform/kernel'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The language of the page; `Layout` sets it, so that pages need not pass it to each component. */
export const LanguageContext = createContext<Language>('en')

/** Says one of the components' own texts in the page's language. */
export function useSay(): (message: Text) => string {
  const language = useContext(LanguageContext)
  return (message) => say(message, language)
}

export const words = {
  back: text('Back', 'واپس'),
  place: text('Where you are', 'آپ کہاں ہیں'),
  breadcrumb: text('Breadcrumb', 'آپ یہاں ہیں'),
  error: text('Error', 'غلطی'),
  errorTitle: text('There is a problem', 'ایک مسئلہ ہے'),
  day: text('Day', 'دن'),
  month: text('Month', 'مہینہ'),
  year: text('Year', 'سال'),
  important: text('Important', 'اہم'),
  success: text('Success', 'کامیابی'),
  warning: text('Warning', 'خبردار'),
  pagination: text('Pagination', 'صفحات'),
  previous: text('Previous', 'پچھلا'),
  next: text('Next', 'اگلا'),
  pageSuffix: text(' page', ' صفحہ'),
  page: text('Page', 'صفحہ'),
  skipToContent: text('Skip to main content', 'اصل مواد پر جائیں'),
  mainMenu: text('Menu', 'مینو'),
  language: text('Language', 'زبان'),
  naskh: text('Naskh', 'نسخ'),
  nastaliq: text('Nastaliq', 'نستعلیق'),
  footer: text('Support links', 'معاون روابط'),
  promise: text(
    'Every official act is sealed in a public log that anyone can check.',
    'ہر سرکاری عمل ایک عوامی ریکارڈ میں مہر بند ہوتا ہے جسے ہر کوئی جانچ سکتا ہے۔',
  ),
  steps: text('How this was worked out', 'یہ رقم کیسے بنی'),
  total: text('Total', 'کل'),
  basis: text('Legal basis', 'قانونی بنیاد'),
  choose: text('Choose from the list', 'فہرست سے چنیں'),
  fingerprintTyped: text('Or its fingerprint (SHA-256)', 'یا اس کا نشان (SHA-256)'),
  fingerprintHint: text(
    'For a file above 12 MB, or one that is not here: 64 characters.',
    '12 ایم بی سے بڑی فائل کے لیے، یا جو یہاں نہ ہو: 64 حروف۔',
  ),
  fingerprintDone: text(
    'Fingerprint taken here; the file is not sent.',
    'نشان یہیں لے لیا گیا؛ فائل نہیں بھیجی جائے گی۔',
  ),
  now: text('Now', 'اس وقت'),
  demonstration: text('Demonstration', 'نمونہ'),
}
