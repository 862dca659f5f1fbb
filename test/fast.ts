import { readFileSync } from 'node:fs'

/** Tests that need PostgreSQL or processes of their own. */
const NEEDS_MORE =
  /support\/(process|postgresql|replication|proxy|lock|publish)\.ts|node:child_process|emptyDatabase|'PostgreSQL'/

/** Tests of many random or judged inputs, and of databases that are filled first. */
const LONG =
  /^test\/(bench|soak|hostile|comparison|pages|publishing)\/|(addresses|kept-memory|records|counterparts|prepared|zip|plan|in-turns|fair-queue|mcp|as-described|export-formats|bounds|compile|every-way|as-of|time|snapshot|dataset|unpublished|whatever-passes|quality|search|texts|workbook|reported-workbooks|statistics|paging)\.test\.ts$/

/** Whether a test of the gate is one of `npm run test:fast`: of pure functions, or of the service on the embedded database. */
export const isFastTest = (file: string) =>
  !LONG.test(file) && !NEEDS_MORE.test(readFileSync(file, 'utf8'))
