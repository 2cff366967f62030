/** What the stages are called, on pages, in messages and in feeds. */
import { text, type Text } from '#platform/kernel'
import type { Stage } from '#platform/publication'

export const stageWords: Readonly<Record<Stage, Text>> = {
  open: text('Open', 'زیرِ کار'),
  answered: text('Answered', 'جواب دیا گیا'),
  confirmed: text('Solved: the citizen confirmed', 'حل شدہ: شہری نے تصدیق کی'),
  disputed: text(
    'Open again: the citizen disputed the answer',
    'دوبارہ زیرِ کار: شہری نے جواب نہیں مانا',
  ),
  unconfirmed: text('Closed: the citizen said nothing', 'بند: شہری نے کچھ نہیں کہا'),
  withdrawn: text('Withdrawn', 'واپس لیا گیا'),
  joined: text('Joined with another case', 'دوسرے معاملے میں شامل'),
  refused: text('Refused', 'مسترد'),
}
