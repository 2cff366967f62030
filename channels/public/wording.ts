/** What the pages of public cases say. */
import { text } from '#platform/kernel'

export const listWords = {
  title: text('Public cases', 'عوامی معاملات'),
  lead: text(
    'Cases whose citizens let everybody see them: what they are about, where, and how far the office is. Words and photos are shown without names, numbers and faces.',
    'وہ معاملے جو شہریوں نے سب کے لیے کھولے: کس بارے میں، کہاں، اور دفتر کہاں تک پہنچا۔ تحریر اور تصویریں نام، نمبر اور چہروں کے بغیر۔',
  ),
  filter: text('Find', 'تلاش کریں'),
  words: text('Words', 'الفاظ'),
  wordsHint: text(
    'Of a topic or a place, or the number of a case',
    'موضوع یا جگہ کا نام، یا معاملے کا نمبر',
  ),
  district: text('District', 'ضلع'),
  topic: text('Topic', 'موضوع'),
  place: text('Place', 'جگہ'),
  stage: text('How far', 'کہاں تک'),
  any: text('All', 'سب'),
  none: text('No public case was found.', 'کوئی عوامی معاملہ نہیں ملا۔'),
  wider: text(
    'Choose fewer conditions or another spelling, or see',
    'کم شرطیں یا دوسرے ہجے آزمائیں، یا دیکھیں:',
  ),
  whole: text('all public cases', 'تمام عوامی معاملات'),
  tell: text('Tell of it yourself', 'آپ خود بتائیں'),
  older: text('Older cases', 'پرانے معاملات'),
  feed: text('Follow this list in a feed reader (Atom)', 'یہ فہرست فیڈ ریڈر میں پڑھیں (Atom)'),
  all: text('All public cases as a file', 'تمام عوامی معاملات فائل میں'),
  figures: text('What becomes of cases, by office', 'دفاتر کے لحاظ سے معاملات کا انجام'),
  case: text('Case', 'معاملہ'),
  since: text('Since', 'کب سے'),
  voices: text('Voices', 'آوازیں'),
  map: text('See them on a map', 'نقشے پر دیکھیں'),
}

export const periodWords = {
  month: text('This month', 'اس مہینے'),
  quarter: text('This month and the two before', 'اس مہینے اور پچھلے دو مہینوں میں'),
  year: text('The last twelve months', 'پچھلے بارہ مہینوں میں'),
}

