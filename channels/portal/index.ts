export { createBusyPage } from './busy-page.tsx'
export { registerPortal } from './portal.ts'
export { sendProblemPage } from './problem-page.tsx'
