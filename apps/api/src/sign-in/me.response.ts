import { ApiProperty } from '@nestjs/swagger';
import type { PolicyRole } from '@app/contracts';

/** One role of the person, with what it reaches. */
export class HeldRole {
  @ApiProperty({ enum: ['volunteer', 'association-member', 'coordinator'] })
  readonly role: PolicyRole;
  @ApiProperty({ required: false, format: 'uuid' })
  readonly associationId?: string;
  @ApiProperty({ required: false, example: 'paris' })
  readonly territory?: string;
}

/** Who is signed in. */
export class MeResponse {
  @ApiProperty({ format: 'uuid' })
  readonly accountId: string;
  @ApiProperty({ type: [HeldRole] })
  readonly roles: readonly HeldRole[];
}
