export {
  findClient,
  findClientOfKey,
  giveClientKey,
  listClients,
  registerClient,
  webhookKeyOf,
  type Client,
} from './client.ts'
export { clientPayments, notePayments, type AskedPayment } from './payments-of-client.ts'
export {
  findReporterOfKey,
  keyHolderOf,
  listReporters,
  registerReporter,
  type Reporter,
} from './reporter.ts'
