// JavaScript, so that a Node which does not run TypeScript can still say what it lacks.
if (process.features.typescript) {
  await import('./compile-cache.js')
  await import('./main.ts')
} else {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const chinese = (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh')
  process.stderr.write(
    chinese
      ? `powerlist: 需要 Node 22.18 或更新的版本，这里是 ${process.version}；请安装 Node 24，或者不带 NODE_ENV=production、--omit=dev 和 --ignore-scripts 运行 npm ci，它会装上 Node 24\n`
      : `powerlist: needs Node 22.18 or later, and this is ${process.version}; install Node 24, or run npm ci without NODE_ENV=production, --omit=dev and --ignore-scripts, which brings it\n`,
  )
  process.exitCode = 2
}
