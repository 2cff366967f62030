/** What the bank says to whoever shows an age from a wallet. */
import { text } from '#platform/kernel'

export const walletWords = {
  name: text('Show your age from a wallet', 'والٹ سے عمر دکھائیں'),
  lead: text(
    '{bank} asks your wallet whether you are over 18. It learns yes or no: neither your name nor your date of birth.',
    '{bank} آپ کے والٹ سے پوچھتا ہے کہ آپ 18 سال سے بڑے ہیں یا نہیں۔ اسے صرف ہاں یا نہیں معلوم ہوتا ہے: نہ نام، نہ تاریخ پیدائش۔',
  ),
  ask: text('Ask my wallet', 'میرے والٹ سے پوچھیں'),
  scan: text('Scan this with your wallet', 'اسے اپنے والٹ سے اسکین کریں'),
  qr: text('Code to scan with a wallet', 'والٹ سے اسکین کرنے کا کوڈ'),
  link: text('The wallet is on this phone', 'والٹ اسی فون پر ہے'),
  text: text('The same as text, to copy', 'یہی عبارت کی صورت میں، نقل کے لیے'),
  trial: text(
    'No wallet at hand? Start one for trying out on this machine:',
    'والٹ پاس نہیں؟ اسی مشین پر آزمائش کا والٹ چلائیں:',
  ),
  toTrial: text('Open this in it', 'اسے اس میں کھولیں'),
  see: text('I have answered', 'میں نے جواب دے دیا'),
  yes: text('Yes: you are over 18', 'ہاں: آپ 18 سال سے بڑے ہیں'),
  no: text('No: you are not 18 yet', 'نہیں: آپ ابھی 18 سال کے نہیں'),
  ended: text('This card was withdrawn or has ended', 'یہ کارڈ واپس لیا جا چکا یا ختم ہے'),
  endedMeans: text(
    'Whoever issued it says that it counts no more: it is lost or cancelled, its time is over, or its wallet was taken back. Show another card, or put yours into the wallet again.',
    'جاری کرنے والا کہتا ہے کہ یہ اب نہیں چلتا: گم شدہ یا منسوخ ہے، میعاد ختم ہے، یا اس کا والٹ واپس لیا گیا۔ دوسرا کارڈ دکھائیں، یا اپنا کارڈ دوبارہ والٹ میں رکھیں۔',
  ),
  declined: text('You shared nothing', 'آپ نے کچھ نہیں دکھایا'),
  none: text('Your wallet has not said', 'آپ کے والٹ نے نہیں بتایا'),
  again: text('Ask once more', 'ایک بار پھر پوچھیں'),
  closed: text(
    '{bank} cannot ask wallets at present. Please try later.',
    '{bank} اس وقت والٹ سے نہیں پوچھ سکتا۔ براہِ کرم بعد میں کوشش کریں۔',
  ),
}
