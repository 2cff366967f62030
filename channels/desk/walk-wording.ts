/** What the desk says of going from case to case. */
import { text } from '#platform/kernel'

export const walkWords = {
  title: text('Through your queue', 'آپ کی فہرست میں'),
  next: text('Next case in your queue', 'فہرست کا اگلا کیس'),
  previous: text('Previous case in your queue', 'فہرست کا پچھلا کیس'),
  search: text('Search', 'تلاش'),
  keys: text(
    'From the keyboard: {next} next, {previous} previous, {search} search, each with your browser’s access key (often Alt, or Alt and Shift).',
    'کی بورڈ سے: {next} اگلا، {previous} پچھلا، {search} تلاش؛ ہر ایک براؤزر کی شارٹ کٹ کلید کے ساتھ (عموماً Alt، یا Alt اور Shift)۔',
  ),
  andNext: text('{step}, and on to the next case', '{step}، پھر اگلا کیس'),
  // No full stop after a state, which may be a question.
  before: text('{done}. It now stands at: {state}', '{done}۔ اب اس کی حالت: {state}'),
}
