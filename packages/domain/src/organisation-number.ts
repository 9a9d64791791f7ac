const SHAPE = /^\d{2}[2-9]\d{3}-\d{4}$/;

/**
 * True if the text is a Swedish organisation number (lag 1974:174), `NNNNNN-NNNN`: the third digit is at
 * least 2, so that it can't be a personal identity number, whose third digit begins a month, and the last
 * digit is the Luhn check digit.
 */
export function isOrganisationNumber(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const digits = text.replace("-", "");
  return luhnCheckDigit(digits.slice(0, -1)) === Number(digits.slice(-1));
}

/** The digit, 0–9, that completes a number by Luhn's formula (ISO/IEC 7812-1, annex B). Expects decimal digits only. */
export function luhnCheckDigit(digits: string): number {
  const sum = Array.from(digits, Number)
    .toReversed()
    .reduce((total, digit, index) => total + (index % 2 === 0 ? doubled(digit) : digit), 0);
  return (10 - (sum % 10)) % 10;
}

// Twice the digit, its own digits added up: 7 → 14 → 5.
function doubled(digit: number): number {
  return digit < 5 ? digit * 2 : digit * 2 - 9;
}
