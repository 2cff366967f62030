export { showDemoPage } from './frame.tsx'
export { createLibrary, type Library, type LibraryAccess } from './library.ts'
export { registerLibrary, registerLibraryLetters } from './library-page.tsx'
export { registerDemo } from './register-demo.ts'
