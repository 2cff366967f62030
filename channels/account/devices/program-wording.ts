import { text } from '#platform/kernel'

export const programWords = {
  programs: text('Programs that act for you', 'آپ کی طرف سے کام کرنے والے پروگرام'),
  none: text('None. Only what you do yourself counts.', 'کوئی نہیں۔ صرف آپ کا اپنا کام معتبر ہے۔'),
  how: text(
    'Each can do in your name what you can do as a citizen. If you do not know one, end it.',
    'ہر پروگرام آپ کے نام سے وہ سب کر سکتا ہے جو آپ بطور شہری کر سکتے ہیں۔ جسے آپ نہیں جانتے اسے ختم کریں۔',
  ),
  since: text('Let in', 'اجازت ملی'),
  until: text('Ends by itself', 'خود ختم ہوگا'),
  end: text('End {label}', '{label} ختم کریں'),
  add: text('Let a program in', 'کسی پروگرام کو اجازت دیں'),
  addHow: text(
    'For your own program, such as that of your office. It acts in your name for 30 days. Never do this because somebody asks you to by phone.',
    'آپ کے اپنے پروگرام کے لیے، جیسے آپ کے دفتر کا۔ یہ 30 دن آپ کے نام سے کام کرے گا۔ کسی کے فون پر کہنے سے ایسا کبھی نہ کریں۔',
  ),
  label: text('A name for it', 'اس کا نام'),
  labelHint: text('Such as Office accounts', 'جیسے دفتری حسابات'),
  made: text('Its token, shown this once', 'اس کا ٹوکن، جو ایک ہی بار دکھتا ہے'),
  madeHow: text(
    'Copy it into the program now. Whoever has it acts in your name.',
    'اسے ابھی پروگرام میں نقل کر لیں۔ جس کے پاس یہ ہو وہ آپ کے نام سے کام کرتا ہے۔',
  ),
  back: text('Back to devices', 'آلات پر واپس'),
}
