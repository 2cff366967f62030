export { demoMail, demoMails, type DemoMail } from './demo-mail.ts'
