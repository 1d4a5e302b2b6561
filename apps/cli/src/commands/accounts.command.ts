import { CreateCoordinator, locales } from '@app/domain/accounts';
import { service } from '@app/domain/events';
import { territories } from '@app/domain/territories';
import { Command, Option } from 'commander';
import { withService } from '../service/open-service.js';

interface CoordinatorOptions {
  readonly email: string;
  readonly territory: string;
  readonly givenName: string;
  readonly familyName?: string;
  readonly locale: string;
}

const createCoordinator = new Command('create-coordinator')
  .description('Makes somebody a coordinator of a territory; a link to sign in goes to the address.')
  .requiredOption('--email <address>', 'address of the account; a known account gets the role beside its own')
  .option('--territory <code>', 'territory to coordinate', territories[0]?.code)
  .option('--given-name <name>', 'how the service addresses the person', 'Coordination')
  .option('--family-name <name>', 'kept encrypted')
  .addOption(new Option('--locale <code>', 'language of the mails').choices(locales).default('fr'))
  .action(async (options: CoordinatorOptions) => {
    await withService((app) => app.get(CreateCoordinator).execute(service, options));
    console.log(`The account is a coordinator of ${options.territory}; a link is on its way to the address.`);
  });

export const accountsCommand = (): Command =>
  new Command('accounts')
    .description('Accounts of the people who run the service.')
    .addCommand(createCoordinator);
