export { showDemoPage } from './frame.tsx'
export { registerDemo } from './register-demo.ts'
