export { demoMessages, demoPhone, type DemoMessage, type DemoPhone } from './demo-phone.ts'
