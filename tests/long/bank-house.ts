/** Simulated banks, each a process of its own with its own book, and what befalls them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { newDataFolder, startProgram, type Program } from '#tests/program'

/** What the bank's own book comes to, as it says itself. */
export type BankBook = {
  /** Payments that nobody has answered yet. */
  readonly waiting: number
  readonly days: readonly {
    readonly day: string
    readonly payments: number
    readonly paisa: number
  }[]
}

export type BankHouse = {
  readonly mnemonic: string
  /** Takes an order in; throws where the bank is away. */
  order(psid: string, amountPaisa: number): Promise<void>
  book(): Promise<BankBook>
  /** One of the files of a business day, in the file that is named. */
  saveFile(day: string, name: string, file: string): Promise<void>
  /** Killed, and opened again on its book. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const msMax = 10_000

export async function openBankHouse(
  mnemonic: string,
  at: { readonly biller: string; readonly keysFolder: string; readonly seed: number },
): Promise<BankHouse> {
  const { biller, keysFolder, seed } = at
  let program: Program = await startProgram({
    command: ['bank', mnemonic],
    dataFolder: newDataFolder(),
    args: ['--keys', keysFolder, '--biller', biller, '--hell', String(seed)],
  })
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const signal = AbortSignal.timeout(msMax)
    const answer = await fetch(program.url + path, { ...init, signal })
    if (!answer.ok) throw new Error(`${mnemonic} ${path}: ${answer.status}`)
    return answer
  }
  return {
    mnemonic,
    async order(psid, amountPaisa) {
      const body = new URLSearchParams({ psid, amountPaisa: String(amountPaisa) })
      await ask('/orders', { method: 'POST', body })
    },
    book: async () => (await (await ask('/book')).json()) as BankBook,
    async saveFile(day, name, file) {
      writeFileSync(file, await (await ask(`/office/${day}/${name}`)).text())
    },
    async kill() {
      await program.kill()
      program = await program.restart()
    },
    stop: async () => void (await program.stop()),
  }
}

/** The demonstration keeps the password of its own bank apart; `daftar bank` reads this file. */
export function handOverDemoBank(keysFolder: string): void {
  const password = readFileSync(join(keysFolder, 'demo-bank'), 'utf8').trim()
  const secret = JSON.stringify({ username: 'demo-bank', password })
  writeFileSync(join(keysFolder, 'bank-DEMO.json'), secret)
}

const answeredMsMax = 120_000

/** Nothing is told late any more; gives how many payments were never answered. */
export async function untilAnswered(banks: readonly BankHouse[]): Promise<number> {
  const begun = performance.now()
  for (;;) {
    const books = await Promise.all(banks.map((bank) => bank.book()))
    const waiting = books.reduce((sum, book) => sum + book.waiting, 0)
    if (waiting === 0 || performance.now() - begun > answeredMsMax) return waiting
    await wait(200)
  }
}
