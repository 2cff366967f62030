/** What the questions of a complaint say, and of the steps that follow it. */
import { text } from '#platform/catalogue'

export const questions = {
  type: {
    title: text('What do you want to send?', 'آپ کیا بھیجنا چاہتے ہیں؟'),
    short: text('Kind', 'قسم'),
    options: {
      complaint: text('A complaint', 'شکایت'),
      suggestion: text('A suggestion', 'تجویز'),
      question: text('A question', 'سوال'),
    },
    optionHints: {
      complaint: text(
        'Something is wrong and must be put right',
        'کوئی کام خراب ہے اور ٹھیک ہونا چاہیے',
      ),
      suggestion: text('Something could be done better', 'کوئی کام بہتر ہو سکتا ہے'),
      question: text(
        'You want to know how something is done',
        'آپ جاننا چاہتے ہیں کہ کام کیسے ہوتا ہے',
      ),
    },
  },
  told: {
    title: text('What has happened?', 'کیا ہوا ہے؟'),
    short: text('What happened', 'واقعہ'),
    hint: text(
      'Say what is wrong, where, and since when. Leave out names, phone and identity numbers and ' +
        'number plates: others may read this.',
      'بتائیں کیا خرابی ہے، کہاں اور کب سے۔ نام، فون نمبر، شناختی نمبر اور گاڑی کا نمبر نہ لکھیں: دوسرے لوگ ' +
        'اسے پڑھ سکتے ہیں۔',
    ),
  },
  category: {
    title: text('What is it about?', 'یہ کس بارے میں ہے؟'),
    short: text('About', 'موضوع'),
    hint: text(
      'The right choice brings it to the right office.',
      'درست انتخاب اسے درست دفتر تک پہنچاتا ہے۔',
    ),
  },
  place: {
    title: text('Where is the problem?', 'مسئلہ کہاں ہے؟'),
    short: text('Place', 'جگہ'),
    hint: text(
      'The place of the problem, not your own address. A landmark helps: a school, a mosque, a shop.',
      'مسئلے کی جگہ، آپ کا اپنا پتہ نہیں۔ کوئی نشانی لکھیں: اسکول، مسجد، دکان۔',
    ),
  },
  photos: {
    title: text('Photographs', 'تصویریں'),
    short: text('Photographs', 'تصویریں'),
    hint: text(
      'Up to five. Show no faces and no plates.',
      'زیادہ سے زیادہ پانچ۔ چہرے اور نمبر پلیٹ نہ دکھائیں۔',
    ),
  },
  about: {
    title: text(
      'Is it about an office or its officers?',
      'کیا یہ کسی دفتر یا اس کے افسر کے خلاف ہے؟',
    ),
    short: text('About an office', 'دفتر کے خلاف'),
    hint: text(
      'Then neither that office nor its officers get it: it goes to the office above.',
      'تب یہ نہ اس دفتر کو جائے گی نہ اس کے افسر کو: اوپر کے دفتر کو جائے گی۔',
    ),
    options: { nobody: text('No', 'نہیں'), office: text('Yes', 'ہاں') },
  },
  office: {
    title: text('Which office?', 'کون سا دفتر؟'),
    short: text('Office', 'دفتر'),
  },
  earlier: {
    title: text('Have you complained of it before?', 'کیا پہلے بھی شکایت کی تھی؟'),
    short: text('Earlier reference', 'پہلا حوالہ'),
    hint: text('Its reference, if you have it.', 'اگر ہو تو اس کا حوالہ نمبر۔'),
  },
  openness: {
    title: text('May others see it?', 'کیا دوسرے اسے دیکھ سکتے ہیں؟'),
    short: text('Seen by', 'کون دیکھے گا'),
    options: {
      public: text('Yes: it is of public concern', 'جی ہاں: یہ سب کا مسئلہ ہے'),
      personal: text('No: it is about me', 'نہیں: یہ میرا ذاتی معاملہ ہے'),
    },
    optionHints: {
      public: text(
        'Shown are subject, place, stage and office; your words without names and numbers, and photographs once somebody has looked for faces. Never your name; who knows you may guess. Words that five people or more use in a week are counted, each by itself. Others can add their voice. A complaint about an office, and a question, is never shown.',
        'موضوع، جگہ، مرحلہ اور دفتر دکھائے جاتے ہیں؛ آپ کی تحریر نام اور نمبر چھپا کر، اور تصویریں چہرے دیکھ لینے کے بعد۔ آپ کا نام کبھی نہیں؛ جاننے والے اندازہ لگا سکتے ہیں۔ جو الفاظ ہفتے میں پانچ یا زیادہ لوگ لکھیں وہ الگ الگ گنے جاتے ہیں۔ دوسرے اپنی آواز ملا سکتے ہیں۔ دفتر کے خلاف شکایت اور سوال کبھی نہیں دکھائے جاتے۔',
      ),
      personal: text(
        'Only you and the office see it. It counts in the figures.',
        'صرف آپ اور دفتر دیکھیں گے۔ یہ اعداد و شمار میں گنی جاتی ہے۔',
      ),
    },
  },
}

