import { text } from '#platform/kernel'

/** Words of the pages that describe the API. */
export const pageWords = {
  title: text('Programming interface (API)', 'پروگراموں کے لیے رابطہ (API)'),
  intro: text(
    'Programs can do here what a person does on the pages: begin a case, hand it in, pay it, fetch its certificate, and verify any certificate.',
    'یہاں پروگرام وہ سب کر سکتے ہیں جو کوئی شخص صفحات پر کرتا ہے: کیس شروع کرنا، جمع کرانا، ادائیگی، سرٹیفکیٹ لینا، اور کسی بھی سرٹیفکیٹ کی تصدیق۔',
  ),
  keyRule: text(
    'Every write of a case carries an Idempotency-Key: a request repeated with its key is done once.',
    'کیس کی ہر تحریر کے ساتھ Idempotency-Key ہوتی ہے: اسی کلید سے دہرائی گئی درخواست ایک ہی بار پوری ہوتی ہے۔',
  ),
  document: text('The OpenAPI 3.1 document', 'OpenAPI 3.1 دستاویز'),
  problems: text('Every refusal, by its code', 'ہر انکار، اس کے کوڈ کے ساتھ'),
  details: text('What is sent and what is answered', 'کیا بھیجیں اور کیا جواب ملے گا'),
  parameters: text('Parameters', 'پیرامیٹر'),
  body: text('Body', 'مواد'),
  answers: text('Answers', 'جوابات'),
  status: text('Status', 'حالت'),
  code: text('Code', 'کوڈ'),
  required: text('required', 'لازمی'),
  schema: text('Schema', 'ساخت'),
  needsToken: text('Needs a bearer token', 'bearer token درکار ہے'),
  needsBank: text('Needs a bank’s credentials', 'بینک کی شناخت درکار ہے'),
  schemas: text('Shapes', 'ساختیں'),
  problem: text('What went wrong', 'کیا غلط ہوا'),
  problemTitle: text('Refusals of the API', 'API کے انکار'),
  backToApi: text('All addresses of the API', 'API کے تمام پتے'),
}
