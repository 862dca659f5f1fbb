import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import type { Json } from '../support/service.ts'
import { askTools } from '../support/tool-questions.ts'

// Prints how many of sixty everyday questions the tools alone lead to the right power and an article, through the command that assistants start.
const client = new Client({ name: 'quality', version: '1.0.0' })
await client.connect(
  new StdioClientTransport({ command: process.execPath, args: ['src/main.ts', 'mcp'] }),
)
const { asked, reached, missed } = await askTools(async (name, given) => {
  const { structuredContent } = await client.callTool({ name, arguments: given })
  return { data: structuredContent as Json }
})
await client.close()
console.log(`${reached} of ${asked} questions reach the right power and an article of law`)
for (const question of missed) console.log(`not: ${question}`)
