import { VerifyAssociation, VouchForAssociation } from '@app/domain/associations';
import { service } from '@app/domain/events';
import { Command } from 'commander';
import { findAssociation } from '../service/find-association.js';
import { withService } from '../service/open-service.js';

const argument = ['<association>', 'its id, RNA number or SIREN'] as const;

const verify = new Command('verify')
  .description('Records that an association is what it says: from now on it may post needs.')
  .argument(...argument)
  .option('--trusted', 'its first needs are not read by a coordinator')
  .action((named: string, { trusted }: { trusted?: true }) =>
    withService(async (app) => {
      const { id: associationId, name } = await findAssociation(app, named);
      await app.get(VerifyAssociation).execute(service, { associationId, ...(trusted ? { trusted } : {}) });
      console.log(`Verified: ${name}.`);
    }),
  );

const vouch = new Command('vouch')
  .description('Answers for an imported association before it is verified: its needs may be matched.')
  .argument(...argument)
  .requiredOption('--by <name>', 'who answers for it')
  .action((named: string, { by }: { by: string }) =>
    withService(async (app) => {
      const { id: associationId, name } = await findAssociation(app, named);
      await app.get(VouchForAssociation).execute(service, { associationId, vouchedBy: by });
      console.log(`${name}: ${by} answers for it. Import its feed again to have its needs matched.`);
    }),
  );

export const associationsCommand = (): Command =>
  new Command('associations')
    .description('Associations that post needs.')
    .addCommand(verify)
    .addCommand(vouch);
