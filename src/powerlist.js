// JavaScript, so that a Node which does not run TypeScript can still say what it lacks.
if (process.features.typescript) {
  await import('./compile-cache.ts')
  await import('./main.ts')
} else {
  process.stderr.write(
    `powerlist: needs Node 22.18 or later, and this is ${process.version}; install Node 24, or run npm ci without NODE_ENV=production, --omit=dev and --ignore-scripts, which brings it\n`,
  )
  process.exitCode = 2
}
