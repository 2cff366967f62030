/** What the pages of votes say. */
import { text } from '#platform/kernel'

export const voteWords = {
  title: text('Votes', 'رائے شماریاں'),
  lead: text(
    'What people decide by vote here. Every vote is secret, and everybody can count it again.',
    'یہاں لوگ رائے شماری سے فیصلہ کرتے ہیں۔ ہر ووٹ خفیہ ہے، اور گنتی کوئی بھی دوبارہ کر سکتا ہے۔',
  ),
  none: text('No vote has been published yet.', 'ابھی کوئی رائے شماری شائع نہیں ہوئی۔'),
  phases: {
    published: text('Published, not opened yet', 'شائع ہو چکی، ابھی کھلی نہیں'),
    awaited: text('Opens {when}', 'آغاز {when}'),
    open: text('Open until {when}', '{when} تک کھلی ہے'),
    counting: text('Over; the ballots are being counted', 'ختم؛ ووٹ گنے جا رہے ہیں'),
    closed: text('Closed', 'بند'),
  },
  who: text('Who may vote', 'کون ووٹ دے سکتا ہے'),
  whoIs: text(
    '{place}: everybody whose recorded address is there, from the age of {age}',
    '{place}: ہر وہ شخص جس کا درج شدہ پتا وہاں ہے، عمر {age} سال یا زیادہ',
  ),
  budget: text('Budget', 'بجٹ'),
  opens: text('Opens', 'آغاز'),
  closes: text('Closes', 'اختتام'),
  choose: text('How many one may choose', 'کتنے منصوبے چنے جا سکتے ہیں'),
  upTo: text('up to {max}', '{max} تک'),
  authority: text('Held by', 'زیرِ اہتمام'),
  law: text('Law', 'قانون'),
  projects: text('Projects', 'منصوبے'),
  project: text('Project', 'منصوبہ'),
  cost: text('Cost', 'لاگت'),
  votes: text('Votes', 'ووٹ'),
  result: text('Result', 'نتیجہ'),
  built: text('Paid for', 'منظور'),
  notBuilt: text('Not this time', 'اس بار نہیں'),
  rule: text('How it is decided', 'فیصلہ کیسے ہوتا ہے'),
  ruleIs: text(
    'The project with the most votes comes first. Of equal votes the cheaper comes first; of equal ' +
      'cost, the one that stands first in this list. In that order each is paid for that somebody ' +
      'chose, as long as what is left of the budget is enough for it.',
    'سب سے زیادہ ووٹ والا منصوبہ پہلے آتا ہے۔ ووٹ برابر ہوں تو سستا پہلے؛ لاگت بھی برابر ہو تو وہ جو اس فہرست میں پہلے ہے۔ اسی ترتیب سے ہر وہ منصوبہ بنتا ہے جسے کسی نے چنا ہو، جب تک باقی بجٹ اس کے لیے کافی ہو۔',
  ),
  ruleFew: text(
    'With fewer than {min} ballots nothing is counted and nothing shown, because it could tell how ' +
      'one person voted.',
    'ووٹ {min} سے کم ہوں تو نہ گنتی ہوتی ہے نہ کچھ دکھایا جاتا ہے، کیونکہ اس سے کسی ایک شخص کا ووٹ ظاہر ہو سکتا ہے۔',
  ),
  secret: text('How your vote stays secret', 'آپ کا ووٹ خفیہ کیسے رہتا ہے'),
  secretIs: [
    text(
      'You are given one voting paper. It is signed without being read, like a letter signed ' +
        'through a sealed envelope.',
      'آپ کو ایک پرچی ملتی ہے۔ اس پر پڑھے بغیر دستخط ہوتے ہیں، جیسے بند لفافے کے اوپر سے۔',
    ),
    text(
      'You put your ballot into the box without saying who you are. No time is written down.',
      'آپ ووٹ ڈبے میں اپنا نام بتائے بغیر ڈالتے ہیں۔ کوئی وقت درج نہیں ہوتا۔',
    ),
    text(
      'The box is emptied once a day, in an order that chance gives, and each ballot is entered in ' +
        'the public log.',
      'ڈبا دن میں ایک بار بے ترتیب خالی ہوتا ہے، اور ہر ووٹ عوامی ریکارڈ میں درج ہوتا ہے۔',
    ),
    text(
      'Nobody can keep others from watching your screen, or from asking for your ballot number: ' +
        'vote alone, and keep the number to yourself.',
      'کوئی آپ کی اسکرین دیکھے یا ووٹ نمبر مانگے تو ہم روک نہیں سکتے: ووٹ اکیلے میں دیں اور نمبر اپنے پاس رکھیں۔',
    ),
  ],
  turnout: text('Ballots taken out of the box so far', 'اب تک ڈبے سے نکالے گئے ووٹ'),
  fewer: text('fewer than {min}', '{min} سے کم'),
  start: text('Get your voting paper', 'اپنی پرچی لیں'),
  havePaper: text('I have a voting paper', 'میرے پاس پرچی موجود ہے'),
  openIt: text('Open this vote', 'یہ رائے شماری کھولیں'),
  openWhy: text(
    'You are the second officer. Compare what stands here with the decision on paper: once it is ' +
      'open, nothing of it can be changed.',
    'آپ دوسرے افسر ہیں۔ یہاں درج باتیں کاغذی فیصلے سے ملا لیں: کھلنے کے بعد کچھ نہیں بدل سکتا۔',
  ),
  tooFew: text(
    'Too few people voted for a result. The ballots were destroyed unread, as was said beforehand.',
    'نتیجے کے لیے بہت کم لوگوں نے ووٹ دیا۔ ووٹ پڑھے بغیر ضائع کر دیے گئے، جیسا پہلے بتایا گیا تھا۔',
  ),
  counts: text(
    '{counted} ballots were counted, of {given} voting papers that were given.',
    'دی گئی {given} پرچیوں میں سے {counted} ووٹ گنے گئے۔',
  ),
  left: text('Left of the budget: {left}', 'بجٹ میں سے باقی: {left}'),
  again: text('Count it again', 'خود گن لیں'),
  againHow: text(
    'The list has every ballot with its signature and its place in the public log. This command ' +
      'computes all of it again:',
    'فہرست میں ہر ووٹ اپنے دستخط اور عوامی ریکارڈ میں اپنی جگہ کے ساتھ موجود ہے۔ یہ کمانڈ سب کچھ دوبارہ گنتی ہے:',
  ),
  list: text('All ballots', 'تمام ووٹ'),
  mine: text('Find your ballot', 'اپنا ووٹ دیکھیں'),
  number: text('Ballot number', 'ووٹ نمبر'),
  numberHint: text('20 letters and digits, from your receipt', 'آپ کی رسید کے 20 حروف اور ہندسے'),
  find: text('Find it', 'تلاش کریں'),
  foundIt: text('Ballot {number} was counted, for:', 'ووٹ {number} گنا گیا، ان منصوبوں کے لیے:'),
  notFound: text(
    'No ballot {number} was counted here. If your receipt says this number, show it to a court or ' +
      'a newspaper: it is signed.',
    'ووٹ {number} یہاں نہیں گنا گیا۔ اگر آپ کی رسید پر یہی نمبر ہے تو اسے عدالت یا اخبار کو دکھائیں: اس پر دستخط موجود ہیں۔',
  ),
} as const

