export { decideProposal, giveWorkTicket, proposeAppointment, type Office } from './appoint.ts'
export {
  allowBreakGlass,
  askBreakGlass,
  lookThroughGlass,
  reviewBreakGlass,
  type Seen,
} from './break-glass.ts'
export {
  approveReadingOrder,
  askReadingOrder,
  lookUnderOrder,
  readingOrders,
  type AskedOrder,
} from './orders.ts'
