/** What the acts of a case are called once they have happened. */
import type { CaseEvent } from '#platform/cases'
import { text, type Text } from '#platform/kernel'
import type { Service } from './definition.ts'

/** Acts that every service has, and none words. */
const common: Readonly<Record<string, Text>> = {
  reprint: text('Printed again', 'دوبارہ چھاپا گیا'),
  escalate: text(
    'Passed to a senior officer, because the time had run out',
    'مدت گزرنے پر اعلیٰ افسر کے سپرد',
  ),
  'hand-over': text(
    'Handed over to another officer, because nobody was at this post',
    'اس عہدے پر کوئی افسر موجود نہ ہونے کی وجہ سے دوسرے افسر کے سپرد',
  ),
  'joined-by': text('Another case joined this one', 'ایک اور کیس اس کے ساتھ ملایا گیا'),
  'left-by': text('A case that had joined this one left it', 'ملایا گیا کیس دوبارہ الگ ہو گیا'),
  'split-off': text('Opened out of another case', 'ایک اور کیس میں سے الگ کیا گیا'),
  'release-part': text('Shown to everybody', 'سب کو دکھایا گیا'),
  'withhold-part': text('Not shown to everybody', 'سب کو نہیں دکھایا گیا'),
  'take-back-parts': text('Taken out of public view', 'عوامی صفحے سے ہٹایا گیا'),
  remind: text('A reminder was sent', 'یاد دہانی بھیجی گئی'),
  reassign: text('Given to another officer', 'دوسرے افسر کے سپرد'),
}

export type Happened = Pick<CaseEvent, 'action' | 'fromState' | 'toState'>

/** Whether a step ended in its other way: what its actor wanted is still to come. */
export function endedOtherwise({ workflow }: Service, event: Happened): boolean {
  const { fromState = workflow.initial, action, toState } = event
  return workflow.states[fromState]?.[action]?.or?.to === toState
}

/**
 * What was done, in the service's words and never as an order. A step that ended otherwise is
 * called by the state to which it led; what money and time do is worded as done already.
 */
export function doneNameOf(service: Service, event: Happened): Text {
  const { action, toState } = event
  const { states, actions, done } = service.wording
  const name = endedOtherwise(service, event)
    ? states[toState]?.name
    : (common[action] ?? done[action] ?? actions[action])
  return name ?? { en: action, ur: action }
}
