import { defineProblems, text } from '#platform/kernel'

const correct = text('Correct it and send it again.', 'درست کر کے دوبارہ بھیجیں۔')

export const openIdProblems = defineProblems({
  'openid-party-unknown': {
    status: 404,
    title: text('No such organisation is registered.', 'ایسا کوئی ادارہ درج نہیں۔'),
    wayOut: text('Choose one from the list.', 'فہرست میں سے منتخب کریں۔'),
  },
  'openid-party-nothing-waits': {
    status: 409,
    title: text('Nothing waits for a decision here.', 'یہاں کسی فیصلے کا انتظار نہیں۔'),
    wayOut: text(
      'Somebody may have decided already: look at the list.',
      'شاید کسی نے فیصلہ کر دیا ہے: فہرست دیکھیں۔',
    ),
  },
  'openid-party-own-proposal': {
    status: 403,
    title: text('Another officer must decide this.', 'اس کا فیصلہ دوسرا افسر کرے گا۔'),
    wayOut: text(
      'You proposed it yourself. Please leave it to a colleague.',
      'یہ آپ نے خود پیش کیا ہے۔ براہِ کرم ساتھی افسر پر چھوڑیں۔',
    ),
  },
  'openid-party-changed': {
    status: 409,
    title: text(
      'The proposal has changed since you read it.',
      'آپ کے پڑھنے کے بعد تجویز بدل گئی ہے۔',
    ),
    wayOut: text('Read it again and then decide.', 'دوبارہ پڑھ کر فیصلہ کریں۔'),
  },
  'openid-party-id-wrong': {
    status: 422,
    title: text('The short name cannot be used.', 'یہ مختصر نام استعمال نہیں ہو سکتا۔'),
    wayOut: text(
      'Use 3 to 40 small Latin letters, digits and hyphens, and begin with a letter.',
      '3 سے 40 چھوٹے لاطینی حروف، ہندسے اور ہائفن لکھیں، اور حرف سے شروع کریں۔',
    ),
  },
  'openid-party-word-missing': {
    status: 422,
    title: text(
      'Something that people must read is missing.',
      'لوگوں کے پڑھنے کی کوئی بات رہ گئی ہے۔',
    ),
    wayOut: text('Fill it in, in English and in Urdu.', 'اسے انگریزی اور اردو دونوں میں لکھیں۔'),
  },
  'openid-party-address-wrong': {
    status: 422,
    title: text(
      'This address cannot be registered: {address}',
      'یہ پتہ درج نہیں ہو سکتا: {address}',
    ),
    wayOut: text(
      'Give whole https:// addresses of one site, without a password, a * or a #.',
      'ایک ہی سائٹ کے مکمل https:// پتے دیں، پاس ورڈ، * یا # کے بغیر۔',
    ),
  },
  'openid-party-key-wrong': {
    status: 422,
    title: text('The public keys cannot be used.', 'یہ عوامی کلیدیں استعمال نہیں ہو سکتیں۔'),
    wayOut: text(
      'Give a JWK Set of one to four public P-256 keys. Never send a private key.',
      'ایک سے چار عوامی P-256 کلیدوں کا JWK Set دیں۔ خفیہ کلید کبھی نہ بھیجیں۔',
    ),
  },
  'openid-party-claim-wrong': {
    status: 422,
    title: text('What is to be asked for is not clear.', 'واضح نہیں کہ کیا پوچھا جائے گا۔'),
    wayOut: text(
      'Name at least one item, and for each its purpose and its law in both languages.',
      'کم از کم ایک چیز بتائیں، اور ہر ایک کا مقصد اور قانون دونوں زبانوں میں۔',
    ),
  },
  'openid-party-term-wrong': {
    status: 422,
    title: text('The time is not a number of days.', 'یہ دنوں کی تعداد نہیں۔'),
    wayOut: correct,
  },
  'openid-request-ended': {
    status: 404,
    title: text('This request has ended.', 'یہ درخواست ختم ہو چکی ہے۔'),
    wayOut: text(
      'Go back to where you came from and begin again. What you allowed before stands in your account.',
      'جہاں سے آئے تھے وہاں جا کر دوبارہ شروع کریں۔ پہلے دی گئی اجازتیں آپ کے اکاؤنٹ میں درج ہیں۔',
    ),
  },
})
