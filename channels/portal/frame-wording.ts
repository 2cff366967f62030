/** The words at the edges of every page. */
import { text } from '#platform/kernel'

export const frameWords = {
  services: text('Services', 'خدمات'),
  cases: text('My cases', 'میرے کیس'),
  track: text('Track', 'ٹریک کریں'),
  verify: text('Verify', 'تصدیق'),
  help: text('Help', 'مدد'),
  about: text('What we keep, and what is public', 'کیا محفوظ ہے اور کیا عوامی'),
  accessibility: text('Accessibility', 'سب کے لیے رسائی'),
  demo: text('Demonstration', 'نمونہ'),
  demoMeans: text(
    'Persons, offices and money are invented.',
    'یہاں افراد، دفاتر اور رقوم سب فرضی ہیں۔',
  ),
  demoPhone: text('Demo phone', 'نمونہ فون'),
  demoBank: text('Demo bank', 'نمونہ بینک'),
  continue: text('Continue', 'آگے بڑھیں'),
}
