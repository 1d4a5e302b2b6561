/** A point on the globe in degrees, WGS 84; longitude first, as GeoJSON writes it. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}
