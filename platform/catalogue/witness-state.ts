import { findCosignersOf, type OpenedLog, type Witnessed } from '#platform/log'
import type { Platform } from './platform.ts'

type Kept = { readonly note: string; readonly witnessed: Promise<Witnessed> }

/** A head is checked once, however many ask about what stands under it. */
const kept = new WeakMap<OpenedLog, Kept>()

/** Which of the installation's witnesses have cosigned a head of its log. */
export function witnessedHead(
  { log, witnesses }: Pick<Platform, 'log' | 'witnesses'>,
  note: string,
): Promise<Witnessed> {
  const known = kept.get(log)
  if (known?.note === note) return known.witnessed
  const witnessed = findCosignersOf(note, witnesses.verifierKeys)
  kept.set(log, { note, witnessed })
  return witnessed
}
