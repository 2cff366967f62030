import { text } from '#platform/kernel'

export const readsWords = {
  title: text('Who looked at your data', 'آپ کی معلومات کس نے دیکھیں'),
  about: text(
    'Every time an office, a service or an organisation opened your data: when, who and why.',
    'جب بھی کسی دفتر، سروس یا ادارے نے آپ کی معلومات کھولیں: کب، کس نے اور کیوں۔',
  ),
  how: text(
    'Each look is written down before anything is opened, and nobody can take it out. You see the office and the post, why, and what kind of data. Looks of one office for one reason on one day stand together; what one person opens within a minute counts once. Your own visits are not listed.',
    'ہر بار معلومات کھلنے سے پہلے اندراج ہوتا ہے، اور کوئی اسے مٹا نہیں سکتا۔ آپ کو دفتر، عہدہ، وجہ اور معلومات کی قسم نظر آتی ہے۔ ایک دفتر کا ایک ہی وجہ سے ایک دن میں بار بار دیکھنا اکٹھا دکھایا گیا ہے؛ ایک شخص ایک منٹ میں جو کچھ کھولے وہ ایک بار گنا جاتا ہے۔ آپ کا اپنا دیکھنا اس میں شامل نہیں۔',
  ),
  none: text('Nobody has looked at your data.', 'آپ کی معلومات کسی نے نہیں دیکھیں۔'),
  caption: text('The latest first', 'تازہ ترین سب سے اوپر'),
  when: text('When', 'کب'),
  who: text('Who', 'کس نے'),
  why: text('Why', 'کیوں'),
  ofCase: text('In your case', 'آپ کی اس درخواست میں:'),
  elsewhere: {
    'other-case': text(
      'In an application of somebody else that names you',
      'کسی اور کی درخواست میں، جس میں آپ کا ذکر ہے',
    ),
    'no-case': text(
      'In an application that was not accepted',
      'ایسی درخواست میں جو قبول نہیں ہوئی',
    ),
  },
  byLaw: text('Law: {law}', 'قانون: {law}'),
  seen: text('Seen: {data}', 'کیا دیکھا: {data}'),
  times: text('{count} times between {from} and {to}', '{from} تا {to} کے دوران {count} بار'),
  timesAt: text('{count} times at {at}', '{at} پر {count} بار'),
  sealed: text(
    'Shown late: an order kept this from you until it ended.',
    'تاخیر سے دکھایا گیا: ایک حکم کے تحت مدت ختم ہونے تک پوشیدہ تھا۔',
  ),
  order: text('Order {number} of {authority}', 'حکم {number}، از {authority}'),
  latest: text('The latest', 'تازہ ترین'),
  older: text('Earlier', 'اس سے پہلے'),
  wrongTitle: text('If you do not know why', 'اگر آپ کو وجہ سمجھ نہ آئے'),
  wrong: text(
    'Ask the office named. It must answer for each look: opening data without a duty is an offence (NADRA Ordinance 2000, sections 28 to 30).',
    'درج دفتر سے پوچھیں۔ وہ ہر بار کا جواب دہ ہے: بلا فرض معلومات کھولنا جرم ہے (نادرا آرڈیننس 2000، دفعات 28 تا 30)۔',
  ),
}