const reason = {
  title: text('Why?', 'کیوں؟'),
  hint: text('The citizen can read this.', 'شہری یہ پڑھ سکتا ہے۔'),
}

export const asks = {
  ask: {
    asked: {
      title: text('Question to the citizen', 'شہری سے سوال'),
      hint: text(
        'The clock stands until the answer, for ten days at most.',
        'جواب تک مدت رکی رہے گی، زیادہ سے زیادہ دس دن۔',
      ),
    },
  },
  pass: {
    category: {
      title: text('What is it really about?', 'یہ دراصل کس بارے میں ہے؟'),
      hint: text('Its days go on as they were.', 'اس کے دن ویسے ہی چلتے رہیں گے۔'),
    },
    reason,
  },
  close: {
    outcome: {
      title: text('What came of it?', 'نتیجہ کیا رہا؟'),
      options: {
        granted: text('Granted', 'منظور'),
        partly: text('Granted in part', 'جزوی منظور'),
        'not-granted': text('Not granted', 'نامنظور'),
      },
    },
    ground: {
      title: text('Ground', 'وجہ'),
      options: {
        done: text('The work is done', 'کام ہو گیا'),
        'done-in-part': text('A part of it is done', 'کچھ حصہ ہو گیا'),
        planned: text('It is planned, with a date', 'منصوبے میں ہے، تاریخ کے ساتھ'),
        'law-does-not-allow': text('The law does not allow it', 'قانون اجازت نہیں دیتا'),
        'before-a-court': text('It is before a court', 'معاملہ عدالت میں ہے'),
        'not-ours': text(
          'No office of the province may do it',
          'صوبے کا کوئی دفتر یہ نہیں کر سکتا',
        ),
        'not-found': text('Nothing was found at the place', 'موقع پر مسئلہ نہیں ملا'),
        'no-reply': text(
          'The citizen was asked and did not reply',
          'شہری سے پوچھا گیا، جواب نہیں آیا',
        ),
      },
    },
    answer: {
      title: text('Answer to the citizen', 'شہری کو جواب'),
      hint: text(
        'In plain words: what was done, where and when; or why it cannot be done. Of a public complaint everybody reads it: name nobody.',
        'سادہ لفظوں میں: کیا ہوا، کہاں اور کب؛ یا کیوں نہیں ہو سکتا۔ عوامی شکایت کا جواب سب پڑھتے ہیں: کسی کا نام نہ لکھیں۔',
      ),
    },
    evidence: {
      title: text('Photographs of what was done', 'کیے گئے کام کی تصویریں'),
    },
    paper: {
      title: text('Number of the order or receipt', 'حکم نامے یا رسید کا نمبر'),
      hint: text(
        'This or a photograph above: one of the two is needed.',
        'یہ نمبر یا اوپر کوئی تصویر: دونوں میں سے ایک ضروری ہے۔',
      ),
    },
  },
  give: {
    colleague: { title: text('To whom?', 'کس کو؟') },
    reason,
  },
  join: {
    into: {
      title: text(
        'Reference of the complaint that it repeats',
        'اس شکایت کا حوالہ جس کی یہ تکرار ہے',
      ),
      hint: text(
        'It keeps its own days, and gets the same answer. Its citizen is told the reference.',
        'اس کے اپنے دن چلتے رہیں گے اور جواب وہی ملے گا۔ شہری کو حوالہ بتایا جائے گا۔',
      ),
    },
    reason,
  },
  separate: { reason },
  differ: {
    reason: {
      title: text('What is different about it?', 'اس میں کیا فرق ہے؟'),
      hint: text(
        'It goes on by itself at once, with its own days, and nobody joins the two again.',
        'یہ فوراً الگ چلے گی، اپنے ہی دنوں کے ساتھ، اور کوئی ان دونوں کو دوبارہ نہیں ملائے گا۔',
      ),
    },
  },
  split: {
    category: {
      title: text('What is the second matter about?', 'دوسرا معاملہ کس بارے میں ہے؟'),
      hint: text(
        'It goes to the office for that, with the days of this complaint.',
        'یہ اسی کے دفتر کو جائے گا، اسی شکایت کے دنوں کے ساتھ۔',
      ),
    },
    place: {
      title: text('Where, if elsewhere?', 'کہاں، اگر جگہ اور ہو؟'),
    },
    told: {
      title: text('The words that speak of it', 'وہ الفاظ جو اس کے بارے میں ہیں'),
      hint: text(
        'Copy them from the complaint: add nothing of your own.',
        'شکایت سے نقل کریں: اپنی طرف سے کچھ نہ بڑھائیں۔',
      ),
    },
    reason,
  },
  consult: {
    office: { title: text('Which office?', 'کون سا دفتر؟') },
    days: {
      title: text('Within how many working days?', 'کتنے دفتری دنوں میں؟'),
      hint: text(
        'Not later than this complaint itself is due. Its own days go on.',
        'خود شکایت کی آخری تاریخ سے پہلے۔ اس کے اپنے دن چلتے رہیں گے۔',
      ),
    },
    task: {
      title: text('What must it do?', 'اسے کیا کرنا ہے؟'),
      hint: text('The citizen can read this.', 'شہری یہ پڑھ سکتا ہے۔'),
    },
  },
  contribute: {
    result: {
      title: text('What was done or found?', 'کیا کیا گیا یا کیا ملا؟'),
      hint: text('The citizen can read this.', 'شہری یہ پڑھ سکتا ہے۔'),
    },
    evidence: { title: text('Photographs of it', 'اس کی تصویریں') },
    paper: { title: text('Number of the order or report', 'حکم نامے یا رپورٹ کا نمبر') },
  },
  recall: {
    office: { title: text('Of which office?', 'کس دفتر سے؟') },
    reason,
  },
  refuse: {
    abuse: {
      title: text('Why is it not taken?', 'یہ کیوں نہیں لی جاتی؟'),
      options: {
        abuse: text('It only abuses', 'اس میں صرف گالی ہے'),
        'no-matter': text('It says nothing that can be looked into', 'اس میں جانچ کے لیے کچھ نہیں'),
        twice: text('The same person sent the same again', 'اسی شخص نے وہی دوبارہ بھیجی'),
      },
    },
    reason,
    evidence: { title: text('Photographs that show it', 'تصویریں جو یہ دکھائیں') },
    paper: {
      title: text('Or the number of what shows it', 'یا اس کاغذ کا نمبر جو یہ دکھائے'),
      hint: text(
        'Of the earlier complaint, the report of the visit, or the entry in the register.',
        'پہلی شکایت، معائنے کی رپورٹ، یا رجسٹر کے اندراج کا۔',
      ),
    },
  },
  reply: { reply: { title: text('Reply', 'جواب') } },
  withdraw: { reason: { title: text('Why do you withdraw it?', 'آپ واپس کیوں لے رہے ہیں؟') } },
  dispute: {
    reason: {
      title: text('What is still wrong?', 'اب بھی کیا خرابی ہے؟'),
      hint: text(
        'It goes one level up, to another officer.',
        'یہ ایک درجہ اوپر، دوسرے افسر کے پاس جائے گی۔',
      ),
    },
    seen: { title: text('Photographs of how it is now', 'اب کی تصویریں') },
  },
  found: {
    finding: {
      title: text('What is not done?', 'کیا کام نہیں ہوا؟'),
      hint: text(
        'Only if it is not done. The next officer reads this: no name, and not who said it.',
        'صرف اگر کام نہیں ہوا۔ اگلے افسر یہ پڑھیں گے: نہ نام لکھیں، نہ یہ کہ کس نے بتایا۔',
      ),
    },
  },
}

/** What a citizen is asked on the phone, after a case was closed. */
export const audit = {
  done: {
    title: text('Was it really done?', 'کیا کام واقعی ہو گیا؟'),
    options: {
      yes: text('Yes', 'جی ہاں'),
      partly: text('In part', 'کچھ حصہ'),
      no: text('No', 'نہیں'),
    },
  },
  closer: {
    title: text('Who said that it is solved?', 'مسئلہ حل ہونے کی تصدیق کس نے کی؟'),
    options: {
      self: text('The citizen', 'شہری نے خود'),
      other: text('Somebody else with the citizen’s phone', 'کسی اور نے، شہری کے فون سے'),
      nobody: text('Nobody', 'کسی نے نہیں'),
    },
  },
  pressed: {
    title: text(
      'Were you asked or pressed to say so?',
      'کیا آپ سے ایسا کہنے کو کہا گیا یا دباؤ ڈالا گیا؟',
    ),
    options: { no: text('No', 'نہیں'), yes: text('Yes', 'جی ہاں') },
  },
}
