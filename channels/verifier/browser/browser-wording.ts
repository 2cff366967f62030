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
  noProof: text('This is not a proof file, or it is damaged.', 'یہ ثبوت کی فائل نہیں، یا خراب ہے۔'),
  nothing: text(
    'Choose a photo, paste the text of the code, or choose a proof file.',
    'تصویر چنیں، کوڈ کا متن چسپاں کریں، یا ثبوت کی فائل چنیں۔',
  ),
}

export const savedProofWords = {
  title: text('What the file of proofs holds', 'ثبوت کی فائل میں کیا ہے'),
  holds: text('Proven', 'ثابت'),
  fails: text('Not proven', 'ثابت نہیں'),
  place: text(
    'Entry {index} of the public log; its head was confirmed by {count} of {known} witnesses.',
    'عوامی ریکارڈ کا اندراج {index}؛ اس کے خلاصے کی تصدیق {known} میں سے {count} گواہوں نے کی۔',
  ),
}

/** The language of the page that this script stands in. */
export function pageLanguage(): Language {
  return document.documentElement.lang === 'ur' ? 'ur' : 'en'
}

export function speak(message: Text): string {
  return message[pageLanguage()]
}
