import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

export type Address = ipaddr.IPv4 | ipaddr.IPv6

/** Addresses that begin alike: one of them, and how many bits they share. */
export type AddressRange = [Address, number]

/** An address as it is written; one of IPv4 within IPv6 is the one of IPv4. */
export const addressOf = (text: string): Address | undefined =>
  isIP(text) === 0 ? undefined : ipaddr.process(text.replace(/%.*$/, ''))

/** An address, or a range as CIDR writes it. */
export function addressRange(text: string): AddressRange | undefined {
  const [, first = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const address = addressOf(first)
  if (!address) return undefined
  const all = address.kind() === 'ipv4' ? 32 : 128
  // ::ffff:10.0.0.0/104 is 10.0.0.0/8.
  const within = all === 32 && first.includes(':') ? 96 : 0
  const shared = bits === undefined ? all : Number(bits) - within
  return shared >= 0 && shared <= all ? [address, shared] : undefined
}

export const isWithin = (address: Address, ranges: AddressRange[]) =>
  ranges.some(([first, bits]) => address.kind() === first.kind() && address.match(first, bits))
