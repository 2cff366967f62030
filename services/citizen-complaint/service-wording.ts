/** What a complaint is called on its way, towards its citizen and towards everybody. */
import { text } from '#platform/catalogue'
import { asks, audit } from './wording.ts'

export const serviceWording = {
  name: text('Complaint, suggestion or question', 'شکایت، تجویز یا سوال'),
  summary: text(
    'Tell an office what is wrong. It must answer in time, and you say whether it is solved.',
    'دفتر کو بتائیں کیا خراب ہے۔ اسے وقت پر جواب دینا ہوگا، اور حل ہوا یا نہیں، یہ آپ بتائیں گے۔',
  ),
  cost: text('There is no fee.', 'کوئی فیس نہیں ہے۔'),
  needed: [
    text('The place of the problem', 'مسئلے کی جگہ'),
    text('Photographs, if you have any', 'تصویریں، اگر ہوں'),
  ],
  duration: text(
    'Two minutes. The office acknowledges within a working day and answers within 20 days; after that it rises ' +
      'level by level, and on the 41st day it is with the head.',
    'دو منٹ۔ دفتر ایک دن (چھٹیوں کے علاوہ) میں وصولی بتاتا ہے اور 20 دن میں جواب دیتا ہے؛ پھر معاملہ درجہ بہ درجہ ' +
      'اوپر جاتا ہے، اور 41ویں دن سربراہ کے پاس ہوتا ہے۔',
  ),
  states: {
    draft: {
      name: text('Being written', 'لکھی جا رہی ہے'),
      meaning: text(
        'Your answers are kept. Nothing has been sent yet.',
        'آپ کے جوابات محفوظ ہیں۔ ابھی کچھ نہیں بھیجا گیا۔',
      ),
    },
    received: {
      name: text('Received', 'موصول'),
      meaning: text(
        'It is with the office, which will say within a working day that it has taken it up.',
        'یہ دفتر کے پاس ہے، جو ایک دن (چھٹیوں کے علاوہ) میں کام شروع ہونے کا بتائے گا۔',
      ),
      public: text('It is with the office.', 'یہ دفتر کے پاس ہے۔'),
    },
    'at-work': {
      name: text('Being worked on', 'کام جاری ہے'),
      meaning: text('An officer works on it.', 'افسر اس پر کام کر رہے ہیں۔'),
      public: text('An officer works on it.', 'افسر اس پر کام کر رہے ہیں۔'),
    },
    reopened: {
      name: text('Opened again, one level up', 'ایک درجہ اوپر دوبارہ کھلی'),
      meaning: text(
        'You said that it is not solved. Another officer, one level up, has it now.',
        'آپ نے بتایا کہ مسئلہ حل نہیں ہوا۔ اب یہ ایک درجہ اوپر دوسرے افسر کے پاس ہے۔',
      ),
      public: text(
        'The citizen says that it is not solved; the office above has it.',
        'شہری کے مطابق مسئلہ حل نہیں ہوا؛ اب یہ اوپر کے دفتر کے پاس ہے۔',
      ),
    },
    waiting: {
      name: text('Waits for the citizen’s reply', 'شہری کے جواب کا انتظار'),
      meaning: text(
        'The officer has asked you something. The days stand still for ten days at most.',
        'افسر نے آپ سے کچھ پوچھا ہے۔ مدت زیادہ سے زیادہ دس دن رکی رہے گی۔',
      ),
      public: text('The citizen was asked something.', 'شہری سے کچھ پوچھا گیا ہے۔'),
    },
    answered: {
      name: text('Answered: is it solved?', 'جواب آ گیا: کیا مسئلہ حل ہوا؟'),
      meaning: text(
        'Read the answer and say whether it is solved. If not, it goes one level up.',
        'جواب پڑھیں اور بتائیں کہ مسئلہ حل ہوا یا نہیں۔ نہیں ہوا تو یہ ایک درجہ اوپر جائے گی۔',
      ),
      public: text(
        'The office has answered. The citizen has not confirmed it yet.',
        'دفتر نے جواب دے دیا۔ شہری نے ابھی تصدیق نہیں کی۔',
      ),
    },
    unconfirmed: {
      name: text('Closed by the office, not confirmed', 'دفتر نے بند کی، تصدیق نہیں ہوئی'),
      meaning: text(
        'You said nothing for 15 days. You can still say that it is not solved.',
        'آپ نے 15 دن میں کچھ نہیں بتایا۔ آپ اب بھی بتا سکتے ہیں کہ مسئلہ حل نہیں ہوا۔',
      ),
      public: text(
        'Closed by the office; the citizen has not confirmed it.',
        'دفتر نے بند کی؛ شہری نے تصدیق نہیں کی۔',
      ),
    },
    confirmed: {
      name: text('Solved, confirmed by the citizen', 'حل ہوا، شہری نے تصدیق کی'),
      meaning: text(
        'You said that it is solved. Thank you.',
        'آپ نے بتایا کہ مسئلہ حل ہو گیا۔ شکریہ۔',
      ),
      public: text('The citizen says that it is solved.', 'شہری کے مطابق مسئلہ حل ہو گیا۔'),
    },
    withdrawn: {
      name: text('Withdrawn', 'واپس لی گئی'),
      meaning: text('You withdrew it.', 'آپ نے واپس لے لی۔'),
      public: text('It was withdrawn.', 'یہ واپس لے لی گئی۔'),
    },
    merged: {
      name: text('Joined with another', 'دوسری کے ساتھ ملا دی گئی'),
      meaning: text(
        'An officer found that the same problem was told before. You get the answer here as well, and say here whether it is solved; your days go on. If it is not the same matter, say so: then it goes on by itself.',
        'افسر کے مطابق یہی مسئلہ پہلے بتایا جا چکا تھا۔ جواب آپ کو یہیں بھی ملے گا اور آپ یہیں بتائیں گے کہ حل ہوا یا نہیں؛ آپ کے دن چلتے رہیں گے۔ اگر یہ وہی معاملہ نہیں تو بتائیں: پھر یہ الگ چلے گی۔',
      ),
      public: text('It goes on with another.', 'یہ دوسری شکایت کے ساتھ جاری ہے۔'),
    },
    rejected: {
      name: text('Not taken', 'نہیں لی گئی'),
      meaning: text(
        'The reason is below. If it is wrong, say so: another officer, one level up, then decides.',
        'وجہ نیچے ہے۔ غلط ہو تو بتائیں: پھر ایک درجہ اوپر دوسرے افسر فیصلہ کریں گے۔',
      ),
      public: text('It was not taken.', 'یہ نہیں لی گئی۔'),
    },
  },
  actions: {
    lodge: text('Send', 'بھیجیں'),
    take: text('Acknowledge and take up', 'وصولی بتائیں اور کام شروع کریں'),
    ask: text('Ask the citizen', 'شہری سے پوچھیں'),
    reply: text('Reply', 'جواب دیں'),
    silence: text('No reply in time', 'وقت پر جواب نہیں آیا'),
    pass: text('Pass on to the right office', 'درست دفتر کو بھیجیں'),
    give: text('Give to a colleague', 'ساتھی افسر کو دیں'),
    close: text('Answer and close', 'جواب دے کر بند کریں'),
    join: text('Join with another', 'دوسری کے ساتھ ملائیں'),
    separate: text('Part from the other', 'دوسری سے الگ کریں'),
    differ: text('This is not the same matter', 'یہ وہی معاملہ نہیں'),
    alone: text('The other ended without an answer', 'دوسری جواب کے بغیر ختم ہوئی'),
    split: text('Make its second matter a complaint', 'دوسرے معاملے کی الگ شکایت بنائیں'),
    consult: text('Ask another office for a part', 'دوسرے دفتر سے کام کا حصہ مانگیں'),
    contribute: text(
      'Answer what your office was asked',
      'آپ کے دفتر سے مانگے گئے کام کا جواب دیں',
    ),
    recall: text('End what another office was asked', 'دوسرے دفتر سے مانگا گیا کام ختم کریں'),
    refuse: text('Do not take', 'نہ لیں'),
    withdraw: text('Withdraw', 'واپس لیں'),
    confirm: text('Yes, it is solved', 'جی ہاں، مسئلہ حل ہو گیا'),
    dispute: text('No, it is not solved', 'نہیں، مسئلہ حل نہیں ہوا'),
    found: text('Open again', 'دوبارہ کھولیں'),
    quiet: text('Not confirmed in time', 'وقت پر تصدیق نہیں ہوئی'),
  },
  done: {
    lodge: text('Sent', 'بھیجی گئی'),
    take: text('Taken up', 'کام شروع ہوا'),
    ask: text('The citizen was asked', 'شہری سے پوچھا گیا'),
    reply: text('Replied', 'جواب دیا گیا'),
    pass: text('Passed on', 'دوسرے دفتر کو بھیجی گئی'),
    give: text('Given to a colleague', 'ساتھی افسر کو دی گئی'),
    close: text('Answered and closed', 'جواب دے کر بند کی گئی'),
    join: text('Joined with another', 'دوسری کے ساتھ ملائی گئی'),
    separate: text('Parted from the other', 'دوسری سے الگ کی گئی'),
    differ: text(
      'Parted from the other: not the same matter',
      'دوسری سے الگ کی گئی: یہ وہی معاملہ نہیں',
    ),
    alone: text(
      'On its own: the other ended without an answer',
      'دوسری جواب کے بغیر ختم ہوئی، اب الگ',
    ),
    split: text('Its second matter is a complaint now', 'دوسرے معاملے کی الگ شکایت بنی'),
    consult: text('Another office was asked', 'دوسرے دفتر سے کہا گیا'),
    contribute: text('The other office answered', 'دوسرے دفتر نے جواب دیا'),
    recall: text('What another office was asked was ended', 'دوسرے دفتر سے مانگا گیا کام ختم ہوا'),
    refuse: text('Not taken', 'نہیں لی گئی'),
    withdraw: text('Withdrawn', 'واپس لی گئی'),
    confirm: text('Confirmed as solved', 'حل ہونے کی تصدیق'),
    dispute: text('Disputed', 'اعتراض کیا گیا'),
    found: text('A call-back found it not done', 'جانچ کی کال میں کام نہ ہونا سامنے آیا'),
  },
  asks,
  audit,
  roles: {
    'complaints-officer': text('Complaints officer', 'افسر شکایات'),
    'complaints-head': text('Head of office', 'سربراہ دفتر'),
    'call-back-officer': text('Call-back officer', 'افسر جانچ کال'),
  },
  messages: {
    received: text(
      'Complaint {reference} received. The office takes it up by {deadline}.',
      'شکایت {reference} مل گئی۔ دفتر {deadline} تک کام شروع کرے گا۔',
    ),
    taken: text(
      '{reference}: an officer works on it. Answer by {deadline}.',
      '{reference}: افسر کام کر رہے ہیں۔ جواب {deadline} تک۔',
    ),
    asked: text(
      '{reference}: the officer asks you something. Please reply within 10 days.',
      '{reference}: افسر نے آپ سے کچھ پوچھا ہے۔ 10 دن میں جواب دیں۔',
    ),
    answered: text(
      '{reference}: answered. Is it solved? Tell us within 15 days.',
      '{reference}: جواب آ گیا۔ کیا مسئلہ حل ہوا؟ 15 دن میں بتائیں۔',
    ),
    remind: text(
      '{reference}: is it solved? Please tell us by {deadline}; else it is closed as not confirmed. {link}',
      '{reference}: کیا مسئلہ حل ہوا؟ {deadline} تک بتائیں، ورنہ یہ بغیر تصدیق بند ہو جائے گی۔ {link}',
    ),
    unconfirmed: text(
      '{reference}: closed; you did not say whether it is solved. If it is not, say so within 30 days.',
      '{reference}: بند ہو گئی؛ آپ نے تصدیق نہیں کی۔ مسئلہ باقی ہو تو 30 دن میں بتائیں۔',
    ),
    found: text(
      '{reference}: you told our call-back that it is not done. It is open again, one level up. Answer by {deadline}.',
      '{reference}: آپ نے جانچ کی کال پر بتایا کہ کام نہیں ہوا۔ ایک درجہ اوپر دوبارہ کھل گئی۔ جواب {deadline} تک۔',
    ),
    reopened: text(
      '{reference}: opened again, one level up. Answer by {deadline}.',
      '{reference}: ایک درجہ اوپر دوبارہ کھلی۔ جواب {deadline} تک۔',
    ),
    merged: text(
      '{reference} tells the same as {other}: you get the answer together with it, in your own days.',
      '{reference} اور {other} ایک ہی بات ہیں: جواب دونوں کو ساتھ ملے گا، آپ کے دن وہی رہیں گے۔',
    ),
    apart: text(
      '{reference} goes on by itself again, apart from {other}. Your days are as they were. Answer by {deadline}.',
      '{reference} اب {other} سے الگ، خود چل رہی ہے۔ آپ کے دن وہی ہیں۔ جواب {deadline} تک۔',
    ),
    split: text(
      '{reference}: its second matter goes on by itself as {other}, as old as the first.',
      '{reference}: اس کا دوسرا معاملہ اب الگ {other} ہے، دن پہلے ہی سے گنے جائیں گے۔',
    ),
    rejected: text(
      '{reference} was not taken. The reason and what you can do are on its page.',
      '{reference} نہیں لی گئی۔ وجہ اور آپ کیا کر سکتے ہیں، اس کے صفحے پر ہے۔',
    ),
  },
}
