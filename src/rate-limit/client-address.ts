import { LRUCache } from 'lru-cache'
import { type Address, type AddressRange, addressOf, isWithin } from '../address-range.ts'

/**
 * Whose request it is, as the rate limit counts: an address of IPv4, or the first 64 bits of one of IPv6, which are one
 * household's or one machine's. Of `X-Forwarded-For` only that much is believed as trusted proxies have written: from the
 * right, up to the first address that is none of theirs, or to what is no address.
 */
export function clientAddress(trusted: AddressRange[]) {
  const known = new LRUCache<string, Peer>({ max: 10_000 })
  const peerOf = (text: string) => {
    const held = known.get(text)
    if (held) return held
    const address = addressOf(text)
    const peer = {
      address,
      name: address ? nameOf(address) : text,
      trusted: address !== undefined && isWithin(address, trusted),
    }
    known.set(text, peer)
    return peer
  }
  return (text: string, forwarded: string | undefined): string => {
    const peer = peerOf(text)
    if (!peer.trusted || !peer.address || !forwarded) return peer.name
    let last = peer.address
    for (const hop of forwarded.split(',').reverse()) {
      const address = addressOf(withoutPort(hop.trim()))
      if (!address) break
      last = address
      if (!isWithin(address, trusted)) break
    }
    return nameOf(last)
  }
}

type Peer = { address: Address | undefined; name: string; trusted: boolean }

const nameOf = (address: Address) =>
  'parts' in address
    ? `${address.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : address.toString()

/** Some proxies write the port as well: 192.0.2.1:4711, [2001:db8::1]:4711. */
const withoutPort = (hop: string) => hop.replace(/^\[([^\]]*)\](:\d+)?$|^([\d.]+):\d+$/, '$1$3')
