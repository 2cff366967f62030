/** What the scripts say. Free of Node. */
import { text, type Language, type Text } from '#platform/kernel'

export const scriptWords = {
  scan: text('Scan with the camera', 'کیمرے سے اسکین کریں'),
  stop: text('Stop the camera', 'کیمرا بند کریں'),
  hold: text('Hold the square code in front of the camera.', 'چوکور کوڈ کیمرے کے سامنے رکھیں۔'),
  found: text('Code found.', 'کوڈ مل گیا۔'),
  noCamera: text(
    'The camera could not be opened. Allow it, or choose a photo.',
    'کیمرا نہیں کھل سکا۔ اجازت دیں یا تصویر چنیں۔',
  ),
  picture: text('Live picture of the camera', 'کیمرے کی براہِ راست تصویر'),
  ready: text(
    'Ready. This page now works without network.',
    'تیار ہے۔ یہ صفحہ اب نیٹ ورک کے بغیر بھی کام کرتا ہے۔',
  ),
  readyOnce: text(
    'Ready, but this browser will not keep the page: it needs the network to open again.',
    'تیار ہے، مگر یہ براؤزر صفحہ محفوظ نہیں رکھتا: دوبارہ کھولنے کو نیٹ ورک چاہیے۔',
  ),
  insecure: text(
    'This address is not protected (https), so the browser cannot check signatures here.',
    'یہ پتا محفوظ (https) نہیں، اس لیے براؤزر یہاں دستخط نہیں جانچ سکتا۔',
  ),
  noData: text(
    'The list of trusted keys could not be loaded. Open this page once with network.',
    'معتبر کلیدوں کی فہرست نہیں ملی۔ یہ صفحہ ایک بار نیٹ ورک کے ساتھ کھولیں۔',
  ),
  trustDate: text('List of trusted keys as of {time}.', 'معتبر کلیدوں کی فہرست بوقت {time}۔'),
  reading: text('Reading the picture…', 'تصویر پڑھی جا رہی ہے…'),
  noCode: text(
    'We found no square code (QR) in the picture. Hold the phone straight above the code, in good light.',
    'تصویر میں چوکور کوڈ (QR) نہیں ملا۔ اچھی روشنی میں فون کوڈ کے عین اوپر رکھیں۔',
  ),
  notPicture: text(
    'This file is not a picture that this browser can read.',
    'یہ فائل ایسی تصویر نہیں جو یہ براؤزر پڑھ سکے۔',
  ),
  nothing: text(
    'Choose a photo, or paste the text of the code.',
    'تصویر چنیں یا کوڈ کا متن چسپاں کریں۔',
  ),
}

/** The language of the page that this script stands in. */
export function pageLanguage(): Language {
  return document.documentElement.lang === 'ur' ? 'ur' : 'en'
}

export function speak(message: Text): string {
  return message[pageLanguage()]
}
