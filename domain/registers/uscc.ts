const USCC_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const USCC_SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const ORGANISATION_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export type UsccFault = "uscc-shape" | "organisation-check-digit" | "uscc-check-digit";

/** What is wrong with a 统一社会信用代码 (GB 32100–2015); undefined for a right one. */
export function usccFault(code: string): UsccFault | undefined {
  if (!USCC_SHAPE.test(code)) return "uscc-shape";
  if (organisationCheckDigit(code.slice(8, 16)) !== code.charAt(16)) return "organisation-check-digit";
  return usccCheckDigit(code.slice(0, 17)) === code.charAt(17) ? undefined : "uscc-check-digit";
}

/** The 18th character, from the 17 before it: weights 3^i modulo 31 (GB 32100–2015). */
function usccCheckDigit(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const letter of first17) {
    sum += weight * USCC_LETTERS.indexOf(letter);
    weight = (weight * 3) % 31;
  }
  return USCC_LETTERS.charAt((31 - (sum % 31)) % 31);
}

/** The 9th character of an organisation code, from the 8 before it (GB 11714–1997): 10 is written X, 11 is written 0. */
export function organisationCheckDigit(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * ORGANISATION_LETTERS.indexOf(first8.charAt(index)),
    0,
  );
  const digit = 11 - (sum % 11);
  return digit === 10 ? "X" : String(digit % 11);
}

/** A whole code from its free parts: kind of registration (2), division (6), organisation (8). */
export function completeUscc(registration: string, division: string, organisation: string): string {
  const first17 = `${registration}${division}${organisation}${organisationCheckDigit(organisation)}`;
  return `${first17}${usccCheckDigit(first17)}`;
}
