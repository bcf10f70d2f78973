const signature = Buffer.from('PK\x05\x06', 'latin1');
const recordLength = 22;

/**
 * Where the zip file ends, so that what mail gateways and block devices put behind it can be cut off; null where
 * the end record is missing, as in a download that broke off.
 */
export function endOfZip(bytes: Buffer): number | null {
  let at = bytes.lastIndexOf(signature);
  while (at >= 0) {
    if (at + recordLength <= bytes.length && fits(bytes, at)) {
      // yauzl takes a comment only if it reaches exactly to the end.
      const end = at + recordLength + bytes.readUInt16LE(at + 20);
      return end <= bytes.length ? end : null;
    }
    at = at === 0 ? -1 : bytes.lastIndexOf(signature, at - 1);
  }
  return null;
}

/** The signature may stand in packed data by chance; then the directory does not lie in front of it. */
function fits(bytes: Buffer, at: number): boolean {
  const size = bytes.readUInt32LE(at + 12);
  const offset = bytes.readUInt32LE(at + 16);
  const isZip64 = offset === 0xffffffff || size === 0xffffffff;
  return isZip64 || offset + size <= at;
}
