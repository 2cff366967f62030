export {
  enqueueMessages,
  messagesOf,
  sweepMessages,
  type MessageState,
  type NewMessage,
  type PersonsMessage,
  type Recipient,
} from './message.ts'
export { parseMailAddress, type Mail } from './mail.ts'
export type { MailProvider, MessageToSend, Provider, SendingResult } from './provider.ts'
export {
  demoMessages,
  demoPhone,
  type DemoMessage,
  type DemoPhone,
} from './providers/demo-phone/index.ts'
export { demoMail, demoMails, type DemoMail } from './providers/demo-mail/index.ts'
export { createSmtp, type SmtpOptions } from './providers/smtp/index.ts'
export {
  createHttpGateway,
  faultsOfFields,
  timeoutMsMax,
  type HttpGatewayOptions,
} from './providers/http-gateway/index.ts'
export { notificationProblems } from './problems.ts'
export { queueHealth, recordReceipts, type Receipt } from './queue.ts'
export { segmentsOf, type Segments } from './segments.ts'
export { createSender, type Sender, type SenderOptions } from './sender.ts'
export { costOfMessage, faultsOfWording, renderMessage } from './wording.ts'