export const mapWords = {
  title: text('Map of public cases', 'عوامی معاملات کا نقشہ'),
  lead: text(
    'How many public cases there are where. Each circle leads to its cases; the list below says the same in words.',
    'کہاں کتنے عوامی معاملات ہیں۔ ہر دائرہ اپنے معاملات تک لے جاتا ہے؛ نیچے کی فہرست یہی لفظوں میں بتاتی ہے۔',
  ),
  narrow: text('Find: topic, place, time', 'تلاش: موضوع، جگہ، وقت'),
  asList: text('See them as a list', 'فہرست میں دیکھیں'),
  whole: text('All districts', 'تمام اضلاع'),
  picture: text('Map: {where}', 'نقشہ: {where}'),
  circle: text('{where}: {count} cases', '{where}: {count} معاملات'),
  turn: text('Turn the map', 'نقشہ بدلیں'),
  in: text('Nearer', 'قریب سے'),
  out: text('Further away', 'دور سے'),
  north: text('North', 'شمال'),
  south: text('South', 'جنوب'),
  east: text('East', 'مشرق'),
  west: text('West', 'مغرب'),
  back: text('Show all', 'سب دکھائیں'),
  where: text('Where', 'کہاں'),
  cases: text('Cases', 'معاملات'),
  closer: text('On the map', 'نقشے پر'),
  spot: text('About {lat}, {lon}', 'تقریباً {lat}، {lon}'),
  noPoint: text('not on the map', 'نقشے پر نہیں'),
  noPlace: text('Without a place', 'بغیر جگہ'),
  none: text('No public case was found.', 'کوئی عوامی معاملہ نہیں ملا۔'),
  nothingDrawn: text(
    'Nobody has published where the places of this list are, so there is no picture.',
    'ان جگہوں کے مقامات کسی نے شائع نہیں کیے، اس لیے تصویر نہیں ہے۔',
  ),
  outside: text('Outside the picture: {count}.', 'تصویر سے باہر: {count}۔'),
  most: text(
    'Only the {max} with the most cases are shown.',
    'صرف {max} سب سے زیادہ معاملات والی جگہیں دکھائی گئی ہیں۔',
  ),
  counted: text('Counted {when}.', 'گنتی {when}۔'),
  notYet: text('Nothing has been counted yet.', 'ابھی کچھ نہیں گنا گیا۔'),
  newest: text(
    'Here the newest {max} cases of this place are counted, at this moment.',
    'یہاں اس جگہ کے تازہ ترین {max} معاملات اسی وقت گنے گئے ہیں۔',
  ),
  method: text('What is drawn', 'کیا دکھایا گیا ہے'),
  methodIs: [
    text(
      'North is up. Places stand where the department has published them to be; dashed borders are drawn where it has published any, and are no legal boundary.',
      'شمال اوپر ہے۔ جگہیں وہاں ہیں جہاں محکمے نے شائع کیں؛ نقطہ دار حدود وہیں ہیں جہاں شائع ہوئیں، اور یہ قانونی حدود نہیں۔',
    ),
    text(
      'A district stands in the middle of its known places. Roads, rivers and houses are not drawn, and nothing of the picture comes from elsewhere.',
      'ضلع اپنی معلوم جگہوں کے بیچ میں دکھایا گیا ہے۔ سڑکیں، دریا اور گھر نہیں دکھائے گئے، اور تصویر کا کوئی حصہ کہیں اور سے نہیں آتا۔',
    ),
    text(
      'The point of a case is told only to a grid of some 250 metres. Of a case that is not public nothing stands here.',
      'معاملے کا مقام صرف قریب 250 میٹر کے خانے تک بتایا جاتا ہے۔ جو معاملہ عوامی نہیں، اس کا یہاں کچھ نہیں۔',
    ),
  ],
}

export const caseWords = {
  office: text('Office', 'دفتر'),
  opened: text('Handed in', 'جمع کرایا'),
  deadline: text('Next step of the office due by', 'دفتر کے اگلے قدم کی آخری تاریخ'),
  answered: text('First answer', 'پہلا جواب'),
  ended: text('Ended', 'اختتام'),
  passedOn: text('Given on by offices', 'دفاتر نے آگے بھیجا'),
  levels: text('Levels risen', 'اوپر کے درجوں پر گیا'),
  breached: text('Deadlines missed', 'آخری تاریخیں گزریں'),
  disputed: text('Answers disputed', 'جواب نہ مانے گئے'),
  place: text('the place of this case', 'اس معاملے کی جگہ'),
  picture: text('Map: about here in {where}', 'نقشہ: {where} میں تقریباً یہاں'),
  about: text(
    'In {where}, about where the pin stands: within some 200 metres, so that no door is told.',
    '{where} میں، تقریباً جہاں نشان ہے: قریب 200 میٹر کے اندر، تاکہ کسی کا گھر ظاہر نہ ہو۔',
  ),
  onMap: text('See it among the others on the map', 'نقشے پر دوسرے معاملات کے ساتھ دیکھیں'),
  coordinates: text('Coordinates', 'عرض بلد اور طول بلد'),
  together: text(
    'It was answered together with another case that tells the same. Its citizen confirms or disputes it himself; in the figures it stands apart.',
    'اس کا جواب ایک ملتے جلتے معاملے کے ساتھ دیا گیا۔ اس کے شہری خود تصدیق یا اعتراض کرتے ہیں؛ اعداد میں یہ الگ گنا جاتا ہے۔',
  ),
  joined: text(
    'It tells the same as another case and will be answered together with it. Its own last day stays as it is.',
    'یہ ایک دوسرے معاملے جیسا ہے اور اس کا جواب اسی کے ساتھ دیا جائے گا۔ اس کی اپنی آخری تاریخ وہی رہتی ہے۔',
  ),
  meToo: text('It concerns you too?', 'کیا یہ آپ کا مسئلہ بھی ہے؟'),
  voiceHow: text(
    'One voice for each person, kept without a name: no page and no office shows who gave it.',
    'ہر شخص کی ایک آواز، بغیر نام کے محفوظ: نہ کوئی صفحہ دکھاتا ہے نہ کوئی دفتر کہ کس نے دی۔',
  ),
  voice: text('Add my voice', 'میری آواز شامل کریں'),
  hasVoice: text('Your voice counts.', 'آپ کی آواز شمار ہو چکی ہے۔'),
  follow: text('Tell me what becomes of it', 'مجھے خبر دیتے رہیں'),
  follows: text('You get a message when something changes.', 'کچھ بدلنے پر آپ کو پیغام ملتا ہے۔'),
  stop: text('Stop the messages', 'پیغام بند کریں'),
}

