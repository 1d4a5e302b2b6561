/** A register number of Paris that the checks accept, from a range that no association holds: W759…. */
export const inventedRna = (index: number): string => `W759${String(index).padStart(6, '0')}`;

/** A SIREN whose check digit is right, from a range that is never attributed: 000…. */
export function inventedSiren(index: number): string {
  const body = String(index).padStart(8, '0');
  const sum = body.split('').reduce((total, digit, position) => {
    const doubled = Number(digit) * (position % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
