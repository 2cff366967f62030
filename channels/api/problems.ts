import { defineProblems, text } from '#platform/kernel'

/** What can be wrong with a request before any rule of a service looks at it. */
export const apiProblems = defineProblems({
  'api-body-not-json': {
    status: 400,
    title: text('The body is not JSON.', 'بھیجا گیا مواد JSON نہیں ہے۔'),
    wayOut: text(
      'Send one JSON value in UTF-8 and check it with a JSON parser first.',
      'UTF-8 میں ایک JSON بھیجیں اور پہلے اسے JSON کے طور پر جانچ لیں۔',
    ),
  },
  'api-body-missing': {
    status: 400,
    title: text('The body is missing.', 'درخواست کا مواد موجود نہیں۔'),
    wayOut: text(
      'Send a JSON object as the description of this address says.',
      'اس پتے کی تفصیل کے مطابق ایک JSON object بھیجیں۔',
    ),
  },
  'api-body-too-large': {
    status: 413,
    title: text('The body is larger than ⁦1 MB⁩.', 'بھیجا گیا مواد ⁦1 MB⁩ سے بڑا ہے۔'),
    wayOut: text(
      'Send less than 1,048,576 bytes; no application needs more.',
      '1,048,576 بائٹ سے کم بھیجیں؛ کسی درخواست کو اس سے زیادہ کی ضرورت نہیں۔',
    ),
  },
  'api-body-too-deep': {
    status: 400,
    title: text('The JSON is nested too deeply.', 'JSON میں تہہ در تہہ ساخت بہت گہری ہے۔'),
    wayOut: text(
      'Nest objects and lists at most 16 deep.',
      'object اور فہرستیں زیادہ سے زیادہ 16 تہوں تک رکھیں۔',
    ),
  },
  'api-content-type-wrong': {
    status: 415,
    title: text('This kind of content is not understood.', 'مواد کی یہ قسم قابلِ قبول نہیں۔'),
    wayOut: text(
      'Send JSON with the header Content-Type: application/json.',
      'Content-Type: application/json کے ساتھ JSON بھیجیں۔',
    ),
  },
  'api-data-unknown': {
    status: 404,
    title: text('There is no such open data.', 'اس پتے پر کوئی کھلا ڈیٹا نہیں۔'),
    wayOut: text(
      'See /open-data for the data sets and their months.',
      'ڈیٹا کے مجموعے اور مہینے /open-data پر دیکھیں۔',
    ),
  },
  'api-field-missing': {
    status: 422,
    title: text('A field is missing.', 'ایک خانہ موجود نہیں۔'),
    wayOut: text(
      'Add the named field; the description of this address says what it holds.',
      'نامزد خانہ شامل کریں؛ اس پتے کی تفصیل میں درج ہے کہ اس میں کیا ہوتا ہے۔',
    ),
  },
  'api-field-unknown': {
    status: 422,
    title: text('There is no such field here.', 'یہاں اس نام کا کوئی خانہ نہیں۔'),
    wayOut: text(
      'Check the spelling of the named field, or leave it out.',
      'نامزد خانے کا نام دوبارہ دیکھیں، یا اسے نہ بھیجیں۔',
    ),
  },
  'api-field-wrong': {
    status: 422,
    title: text('A field has the wrong shape.', 'ایک خانے کی ساخت درست نہیں۔'),
    wayOut: text(
      'Send the named field as the description of this address says.',
      'نامزد خانہ اس پتے کی تفصیل کے مطابق بھیجیں۔',
    ),
  },
  'api-jurisdiction-wrong': {
    status: 422,
    title: text(
      'The jurisdiction is missing or not known here.',
      'علاقہ درج نہیں یا یہاں معلوم نہیں۔',
    ),
    wayOut: text(
      'Choose one of the jurisdictions that GET /api/services lists.',
      'GET /api/services میں دیے گئے علاقوں میں سے ایک چنیں۔',
    ),
  },
  'api-list-not-found': {
    status: 404,
    title: text('This service has no such list.', 'اس سروس میں ایسی کوئی فہرست نہیں۔'),
    wayOut: text(
      'Take the name of the list from the description of the service.',
      'فہرست کا نام سروس کی تفصیل سے لیں۔',
    ),
  },
  'api-idempotency-key-missing': {
    status: 400,
    title: text('The Idempotency-Key header is missing.', 'Idempotency-Key کا header موجود نہیں۔'),
    wayOut: text(
      'Make a new random key for each new request (a UUID is good) and send it again with a repeat.',
      'ہر نئی درخواست کے لیے نئی کلید بنائیں (UUID مناسب ہے) اور دہراتے وقت وہی کلید بھیجیں۔',
    ),
  },
  'api-idempotency-key-wrong': {
    status: 400,
    title: text('The Idempotency-Key is not a key.', 'Idempotency-Key درست کلید نہیں۔'),
    wayOut: text(
      'Use 1 to 200 letters, digits and signs of ASCII without spaces; a UUID is good.',
      'کلید میں 1 سے 200 تک ASCII حروف، ہندسے اور علامتیں بغیر وقفے کے لکھیں؛ UUID مناسب ہے۔',
    ),
  },
  'api-token-wrong': {
    status: 401,
    title: text('A valid bearer token is needed here.', 'یہاں ایک کارآمد bearer token درکار ہے۔'),
    wayOut: text(
      'Sign in at POST /api/sign-in/codes and send the token as Authorization: Bearer.',
      'POST /api/sign-in/codes پر داخل ہوں اور token کو Authorization: Bearer میں بھیجیں۔',
    ),
  },
  'api-proof-not-yet': {
    status: 409,
    title: text(
      'The public log has not sealed this document yet.',
      'عوامی ریکارڈ نے ابھی اس دستاویز کو مہربند نہیں کیا۔',
    ),
    wayOut: text(
      'This takes some seconds after issue. Please ask again.',
      'اجرا کے بعد اس میں چند سیکنڈ لگتے ہیں۔ براہِ کرم دوبارہ پوچھیں۔',
    ),
  },
  'api-log-path-unknown': {
    status: 404,
    title: text('The log has nothing at this path.', 'عوامی ریکارڈ میں اس پتے پر کچھ نہیں۔'),
    wayOut: text(
      'Read the checkpoint first: it says how many leaves there are, and so which tiles.',
      'پہلے checkpoint پڑھیں: اسی سے معلوم ہوتا ہے کہ کتنے اندراج اور کون سی فائلیں ہیں۔',
    ),
  },
  'api-address-unknown': {
    status: 404,
    title: text('There is nothing at this address.', 'اس پتے پر کچھ نہیں ہے۔'),
    wayOut: text(
      'Every address is described at /api and in /api/openapi.json.',
      'تمام پتے /api پر اور /api/openapi.json میں درج ہیں۔',
    ),
  },
  'api-method-wrong': {
    status: 405,
    title: text('This address does not take this method.', 'یہ پتہ اس method کو قبول نہیں کرتا۔'),
    wayOut: text(
      'Use one of the methods in the Allow header.',
      'Allow کے header میں دیے گئے methods میں سے ایک استعمال کریں۔',
    ),
  },
  'api-failed': {
    status: 500,
    title: text('Something failed on our side.', 'ہماری طرف کوئی خرابی ہو گئی۔'),
    wayOut: text(
      'Send the same request with the same key again in a minute: nothing is done twice.',
      'ایک منٹ بعد وہی درخواست اسی کلید کے ساتھ دوبارہ بھیجیں: کوئی کام دو بار نہیں ہوگا۔',
    ),
  },
})
