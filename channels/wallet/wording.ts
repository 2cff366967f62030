/** What the wallet's pages say. */
import { text } from '#platform/kernel'

/** Beside a code that a wallet reads. */
export const codeWords = {
  onThisPhone: text('The wallet is on this phone', 'والٹ اسی فون پر ہے'),
  asText: text('The same as text, to copy', 'یہی عبارت کی صورت میں، نقل کے لیے'),
  copy: text('Copy it as text instead', 'اس کے بجائے عبارت نقل کریں'),
  trial: text(
    'No wallet at hand? Start one for trying out on this machine:',
    'والٹ پاس نہیں؟ اسی مشین پر آزمائش کا والٹ چلائیں:',
  ),
  toTrial: text('Open this in it', 'اسے اس میں کھولیں'),
}

export const offerWords = {
  title: text('Put it into a wallet', 'والٹ میں رکھیں'),
  what: text(
    'A wallet on your phone shows an office only what it must know: that you are over 18, for ' +
      'example, and not your date of birth.',
    'فون کا والٹ دفتر کو صرف وہی دکھاتا ہے جو ضروری ہو: مثلاً یہ کہ آپ 18 سال سے بڑے ہیں، تاریخ پیدائش نہیں۔',
  ),
  how: text(
    'You scan a code with the wallet and type the PIN that we send to your phone.',
    'آپ والٹ سے کوڈ اسکین کر کے وہ پِن لکھتے ہیں جو ہم آپ کے فون پر بھیجتے ہیں۔',
  ),
  ends: text(
    'If you report the card lost, what is in the wallet ends at the same moment.',
    'کارڈ کی گمشدگی درج ہوتے ہی والٹ والی نقل بھی بے کار ہو جاتی ہے۔',
  ),
  make: text('Make a code', 'کوڈ بنائیں'),
  scan: text('Scan this with your wallet', 'اسے اپنے والٹ سے اسکین کریں'),
  pinSent: text(
    'We have sent a PIN of six digits to your phone. Code and PIN are good for 10 minutes, once.',
    'ہم نے آپ کے فون پر چھ ہندسوں کا پِن بھیجا ہے۔ کوڈ اور پِن 10 منٹ کے لیے ہیں، ایک بار۔',
  ),
  pin: text('PIN', 'پِن'),
  qrLabel: text('Code to scan with a wallet', 'والٹ سے اسکین کرنے کا کوڈ'),
  nobody: text(
    'Show the code to nobody, and tell nobody the PIN, not even an official.',
    'کوڈ کسی کو نہ دکھائیں اور پِن کسی کو نہ بتائیں، اہلکار کو بھی نہیں۔',
  ),
  message: text(
    '{code} is the PIN for your wallet, good for 10 minutes. Tell it to nobody, not even an official.',
    '{code} والٹ کا پِن ہے، 10 منٹ کے لیے۔ کسی کو نہ بتائیں۔',
  ),
}
