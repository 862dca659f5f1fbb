import type { PowerFormat } from './power-format.ts'

/** Every place where a power names an instrument, with the path of the name. */
export function* citations(
  power: PowerFormat,
): Generator<{ instrument: string; path: (string | number)[] }> {
  for (const [index, { instrument }] of power.legalBases.entries())
    yield { instrument, path: ['legalBases', index, 'instrument'] }
  if (power.fees.basis)
    yield { instrument: power.fees.basis.instrument, path: ['fees', 'basis', 'instrument'] }
  for (const part of ['conditions', 'materials', 'timeLimits', 'sanctions', 'remedies'] as const)
    for (const [index, { basis }] of (power[part] ?? []).entries())
      if (basis) yield { instrument: basis.instrument, path: [part, index, 'basis', 'instrument'] }
}
