import { lookup } from "node:dns/promises";
import { BlockList } from "node:net";

/** Networks that are no part of the public internet (IANA special-purpose address registries, RFC 6890). */
const privateNetworks = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  privateNetworks.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  privateNetworks.addSubnet(network, prefix, "ipv6");

/**
 * Whether the host of an address stands in a private network, such as the one of this machine.
 * @throws the error of the name server where it knows no such host
 */
export async function isPrivate({ hostname }: URL): Promise<boolean> {
  const found = await lookup(hostname.replaceAll(/^\[|\]$/g, ""), { all: true });
  return found.some(({ address, family }) => privateNetworks.check(address, family === 6 ? "ipv6" : "ipv4"));
}
