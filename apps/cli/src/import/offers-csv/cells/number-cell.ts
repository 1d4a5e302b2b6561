/** A number with a decimal comma and perhaps a unit: `2,5`, `5 km`, `3 heures`, `12 m³`, `30 personnes`. Nothing when it is none. */
export function readNumber(cell: string): number | undefined {
  const text =
    /^(\d+(?:[.,]\d+)?)\s*(?:km|kms|kilometres?|kilomètres?|h|heures?|hours?|m3|m³|places?|seats?|sieges?|sièges?|personnes?|people)?\.?$/i.exec(
      cell.trim(),
    );
  return text?.[1] === undefined ? undefined : Number(text[1].replace(',', '.'));
}
