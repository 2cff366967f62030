/**
 * What draws pages and knows the kernel alone: open also to a program that may know nothing else of
 * ours, such as the simulated bank and the demonstration's wallet.
 */
export { type Content } from './attributes.ts'
export { Cards, Form, Split } from './blocks.tsx'
export { Button, ButtonGroup } from './button.tsx'
export { Input, Textarea } from './fields.tsx'
export { Isolate, Money, Name, Reference } from './isolate.tsx'
export { Layout } from './layout.tsx'
export { Link } from './link.tsx'
export {
  Details,
  ErrorSummary,
  InsetText,
  NotificationBanner,
  Panel,
  PhaseBanner,
} from './messages.tsx'
export { BackLink, LinkList } from './navigation.tsx'
export { renderPage } from './page.ts'
export { keepReading, readingOf, switchHref } from './reading.ts'
export { Qr, StatusTag } from './record.tsx'
export { registerAssets } from './register-assets.ts'
export { SummaryList } from './summary-list.tsx'
export { Table } from './table.tsx'
export { WireText } from './wire-text.tsx'
