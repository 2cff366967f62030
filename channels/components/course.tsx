/** The way of a case from office to office: who answers by which day, and who after that. */
import type { CourseTold } from '#platform/catalogue'
import { addDays, formatDate, text } from '#platform/kernel'
import type { Visit } from './visit.tsx'

const words = {
  title: text('Who answers, and by when', 'جواب کون دے گا، اور کب تک'),
  first: text(
    '{office} has it now and must answer by {date}, day {day}.',
    'اب {office} کے پاس ہے؛ جواب {date} تک دینا ہے، یعنی دن {day}۔',
  ),
  then: text(
    'If no answer has come, {office} has it from {from} and must answer by {date}, day {day}, at the latest.',
    'جواب نہ آیا تو {from} سے {office} کے پاس ہوگا؛ جواب زیادہ سے زیادہ {date} تک دینا ہے، یعنی دن {day}۔',
  ),
  stays: text(
    'If still no answer has come, {office} is reminded on {from} and must answer by {date}, day {day}, at the latest.',
    'پھر بھی جواب نہ آیا تو {from} کو {office} کو یاد دلایا جائے گا؛ جواب زیادہ سے زیادہ {date} تک دینا ہے، یعنی دن {day}۔',
  ),
  counted: text(
    'All days are counted from the day on which it was sent. The first office may have few of them, by the subject; those above have until their own day, and may answer sooner.',
    'سب دن بھیجنے کی تاریخ سے گنے جاتے ہیں۔ پہلے دفتر کے دن موضوع کے مطابق کم ہو سکتے ہیں؛ اوپر کے دفتر اپنے دن تک جواب دیتے ہیں، پہلے بھی دے سکتے ہیں۔',
  ),
  been: text('Where it has been: {offices}', 'کہاں کہاں گیا: {offices}'),
  passedOn: text(
    'Passed on to another office, times: {count}. Its days go on as they were.',
    'دوسرے دفتر کو بھیجا گیا، مرتبہ: {count}۔ دن ویسے ہی چلتے رہے۔',
  ),
  raised: text('Gone up, levels: {count}', 'اوپر گیا، درجے: {count}'),
  stood: text(
    'Days on which it waited for a reply of the citizen, not counted: {count}',
    'شہری کے جواب کے انتظار کے دن، جو نہیں گنے گئے: {count}',
  ),
}

type Reading = Pick<Visit<unknown>, 'speak' | 'language'>
type CourseProps = { readonly visit: Reading; readonly course: CourseTold | undefined }

export function Course({ visit, course }: CourseProps) {
  const { speak } = visit
  if (!course) return null
  const { steps } = course
  const counted = countsOf(visit, course)
  if (steps.length === 0 && counted.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{speak(words.title)}</h2>
      {steps.length > 1 && <p class="govuk-body">{speak(words.counted)}</p>}
      {steps.length > 0 && (
        <ol class="govuk-list govuk-list--number">
          {steps.map((_, index) => (
            <li>{stepIn(visit, steps, index)}</li>
          ))}
        </ol>
      )}
      {counted.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {counted.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function stepIn({ speak, language }: Reading, steps: CourseTold['steps'], index: number): string {
  const [step, before] = [steps[index], steps[index - 1]]
  if (!step) return ''
  const office = step.office[language]
  const date = formatDate(step.until, language)
  const values = { office, date, day: String(step.day) }
  if (!before) return speak(words.first, values)
  const after = before.office[language] === office ? words.stays : words.then
  return speak(after, { ...values, from: formatDate(addDays(before.until, 1), language) })
}

function countsOf({ speak, language }: Reading, course: CourseTold): readonly string[] {
  const { offices, passedOn, raised, daysStood } = course
  const comma = language === 'ur' ? '، ' : ', '
  const been = offices.map((office) => office[language]).join(comma)
  const ifAny = (count: number, say: (values: { count: string }) => string) =>
    count > 0 ? [say({ count: String(count) })] : []
  return [
    ...(offices.length > 1 ? [speak(words.been, { offices: been })] : []),
    ...ifAny(passedOn, (count) => speak(words.passedOn, count)),
    ...ifAny(raised, (count) => speak(words.raised, count)),
    ...ifAny(daysStood, (count) => speak(words.stood, count)),
  ]
}
