const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A valid unified social credit code (GB 32100-2015, GB 11714 inside) from a number below 1,000,000. */
export function usccFrom(seed: number): string {
  const organisation = `MA${seed.toString().padStart(6, '0')}`;
  const front = `91371581${organisation}${organisationCheck(organisation)}`;
  const total = Array.from(front).reduce((sum, letter, at) => sum + USCC.indexOf(letter) * (3 ** at % 31), 0);
  return front + USCC.charAt((31 - (total % 31)) % 31);
}

function organisationCheck(code: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const total = weights.reduce((sum, weight, at) => sum + weight * Number.parseInt(code.charAt(at), 36), 0);
  const check = 11 - (total % 11);
  return check === 11 ? '0' : check === 10 ? 'X' : String(check);
}

/** A valid patent number in normal form: 12 digits, or 8 for a filing before 2003. */
export function patentNumberFrom(filed: number, type: string, serial: number): string {
  const digits =
    filed < 2003
      ? `${String(filed).slice(2)}${type}${serial.toString().padStart(5, '0').slice(-5)}`
      : `${filed}${type}${serial.toString().padStart(7, '0')}`;
  const total = Array.from(digits).reduce((sum, digit, at) => sum + Number(digit) * (2 + (at % 8)), 0);
  const check = total % 11;
  return `${digits}.${check === 10 ? 'X' : check}`;
}
