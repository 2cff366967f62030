import { readCommandLine, usage, type CommandLine } from './config.ts'

type Command = (line: CommandLine) => Promise<number>

const say = (text: string) => void process.stdout.write(`${text}\n`)
const progress = (step: string) => say(`  … ${step}`)

// Each command loads only its own code: the start-up of one must not pay for the others.
const commands: Readonly<Record<string, Command>> = {
  start: async ({ config }) => {
    const { start } = await import('./start.ts')
    await start(config, progress)
    return -1
  },
  seed: async ({ config, stamps, persons, complaints, seedNumber }) => {
    const { seed } = await import('./seed.ts')
    await seed(config, { stamps, persons, complaints, seedNumber }, progress)
    return 0
  },
  token: async ({ config, words }) => {
    const { makeToken } = await import('./token.ts')
    return makeToken(config, words[1], say)
  },
  register: async ({ config, words }) => {
    const { register } = await import('./register.ts')
    return register(config, words[1], say)
  },
  publish: async ({ config, words }) => {
    const { publishFile } = await import('./publish-file.ts')
    return publishFile(config, words.slice(1), say)
  },
  reconcile: async ({ config, words, reconcile: options }) => {
    const { reconcile } = await import('./reconcile.ts')
    return reconcile(config, options, words.slice(1), say)
  },
  refunds: async ({ config, words }) => {
    const { refunds } = await import('./refunds.ts')
    return refunds(config, words.slice(1), say)
  },
  bills: async ({ config, words }) => {
    const { takeInBillFile } = await import('./bill-file.ts')
    return takeInBillFile(config, words.slice(1), say)
  },
  'banks rotate': async ({ config, words, overlapHours }) => {
    const { rotateBank } = await import('./banks.ts')
    return rotateBank(config, words[2], overlapHours, say)
  },
  'banks messages': async ({ config, words }) => {
    const { printMessages } = await import('./banks.ts')
    return printMessages(config, words.slice(2), say)
  },
  'banks unread': async ({ config, words }) => {
    const { printUnread } = await import('./banks.ts')
    return printUnread(config, words[2], say)
  },
  'clients rotate': async ({ config, words, overlapHours }) => {
    const { rotateClient } = await import('./clients.ts')
    return rotateClient(config, words[2], overlapHours, say)
  },
  witness: async ({ config, words }) => {
    const { startWitness } = await import('./witness.ts')
    return startWitness(config, words.slice(1), say)
  },
  bank: async ({ config, words, bank }) => {
    const { startBank } = await import('./bank.ts')
    return startBank(config, bank, words.slice(1), say)
  },
  wallet: async ({ config }) => {
    const { startWallet } = await import('./wallet.ts')
    return startWallet(config, say)
  },
  'outside-register': async ({ config, words }) => {
    const { startOutsideRegister } = await import('./population/outside-program.ts')
    return startOutsideRegister(config, words.slice(1), say)
  },
  'services new': async ({ words, service }) => {
    const { newService } = await import('./new-service.ts')
    return newService(words[2], service, say)
  },
  'services draw': async ({ words, language }) => {
    const { drawInstalled } = await import('./draw-service.ts')
    return drawInstalled(words[2], language, say)
  },
  scrub: async ({ config }) => {
    const { scrub } = await import('./scrub.ts')
    return scrub(config, say, progress)
  },
  'services check': async () => {
    const { checkServices } = await import('./check-services.ts')
    return checkServices(say)
  },
  'ledger trial-balance': async ({ config, days }) => {
    const { printTrialBalance } = await import('./ledger.ts')
    return printTrialBalance(config, days, say)
  },
  'ledger statement': async ({ config, words, days }) => {
    const { printStatement } = await import('./ledger.ts')
    return printStatement(config, words[2], days, say)
  },
  'statistics check': async ({ config }) => {
    const { checkStatistics } = await import('./statistics.ts')
    return checkStatistics(config, say)
  },
  'statistics recount': async ({ config }) => {
    const { recountStatistics } = await import('./statistics.ts')
    return recountStatistics(config, say, progress)
  },
  'publication rebuild': async ({ config }) => {
    const { rebuildPublicRows } = await import('./publication.ts')
    return rebuildPublicRows(config, say)
  },
  'log verify': async ({ words }) => {
    const { verifyLogAt } = await import('./verify-log.ts')
    return verifyLogAt(words.slice(2), say)
  },
  'vote recount': async ({ words }) => {
    const { recountAt } = await import('./recount-vote.ts')
    return recountAt(words.slice(2), say)
  },
  'log restore': async ({ config }) => {
    const { restoreLog } = await import('./restore-log.ts')
    return restoreLog(config, say, progress)
  },
  'log check': async ({ words }) => {
    const { checkProofs } = await import('./check-proofs.ts')
    return checkProofs(words.slice(2), say)
  },
}

async function main(): Promise<number> {
  const line = readCommandLine(process.argv.slice(2), process.env)
  const [first = 'start', second = ''] = line.words
  const command = commands[first] ?? commands[`${first} ${second}`]
  if (command) return command(line)
  say(usage)
  return first === 'help' ? 0 : 2
}

try {
  const code = await main()
  if (code >= 0) process.exit(code)
} catch (error) {
  const told = error instanceof Error ? error.message : String(error)
  process.stderr.write(`\n${told}\n`)
  if (process.env['DAFTAR_TRACE']) process.stderr.write(`${(error as Error).stack}\n`)
  process.exit(1)
}
