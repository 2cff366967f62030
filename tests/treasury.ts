/** The treasury of the invented district: two officers, a bank, and payments to settle. */
import { registerBanks } from '#platform/payments'
import {
  dutiesThatMustNotMeet,
  givePost,
  registerPersons,
  registerPosts,
  type Actor,
} from '#platform/identity'
import { treasuryRole } from '#platform/catalogue'
import { civilDateOf, text, type CivilDate } from '#platform/kernel'
import { payInLedger, scrollOf } from '../platform/reconciliation/test-day.ts'
import { bankCredentials, type TestPlatform } from './platform.ts'

type Line = Awaited<ReturnType<typeof payInLedger>>[number]

export async function testTreasury(platform: TestPlatform) {
  const { db, setting } = platform
  const bank = bankCredentials.mnemonic
  const name = text('Kite Bank', 'پتنگ بینک')
  const { username } = bankCredentials
  const terms = { mnemonic: bank, username, name, forwards: false, networks: [], signs: false }
  await registerBanks(db, [{ ...terms, limits: {} }])
  const officer = await appoint(platform, 'treasury-1', '3999099000097')
  const second = await appoint(platform, 'treasury-2', '3999099000098')
  return {
    officer,
    second,
    /** Payments of today at noon, or of another day and told now, as the lines of a right file. */
    pay: (count: number, date?: CivilDate): Promise<Line[]> =>
      payInLedger(
        db,
        Array.from({ length: count }, () => ({
          bank,
          ...(date ? { date, receivedAt: setting.now() } : { date: civilDateOf(setting.now()) }),
        })),
      ),
    scroll: (lines: readonly Line[], day: CivilDate) => scrollOf(lines, { bank, day }),
  }
}

async function appoint(
  { db, setting }: TestPlatform,
  postId: string,
  cnic: string,
): Promise<Actor & { kind: 'officer' }> {
  const personId = setting.newId()
  const person = { id: personId, cnic, name: 'Treasurer Invented', phone: '+923990099009' }
  const post = { id: postId, jurisdiction: 'PB', officeId: 'kites', role: treasuryRole }
  await db.transact(async (tx) => {
    await registerPosts(tx, [{ ...post, title: text('Kite Treasurer', 'افسر خزانہ پتنگ') }])
    await registerPersons(tx, setting.vault, [{ ...person, language: 'en' }], setting.now())
    const holding = { jurisdiction: 'PB', postId, personId, from: '2026-01-01' }
    await givePost(tx, holding, dutiesThatMustNotMeet)
  })
  return { kind: 'officer', personId, posts: [post] }
}
