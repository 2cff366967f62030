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
  fingerprintTyped: text('Check code of the file', 'فائل کا تصدیقی کوڈ'),
  fingerprintHint: text(
    'You need not fill this in: choose the file above and the code is made for you. Only if the file is above 12 MB or on another device: its SHA-256 code, 64 characters.',
    'یہ خانہ بھرنا ضروری نہیں: اوپر فائل چنیں، کوڈ خود بن جائے گا۔ صرف اگر فائل 12 ایم بی سے بڑی ہو یا کسی اور آلے پر ہو: اس کا SHA-256 کوڈ، 64 حروف۔',
  ),
  fingerprintDone: text(
    'Done: the check code was made here; the file is not sent.',
    'ہو گیا: تصدیقی کوڈ یہیں بن گیا؛ فائل نہیں بھیجی جائے گی۔',
  ),
  now: text('Now', 'اس وقت'),
  demonstration: text('Demonstration', 'نمونہ'),
}