export const figureWords = {
  title: text('What becomes of cases', 'معاملات کا انجام'),
  none: text('Nothing has been counted yet.', 'ابھی کچھ نہیں گنا گیا۔'),
  tooFew: text(
    'No office and no topic has {min} cases yet, and fewer are not told.',
    'ابھی کسی دفتر یا موضوع کے {min} معاملے نہیں، اور اس سے کم ظاہر نہیں کیے جاتے۔',
  ),
  counted: text('Counted {when}, over the last {days} days.', 'گنتی {when}، پچھلے {days} دن۔'),
  byOffice: text('By office', 'دفتر کے لحاظ سے'),
  byTopic: text('By topic', 'موضوع کے لحاظ سے'),
  office: text('Office', 'دفتر'),
  topic: text('Topic', 'موضوع'),
  received: text('Received', 'موصول'),
  closed: text('Closed by the office', 'دفتر نے بند کیے'),
  confirmed: text('Confirmed by the citizen', 'شہری نے تصدیق کی'),
  share: text('Confirmed of closed', 'بند میں سے تصدیق شدہ'),
  between: text('{share}% ({low} to {high}%)', '{share}% ({low} تا {high}%)'),
  refused: text('Of these refused', 'ان میں سے رد کیے'),
  together: text('Answered together with another', 'دوسرے معاملے کے ساتھ جواب ملا'),
  disputed: text('Disputed', 'نہ مانے گئے'),
  silent: text('Citizen silent', 'شہری خاموش'),
  passedOn: text('Given on', 'آگے بھیجے'),
  breached: text('Late', 'دیر سے'),
  unseen: text('Not shown by the office', 'دفتر نے نہیں دکھایا'),
  answer: text(
    'Days to the first answer, of half · of nine in ten',
    'پہلے جواب تک دن، آدھے · دس میں سے نو',
  ),
  end: text('Days to the end, of half · of nine in ten', 'اختتام تک دن، آدھے · دس میں سے نو'),
  half: text('{median} · {ninth}', '{median} · {ninth}'),
  few: text('fewer than {min} cases', '{min} سے کم معاملے'),
  withheld: text('withheld', 'ظاہر نہیں'),
  method: text('How it is counted', 'گنتی کیسے ہوتی ہے'),
  methodIs: [
    text(
      'Every case of the last {days} days counts, public or not; names and places are in no figure.',
      'پچھلے {days} دن کا ہر معاملہ گنا جاتا ہے، عوامی ہو یا نہ ہو؛ کسی عدد میں نام یا جگہ نہیں۔',
    ),
    text(
      'Closed means that the office has answered, or refused. Confirmed means that the citizen then said it is solved; who says nothing is counted apart, and as not confirmed.',
      'بند کا مطلب ہے دفتر نے جواب دیا یا درخواست رد کی۔ تصدیق کا مطلب ہے شہری نے پھر کہا کہ مسئلہ حل ہوا؛ جو خاموش رہے وہ الگ گنا جاتا ہے، اور تصدیق شدہ نہیں۔',
    ),
    text(
      'A case that tells the same as another can be answered together with it, and stands in a column of its own. If its citizen confirms, it counts neither as closed nor as confirmed, and its days are in no figure; if he disputes it, is silent, or it came late, it counts as any other. So putting cases together raises nobody’s share and shortens nobody’s days.',
      'جو معاملہ کسی دوسرے جیسا ہو اس کا جواب اسی کے ساتھ مل سکتا ہے، اور وہ الگ خانے میں گنا جاتا ہے۔ شہری تصدیق کرے تو وہ نہ بند میں گنا جاتا ہے نہ تصدیق شدہ میں، اور اس کے دن بھی کسی عدد میں نہیں؛ نہ مانے، خاموش رہے یا دیر ہو تو عام معاملے کی طرح گنا جاتا ہے۔ یوں معاملات ملانے سے نہ کسی کا حصہ بڑھتا ہے نہ دن گھٹتے ہیں۔',
    ),
    text(
      'A case is counted for the office that had it before it rose to a higher one: an office keeps what it left unanswered or answered badly. What a higher one has then mended is not confirmed for it; what it gave on stands among its received, and with whom it came to.',
      'معاملہ اس دفتر کا گنا جاتا ہے جس کے پاس وہ اوپر جانے سے پہلے تھا: جو کام رہ گیا یا برا ہوا، وہ اسی کا رہتا ہے۔ جو بعد میں اوپر کے دفتر نے درست کیا، وہ اس دفتر کی تصدیق میں نہیں گنا جاتا؛ جو اس نے آگے بھیجا، وہ اس کے موصول میں بھی رہتا ہے اور اگلے دفتر میں بھی۔',
    ),
    text(
      'Days to the end are those of cases confirmed, unconfirmed or refused; days of cases still open are in no figure, only whether they are late.',
      'اختتام تک کے دن ان معاملوں کے ہیں جو تصدیق شدہ، بغیر تصدیق یا رد ہوئے؛ جو ابھی کھلے ہیں ان کے دن کسی عدد میں نہیں، صرف یہ کہ وہ دیر سے ہیں۔',
    ),
    text(
      'The order follows the lower end of the range in which the true share lies nineteen times of twenty (Wilson). One lucky case lifts no office.',
      'ترتیب اس حد کے نچلے سرے سے بنتی ہے جس میں اصل حصہ بیس میں سے انیس بار ہوتا ہے (ولسن)۔ ایک اتفاقی کامیابی کسی دفتر کو اوپر نہیں لاتی۔',
    ),
    text(
      'Fewer than {min} cases are not told, nor what could be worked out by subtraction. Of cases that are not public a row tells once there are {min}, and changes once {min} of them have; the public ones count at once.',
      '{min} سے کم معاملے ظاہر نہیں کیے جاتے، نہ وہ جو گھٹا کر معلوم ہو سکیں۔ جو معاملے عوامی نہیں، وہ {min} ہونے پر گنے جاتے ہیں اور ان کی گنتی {min} کے بدلنے پر ہی بدلتی ہے؛ عوامی معاملے فوراً گنے جاتے ہیں۔',
    ),
  ],
  files: text('The same as a file', 'یہی فائل میں'),
  insight: text(
    'What is rising, what came again, what lies ahead',
    'کیا بڑھ رہا ہے، کیا پھر آیا، آگے کیا ہے',
  ),
  insightFrom: text(
    'Made each night from days that are over: empty before the first night. What rises is told after {rising} whole weeks, what lies ahead after {ahead}. Counts are told from {min} on, rounded down to the next {min}.',
    'ہر رات ختم ہو چکے دنوں سے بنتا ہے: پہلی رات سے پہلے خالی ہے۔ کیا بڑھ رہا ہے، {rising} پورے ہفتوں بعد بتایا جاتا ہے، اور آگے کیا ہے، {ahead} بعد۔ تعداد {min} سے بتائی جاتی ہے، اور نیچے کے {min} تک پوری کر کے۔',
  ),
}
