/**
 * The year that a 高新技术企业 certificate number carries (`GR` + year + region + 6 digits, `GF` for a renewal
 * before 2016); null where the number is not of that form.
 */
export function hnteCertificateYear(number: string): number | null {
  const match = /^(GR|GF)(\d{4})\d{2}\d{6}$/.exec(number);
  if (match?.[2] === undefined) return null;
  const year = Number(match[2]);
  return match[1] === 'GF' && year >= 2016 ? null : year;
}

/** The year that a 科技型中小企业 registration number (18 characters) begins with; null for another form. */
export function techSmeCertificateYear(number: string): number | null {
  const match = /^(20\d{2})[0-9A-Z]{14}$/.exec(number);
  return match?.[1] === undefined ? null : Number(match[1]);
}
