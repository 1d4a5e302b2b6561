import { districtByCode, districtOfPostalCode, sectorOfDistrict } from '../districts-of.js';
import { territoryByCode } from '../registry.js';
import { paris } from './paris.js';

describe('Paris', () => {
  it('has twenty arrondissements with 2,103,778 inhabitants', () => {
    expect(paris.districts).toHaveLength(20);
    expect(new Set(paris.districts.map(({ code }) => code)).size).toBe(20);
    expect(paris.districts.reduce((sum, { population }) => sum + population, 0)).toBe(2_103_778);
    expect(paris.districts[0]).toMatchObject({
      code: '75101',
      name: '1er arrondissement',
      postalCodes: ['75001'],
    });
    expect(paris.districts[19]).toMatchObject({ code: '75120', name: '20e arrondissement' });
  });

  it('has seventeen sectors, the first of four arrondissements, that share out every one', () => {
    expect(paris.sectors).toHaveLength(17);
    expect(paris.sectors[0]).toEqual({
      code: 'paris-centre',
      name: 'Paris Centre',
      districts: ['75101', '75102', '75103', '75104'],
    });
    expect(paris.sectors[16]).toMatchObject({ name: '20e arrondissement', districts: ['75120'] });
    const shared = paris.sectors.flatMap(({ districts }) => districts);
    expect(shared).toEqual(paris.districts.map(({ code }) => code));
    expect(sectorOfDistrict(paris, '75103')?.code).toBe('paris-centre');
    expect(sectorOfDistrict(paris, '92012')).toBeUndefined();
  });

  it('finds an arrondissement by either postal code, and none outside', () => {
    expect(districtOfPostalCode(paris, '75016')?.number).toBe(16);
    expect(districtOfPostalCode(paris, '75 116')?.number).toBe(16);
    expect(districtOfPostalCode(paris, '75001')?.number).toBe(1);
    for (const outside of ['93100', '75021', '7501', '', '75117'])
      expect(districtOfPostalCode(paris, outside)).toBeUndefined();
    expect(districtByCode(paris, '75118')?.postalCodes).toEqual(['75018']);
    expect(districtByCode(paris, '75018')).toBeUndefined();
  });

  it('keeps every centroid inside the city', () => {
    for (const { centroid } of paris.districts) {
      expect(centroid.lon).toBeGreaterThan(2.224);
      expect(centroid.lon).toBeLessThan(2.47);
      expect(centroid.lat).toBeGreaterThan(48.815);
      expect(centroid.lat).toBeLessThan(48.903);
    }
  });

  it('is found by its code', () => {
    expect(territoryByCode('paris')).toBe(paris);
    expect(() => territoryByCode('atlantis')).toThrow('territory-unknown');
  });
});