export const paperWords = {
  title: text('Your voting paper', 'آپ کی پرچی'),
  once: text(
    'There is one for each person and vote. That you were given it is written down; what becomes of ' +
      'it is not.',
    'ہر شخص کو ہر رائے شماری میں ایک پرچی ملتی ہے۔ پرچی ملنا درج ہوتا ہے؛ اس پر کیا لکھا گیا، یہ درج نہیں ہوتا۔',
  ),
  here: text(
    'Your browser makes the paper and hides it before it is signed. It is kept in this browser ' +
      'until you vote: do not do this on a device that others use.',
    'پرچی آپ کا براؤزر بناتا ہے اور دستخط سے پہلے چھپا دیتا ہے۔ ووٹ دینے تک یہ اسی براؤزر میں رہتی ہے: ایسے آلے پر نہ لیں جو دوسرے بھی استعمال کرتے ہوں۔',
  ),
  get: text('Get the paper', 'پرچی لیں'),
  working: text(
    'Your paper is being made. This can take some seconds.',
    'پرچی بن رہی ہے۔ چند سیکنڈ لگ سکتے ہیں۔',
  ),
  failed: text('That did not work. Please try again.', 'یہ نہ ہو سکا۔ براہِ کرم دوبارہ کوشش کریں۔'),
  without: text('Without a script', 'اسکرپٹ کے بغیر'),
  withoutIs: text(
    'Your browser cannot hide the paper itself. Our server does it for you and keeps nothing of it; ' +
      'but for that moment it could see your paper, and you have to trust it. Who does not want to ' +
      'uses a browser with JavaScript at a secure (https) address.',
    'آپ کا براؤزر پرچی خود نہیں چھپا سکتا۔ یہ کام ہمارا سرور کرتا ہے اور کچھ محفوظ نہیں رکھتا؛ مگر اس لمحے وہ پرچی دیکھ سکتا ہے، اور آپ کو اس پر بھروسا کرنا ہو گا۔ جو ایسا نہ چاہے وہ جاوا اسکرپٹ والا براؤزر محفوظ (https) پتے پر استعمال کرے۔',
  ),
  withoutGo: text('Have the server make it', 'سرور سے پرچی بنوائیں'),
  confirm: text('Have it signed', 'دستخط کروائیں'),
  confirmIs: text(
    'The paper is ready. If the next page does not arrive, press the button of this page again: you ' +
      'get the same paper.',
    'پرچی تیار ہے۔ اگر اگلا صفحہ نہ آئے تو اسی صفحے کا بٹن دوبارہ دبائیں: وہی پرچی ملے گی۔',
  ),
} as const

