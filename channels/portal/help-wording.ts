/** Help on what citizens tell the offices, and on having a say: for every service that does so. */
import { text, type Text } from '#platform/kernel'

type Question = {
  readonly title: Text
  readonly answer: Text
  readonly link?: { readonly href: string; readonly text: Text }
}
type Part = { readonly id: string; readonly title: Text; readonly questions: readonly Question[] }

export const helpPublicWords: readonly Part[] = [
  {
    id: 'complaints',
    title: text('Complaints, suggestions and questions', 'شکایات، تجاویز اور سوالات'),
    questions: [
      {
        title: text('How do I complain?', 'شکایت کیسے کروں؟'),
        answer: text(
          'Open Services, choose the complaint, and answer a question a page: what happened, what it is about, where the problem is. A photo helps. At the end you get a number and the day by which the office must answer.',
          'خدمات کھولیں، شکایت چنیں، اور ایک ایک سوال کا جواب دیں: کیا ہوا، کس بارے میں ہے، مسئلہ کہاں ہے۔ تصویر سے مدد ملتی ہے۔ آخر میں آپ کو نمبر اور جواب کی آخری تاریخ ملتی ہے۔',
        ),
        link: { href: '/', text: text('Services', 'خدمات') },
      },
      {
        title: text('Must I give my name?', 'کیا نام بتانا ضروری ہے؟'),
        answer: text(
          'You can sign in, or give only a phone number. Some matters can be told without any name: then you get a word of 16 letters and digits once. Keep it: without it nobody, not even the office, can bring you back to your case.',
          'آپ داخل ہو سکتے ہیں، یا صرف فون نمبر دے سکتے ہیں۔ کچھ معاملات نام کے بغیر بھی بتائے جا سکتے ہیں: تب 16 حروف اور ہندسوں کا ایک لفظ ایک بار ملتا ہے۔ اسے سنبھال کر رکھیں: اس کے بغیر کوئی بھی، دفتر بھی نہیں، آپ کو کیس تک واپس نہیں لا سکتا۔',
        ),
      },
      {
        title: text('Who answers, and when?', 'جواب کون دیتا ہے، اور کب؟'),
        answer: text(
          'The office that can put it right, never one that the complaint is about. The page of your case says which it is and by which day. If that day passes, the case goes up to the next office by itself, and the days already gone still count. You can see each step.',
          'وہ دفتر جو مسئلہ حل کر سکے، اور وہ کبھی نہیں جس کے خلاف شکایت ہو۔ آپ کے کیس کا صفحہ بتاتا ہے کہ کون سا دفتر اور کس تاریخ تک۔ تاریخ گزر جائے تو کیس خود اوپر کے دفتر کو چلا جاتا ہے، اور گزرے دن گنے جاتے ہیں۔ ہر قدم آپ دیکھ سکتے ہیں۔',
        ),
      },
      {
        title: text('What can everybody see of it?', 'سب لوگ کیا دیکھ سکتے ہیں؟'),
        answer: text(
          'Only if you say so in the form: what it is about, the area, a point within some 200 metres, how far the office is, and your words and photos after names, numbers, faces and plates were covered. Never your name, phone or identity card. You can take words and photos back on its public page.',
          'صرف اگر آپ فارم میں اجازت دیں: کس بارے میں ہے، علاقہ، قریب 200 میٹر تک جگہ، دفتر کہاں تک پہنچا، اور آپ کی تحریر اور تصویریں، نام، نمبر، چہرے اور گاڑی کے نمبر چھپانے کے بعد۔ آپ کا نام، فون یا شناختی کارڈ کبھی نہیں۔ اس کے عوامی صفحے پر آپ تحریر اور تصویریں واپس لے سکتے ہیں۔',
        ),
        link: { href: '/public', text: text('Public cases', 'عوامی معاملات') },
      },
      {
        title: text('What happens to my photos?', 'میری تصویروں کا کیا ہوتا ہے؟'),
        answer: text(
          'Each is made anew from its dots, so that the place and time that a phone hides in it are gone. It is kept encrypted with the case. Nobody outside the office sees it before an officer has looked and covered faces and plates.',
          'ہر تصویر نقطوں سے دوبارہ بنائی جاتی ہے، تاکہ فون کی چھپی ہوئی جگہ اور وقت نکل جائے۔ وہ کیس کے ساتھ خفیہ محفوظ رہتی ہے۔ افسر کے دیکھنے اور چہرے اور گاڑی کے نمبر چھپانے سے پہلے دفتر سے باہر کوئی اسے نہیں دیکھتا۔',
        ),
      },
      {
        title: text('What does “joined” mean?', '«شامل کیا گیا» کا کیا مطلب ہے؟'),
        answer: text(
          'Somebody told the same before you, and both get one answer. Your case stays yours: it keeps its own last day, you get the answer too, and you yourself confirm or dispute it. If you think it is not the same, write so when you dispute.',
          'کسی نے آپ سے پہلے یہی بتایا، اور دونوں کو ایک جواب ملے گا۔ آپ کا کیس آپ ہی کا رہتا ہے: اس کی آخری تاریخ وہی رہتی ہے، جواب آپ کو بھی ملتا ہے، اور آپ خود تصدیق یا اعتراض کرتے ہیں۔ اگر آپ کے خیال میں یہ ایک جیسا نہیں تو اعتراض میں لکھ دیں۔',
        ),
      },
      {
        title: text('The answer is not true', 'جواب سچ نہیں'),
        answer: text(
          'Open your case and press the button that says that it is not solved, with what you see and a photo if you like. It opens again one level up, with another officer. Do nothing, and it counts as “said nothing”, never as solved. Of some closed cases another office calls and asks you: say freely what happened, also if somebody pressed you. Who closed the case is not told who said it.',
          'اپنا کیس کھولیں اور وہ بٹن دبائیں جو کہتا ہے کہ مسئلہ حل نہیں ہوا؛ جو دیکھا وہ لکھیں، چاہیں تو تصویر لگائیں۔ کیس ایک درجہ اوپر دوسرے افسر کے پاس دوبارہ کھلتا ہے۔ آپ خاموش رہیں تو «کچھ نہیں کہا» گنا جاتا ہے، «حل شدہ» کبھی نہیں۔ کچھ بند معاملات میں دوسرا دفتر فون کر کے پوچھتا ہے: کھل کر بتائیں، یہ بھی کہ کسی نے دباؤ ڈالا۔ بند کرنے والے کو نہیں بتایا جاتا کہ کس نے کہا۔',
        ),
      },
      {
        title: text('It is my problem too', 'یہ میرا مسئلہ بھی ہے'),
        answer: text(
          'On its public page add your voice instead of telling it again: one for each person, shown without a name. Or follow it, by message or by e-mail, and hear of each change. You can stop at any time.',
          'دوبارہ بتانے کے بجائے اس کے عوامی صفحے پر اپنی آواز شامل کریں: ہر شخص کی ایک، بغیر نام کے۔ یا پیغام یا ای میل سے اس کی خبر رکھیں، ہر تبدیلی کا پتا چلے گا۔ آپ کسی بھی وقت بند کر سکتے ہیں۔',
        ),
      },
    ],
  },
  {
    id: 'say',
    title: text('Consultations and votes', 'مشاورت اور رائے شماری'),
    questions: [
      {
        title: text('How do I say what I think of a draft?', 'مسودے پر رائے کیسے دوں؟'),
        answer: text(
          'Open Have your say, read the draft, and comment on a section or answer its questions before its last day. All that you say counts as one opinion. Afterwards the office publishes what it changed, what it did not, and why.',
          '«اپنی رائے دیں» کھولیں، مسودہ پڑھیں، اور آخری تاریخ سے پہلے کسی حصے پر رائے دیں یا سوالوں کے جواب دیں۔ آپ کی ساری بات ایک رائے گنی جاتی ہے۔ پھر دفتر شائع کرتا ہے کہ کیا بدلا، کیا نہیں، اور کیوں۔',
        ),
        link: { href: '/consultations', text: text('Have your say', 'اپنی رائے دیں') },
      },
      {
        title: text('How do I vote, and who sees it?', 'ووٹ کیسے دوں، اور کون دیکھتا ہے؟'),
        answer: text(
          'Each verified person of the place has one vote. You first get a voting paper, then cast it without your name: no office and no program can tell whose it was.',
          'علاقے کے ہر تصدیق شدہ شخص کا ایک ووٹ ہے۔ پہلے پرچی ملتی ہے، پھر آپ اسے بغیر نام کے ڈالتے ہیں: نہ کوئی دفتر نہ کوئی پروگرام بتا سکتا ہے کہ وہ کس کا تھا۔',
        ),
        link: { href: '/votes', text: text('Votes', 'رائے شماری') },
      },
      {
        title: text('What does my receipt prove?', 'میری رسید کیا ثابت کرتی ہے؟'),
        answer: text(
          'The receipt of a vote has a ballot number and a signature. By the number you find your ballot in the published list, and anybody can count the list again; if it is missing there, the signed receipt proves that it was in the box. It does not say who you are. A consultation needs none: sign in, and “What you have said” shows your words and what became of each comment.',
          'ووٹ کی رسید پر ووٹ نمبر اور دستخط ہیں۔ نمبر سے آپ شائع شدہ فہرست میں اپنا ووٹ دیکھتے ہیں، اور ہر کوئی فہرست دوبارہ گن سکتا ہے؛ وہاں نہ ہو تو دستخط شدہ رسید ثابت کرتی ہے کہ ووٹ ڈبے میں تھا۔ اس سے یہ پتا نہیں چلتا کہ آپ کون ہیں۔ مشاورت میں رسید کی ضرورت نہیں: داخل ہوں، «آپ کی رائے» میں آپ کے الفاظ اور ہر رائے کا انجام درج ہے۔',
        ),
      },
    ],
  },
]
