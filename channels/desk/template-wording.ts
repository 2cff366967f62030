/** What the desk says of an office's templates. */
import { text } from '#platform/kernel'

export const templateWords = {
  title: text('Answer templates', 'جواب کے نمونے'),
  lead: text(
    'Your office and the offices below it start their answers from these. What stands in [brackets] must be filled in before an answer can go out.',
    'آپ کا دفتر اور اس کے ماتحت دفاتر اپنے جواب ان سے شروع کرتے ہیں۔ [بریکٹ] میں جو لکھا ہو، جواب بھیجنے سے پہلے اسے بھرنا لازم ہے۔',
  ),
  none: text('No template is in use.', 'کوئی نمونہ استعمال میں نہیں۔'),
  step: text('For which step', 'کس قدم کے لیے'),
  stepOf: text('{service}: {action}', '{service}: {action}'),
  publishNew: text('Publish a template', 'نیا نمونہ جاری کریں'),
  publish: text('Publish', 'جاری کریں'),
  withdraw: text('Withdraw “{title}”', '”{title}“ واپس لیں'),
  faultIn: text('{field}: {said}', '{field}: {said}'),
  titleUr: text('Title in Urdu', 'عنوان، اردو میں'),
  wordsUr: text('Words in Urdu', 'متن، اردو میں'),
  titleEn: text('Title in English', 'عنوان، انگریزی میں'),
  wordsEn: text('Words in English', 'متن، انگریزی میں'),
  choose: text('Start from a template', 'نمونے سے شروع کریں'),
  chooseHint: text(
    'It comes in the applicant’s language and replaces what stands below.',
    'یہ درخواست گزار کی زبان میں آتا ہے اور نیچے لکھے ہوئے کی جگہ لے لیتا ہے۔',
  ),
  noTemplate: text('None', 'کوئی نہیں'),
  fillIn: text('Fill in from the template', 'نمونے سے بھریں'),
}
