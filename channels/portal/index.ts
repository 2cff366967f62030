export { registerPortal } from './portal.ts'
export { sendProblemPage } from './problem-page.tsx'
