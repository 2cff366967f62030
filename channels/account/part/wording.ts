import { text } from '#platform/kernel'

export const partWords = {
  title: text('What I take part in', 'میں کن کاموں میں شریک ہوں'),
  about: text(
    'Your voices, what you follow, opinions and voting papers. Nobody else can see this list.',
    'آپ کی آوازیں، جن کی آپ خبر رکھتے ہیں، آرا اور ووٹ کی پرچیاں۔ یہ فہرست کوئی اور نہیں دیکھ سکتا۔',
  ),
  lead: text(
    'Only you can see this list. Each line leads to where you can change or end your part.',
    'یہ فہرست صرف آپ دیکھ سکتے ہیں۔ ہر سطر وہاں لے جاتی ہے جہاں آپ اپنا حصہ بدل یا ختم کر سکتے ہیں۔',
  ),
  cases: text('Complaints and suggestions of others', 'دوسروں کی شکایات اور تجاویز'),
  voices: text(
    'A voice stands nowhere with your name: we look among the newest cases for yours.',
    'آواز کہیں آپ کے نام سے درج نہیں: ہم تازہ ترین کیسوں میں آپ کی آواز تلاش کرتے ہیں۔',
  ),
  hasVoice: text('you gave your voice', 'آپ نے آواز ملائی'),
  follows: text('you follow it', 'آپ خبر رکھتے ہیں'),
  opinions: text('Consultations in which you spoke', 'جن مشاورتوں میں آپ نے رائے دی'),
  votes: text('Votes for which you have a voting paper', 'جن رائے شماریوں کی پرچی آپ کو ملی'),
  votesAre: text(
    'That you were given the paper is written down. Whether and how you voted is not: nobody can know it.',
    'پرچی ملنا درج ہے۔ آپ نے ووٹ دیا یا نہیں، اور کسے دیا، یہ درج نہیں: کوئی نہیں جان سکتا۔',
  ),
  none: text('None.', 'کوئی نہیں۔'),
}
