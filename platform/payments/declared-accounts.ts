/** The accounts that every installation has, and those of a bank. */
import { text, type Text } from '#platform/kernel'
import {
  clearingAccount,
  clientAccount,
  refundsPayable,
  suspenseAccount,
  treasuryAccount,
} from './account.ts'
import type { Account } from './account.ts'

/**
 * Accounts of the province itself. None of them has a head: what stands in them is on its way, and
 * the books that the Accountant General keeps for it are not known to us.
 */
export function provinceAccounts(province: string): readonly Account[] {
  const owner = { kind: 'province', code: province } as const
  return [
    {
      id: treasuryAccount,
      owner,
      jurisdiction: undefined,
      purpose: text(
        'Credited in the provincial government’s Account No. I',
        'صوبائی حکومت کے اکاؤنٹ نمبر 1 میں جمع',
      ),
      head: undefined,
    },
    {
      id: refundsPayable,
      owner,
      jurisdiction: undefined,
      purpose: text(
        'Owed back to payers and not yet paid out',
        'ادا کنندگان کو واجب الادا واپسی جو ابھی ادا نہیں ہوئی',
      ),
      head: undefined,
    },
  ]
}

/** What a bank holds of ours, and what we hold from it without knowing whose it is. */
export function bankAccounts({ mnemonic }: { readonly mnemonic: string }): readonly Account[] {
  const owner = { kind: 'bank', code: mnemonic } as const
  return [
    {
      id: clearingAccount(mnemonic),
      owner,
      jurisdiction: undefined,
      purpose: text(
        'Taken by the bank and not yet credited to the treasury',
        'بینک نے وصول کیا، خزانے میں ابھی جمع نہیں ہوا',
      ),
      head: undefined,
    },
    {
      id: suspenseAccount(mnemonic),
      owner,
      jurisdiction: undefined,
      purpose: text(
        'From the bank, and it fits no open charge',
        'بینک سے موصول، مگر کسی کھلے چالان سے مطابقت نہیں',
      ),
      head: undefined,
    },
  ]
}

/** What was taken for a service of government elsewhere. */
export function accountOfClient(client: { readonly id: string; readonly name: Text }): Account {
  return {
    id: clientAccount(client.id),
    owner: { kind: 'client', code: client.id },
    jurisdiction: undefined,
    purpose: client.name,
    head: undefined,
  }
}
