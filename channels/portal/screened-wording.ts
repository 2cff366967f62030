/** What is said of words that others will read. */
import { text } from '#platform/kernel'

export const screenedWords = {
  seems: {
    identity: text(
      'Your text seems to hold an identity card or passport number.',
      'آپ کی تحریر میں شناختی کارڈ یا پاسپورٹ نمبر معلوم ہوتا ہے۔',
    ),
    phone: text(
      'Your text seems to hold a phone number.',
      'آپ کی تحریر میں فون نمبر معلوم ہوتا ہے۔',
    ),
    plate: text(
      'Your text seems to hold a vehicle’s number plate.',
      'آپ کی تحریر میں گاڑی کا نمبر معلوم ہوتا ہے۔',
    ),
    email: text(
      'Your text seems to hold an e-mail address.',
      'آپ کی تحریر میں ای میل کا پتہ معلوم ہوتا ہے۔',
    ),
    account: text(
      'Your text seems to hold a bank account number.',
      'آپ کی تحریر میں بینک اکاؤنٹ نمبر معلوم ہوتا ہے۔',
    ),
    name: text(
      'Your text seems to name a person.',
      'آپ کی تحریر میں کسی شخص کا نام معلوم ہوتا ہے۔',
    ),
  },
  others: text('Others may read it.', 'اسے دوسرے لوگ پڑھ سکتے ہیں۔'),
  everybody: text('Everybody will read this', 'سب لوگ یہ پڑھیں گے'),
  covered: text(
    'What is covered […] is for the office only. Send it like this, or change it. You can take your words and photos out of public view at any time.',
    'جو چھپا دیا گیا ہے ⁦[…]⁩ وہ صرف دفتر کے لیے ہے۔ اسی طرح بھیجیں یا بدلیں۔ آپ اپنی تحریر اور تصویریں کسی بھی وقت عوامی صفحے سے ہٹا سکتے ہیں۔',
  ),
  nothing: text(
    'Nothing had to be covered. Does it say who somebody is all the same? Then change it. You can take your words and photos out of public view at any time.',
    'کچھ چھپانا نہیں پڑا۔ پھر بھی کسی کی پہچان ہوتی ہو تو تحریر بدلیں۔ آپ اپنی تحریر اور تصویریں کسی بھی وقت عوامی صفحے سے ہٹا سکتے ہیں۔',
  ),
  change: text('Change the text', 'تحریر بدلیں'),
}
