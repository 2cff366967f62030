/** What the pages about following by e-mail say. */
import { text } from '#platform/kernel'

export const mailWords = {
  heading: text('Hear of it by e-mail', 'ای میل سے خبر پائیں'),
  how: text(
    'You need no account. A link comes to this address; who opens it and presses the button gets a mail when something changes. Each mail has a link that ends them and forgets the address.',
    'اکاؤنٹ کی ضرورت نہیں۔ اس پتے پر ایک لنک آئے گا؛ جو اسے کھول کر بٹن دبائے، اسے کچھ بدلنے پر ای میل آئے گی۔ ہر ای میل میں ایک لنک ہے جو انہیں روک کر پتہ بھلا دیتا ہے۔',
  ),
  address: text('E-mail address', 'ای میل پتہ'),
  ask: text('Send me the link', 'مجھے لنک بھیجیں'),
  asked: text('Look into your mail', 'اپنی ای میل دیکھیں'),
  askedIs: text(
    'If mails about this case can still be asked for at the address, a link is on its way there. It holds for 24 hours. What an address follows already, we tell nobody.',
    'اگر اس پتے پر اس معاملے کی ای میل ابھی مانگی جا سکتی ہے تو لنک روانہ ہے۔ یہ 24 گھنٹے چلتا ہے۔ کون سا پتہ پہلے سے خبر پا رہا ہے، یہ ہم کسی کو نہیں بتاتے۔',
  ),
  demoBox: text('The mail box of the demonstration', 'نمونے کا میل بکس'),
  title: text('Mails about a public case', 'عوامی معاملے کی ای میل'),
  confirmIs: text(
    'Press the button, and a mail comes to this address whenever the case gets further.',
    'بٹن دبائیں، پھر معاملہ جب بھی آگے بڑھے گا اس پتے پر ای میل آئے گی۔',
  ),
  confirm: text('Yes, send me mails', 'جی ہاں، مجھے ای میل بھیجیں'),
  follows: text(
    'Mails about this case come to your address.',
    'اس معاملے کی ای میل آپ کے پتے پر آتی ہے۔',
  ),
  end: text('No more mails about it', 'مزید ای میل نہ آئے'),
  ended: text('No more mails', 'مزید ای میل نہیں'),
  endedIs: text(
    'No more mails come about this case, and the address is forgotten.',
    'اس معاملے کی مزید ای میل نہیں آئے گی، اور پتہ بھلا دیا گیا ہے۔',
  ),
  list: text('To the public cases', 'عوامی معاملات کی طرف'),
}
