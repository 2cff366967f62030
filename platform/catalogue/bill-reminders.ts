/** Reminds people of bills that they watch, some days before each is due, in their language. */
import { machineReading } from '#platform/consent'
import { takeReminders } from '#platform/billing'
import type { Database } from '#platform/database'
import { findPersons } from '#platform/identity'
import { addDays, fill, formatDate, moneyText, startOf, text } from '#platform/kernel'
import { enqueueMessages } from '#platform/notifications'
import { billersOf, type BillerService } from './bills.ts'
import { createCounting } from './counting.ts'
import type { Setting } from './setting.ts'

const message = text(
  '{biller}: bill {number}, {amount}, is due on {date}. Pay it under My bills.',
  '{biller}: بل {number}، رقم {amount}، کی آخری تاریخ {date} ہے۔ میرے بل میں ادا کریں۔',
)

const remindersAtOnce = 500

export type Reminding = {
  /** Queues every reminder that is due now; gives how many. */
  remindOnce(): Promise<number>
  start(intervalMs: number, onTrouble: (error: unknown) => void): void
  stop(): Promise<void>
}

/** Every process may remind: a reminder is taken by one of them. */
export function createReminding(db: Database, setting: Setting): Reminding {
  const remindOnce = async () => {
    let count = 0
    for (const service of billersOf(setting)) {
      for (let some = remindersAtOnce; some === remindersAtOnce; count += some) {
        some = await remindSome(db, setting, service)
      }
    }
    return count
  }
  // One look takes all there is.
  const rounds = createCounting(async () => {
    await remindOnce()
    return false
  })
  return { ...rounds, remindOnce }
}

function remindSome(db: Database, setting: Setting, { biller }: BillerService): Promise<number> {
  const { vault, newId } = setting
  return db.transact(async (tx) => {
    const now = setting.now()
    const reminders = await takeReminders(tx, biller, now, remindersAtOnce)
    const people = [...new Set(reminders.map(({ personId }) => personId))]
    const persons = await findPersons(tx, vault, people, machineReading('messages'))
    const messages = reminders.flatMap(({ personId, number, amountPaisa, dueDate }) => {
      const { language } = persons.get(personId) ?? {}
      if (!language) return []
      const values = {
        biller: biller.name,
        number,
        amount: moneyText(amountPaisa),
        date: formatDate(dueDate, language),
      }
      return {
        id: newId(),
        personId,
        template: 'bill-due',
        language,
        text: fill(message, language, values),
        createdAt: now,
        goodUntil: startOf(addDays(dueDate, 1)),
      }
    })
    await enqueueMessages(tx, vault, messages)
    return reminders.length
  })
}
