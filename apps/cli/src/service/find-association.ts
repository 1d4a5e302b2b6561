import type { Association } from '@app/domain/associations';
import { AssociationRepository, parseRna, parseSiren } from '@app/domain/associations';
import { service, UnitOfWork } from '@app/domain/events';
import { CommandError } from './command-error.js';
import type { Service } from './open-service.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The association that an operator names by its id, its RNA number or its SIREN. @throws CommandError, Refusal */
export async function findAssociation(app: Service, named: string): Promise<Association> {
  const associations = app.get(AssociationRepository);
  const found = await app.get(UnitOfWork).run(service, (tx) => {
    if (uuid.test(named)) return associations.find(tx, named);
    const numbers = /^\s*w/i.test(named)
      ? { rna: parseRna(named, ''), siren: null }
      : { rna: null, siren: parseSiren(named, '') };
    return associations.findByNumbers(tx, numbers);
  });
  if (!found) throw new CommandError('No association has this id, RNA or SIREN number.');
  return found;
}