export const ballotWords = {
  title: text('Vote', 'ووٹ دیں'),
  how: text(
    'Nobody is asked here who you are. You may also copy the paper, leave, and vote later or from ' +
      'another device, until the vote closes.',
    'یہاں کسی سے نام نہیں پوچھا جاتا۔ آپ پرچی نقل کر کے بعد میں یا کسی دوسرے آلے سے بھی ووٹ دے سکتے ہیں، جب تک رائے شماری کھلی ہے۔',
  ),
  signedIn: text(
    'Without a script your browser sends your sign-in along with every form. We do not look at it ' +
      'here. To be sure, copy the paper, sign out, and come back.',
    'اسکرپٹ کے بغیر آپ کا براؤزر ہر فارم کے ساتھ آپ کا داخلہ بھی بھیجتا ہے۔ ہم اسے یہاں نہیں دیکھتے۔ اطمینان کے لیے پرچی نقل کریں، باہر نکلیں اور پھر آئیں۔',
  ),
  paper: text('Voting paper', 'پرچی'),
  paperHint: text('One long line of letters and digits', 'حروف اور ہندسوں کی ایک لمبی سطر'),
  choose: text('Choose up to {max}', '{max} تک منصوبے چنیں'),
  goOn: text('Look at it once more', 'ایک بار پھر دیکھ لیں'),
  look: text('Is this your vote?', 'کیا یہی آپ کا ووٹ ہے؟'),
  chosen: text('You have chosen:', 'آپ نے یہ چنا:'),
  cast: text('Put it into the box', 'ڈبے میں ڈالیں'),
  change: text('Change it', 'بدلیں'),
  final: text(
    'It is not in the box yet. Once it is, it cannot be changed.',
    'یہ ابھی ڈبے میں نہیں۔ ڈالنے کے بعد بدلا نہیں جا سکتا۔',
  ),
} as const

export const receiptWords = {
  title: text('Your ballot is in the box', 'آپ کا ووٹ ڈبے میں ہے'),
  number: text('Ballot number', 'ووٹ نمبر'),
  keep: text(
    'Write the number down. Once the vote is closed you find your ballot by it in the list. Nobody ' +
      'can tell from it who you are; show it to nobody who might ask how you voted.',
    'نمبر لکھ لیں۔ رائے شماری بند ہونے پر اسی سے فہرست میں اپنا ووٹ دیکھیں۔ اس سے کوئی نہیں جان سکتا کہ آپ کون ہیں؛ جو پوچھے کہ ووٹ کسے دیا، اسے نہ دکھائیں۔',
  ),
  signed: text('Signed receipt', 'دستخط شدہ رسید'),
  signedWhy: text(
    'Keep this text if you want to prove that the ballot was in the box, should it be missing later.',
    'یہ عبارت محفوظ رکھیں تاکہ ووٹ بعد میں غائب ہو تو ثابت ہو سکے کہ وہ ڈبے میں تھا۔',
  ),
  back: text('To the vote', 'رائے شماری پر'),
} as const
