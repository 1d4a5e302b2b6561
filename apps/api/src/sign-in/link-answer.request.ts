import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** What the form of a link's page posts; a sign-in posts nothing. */
export class LinkAnswerRequest {
  @IsOptional()
  @IsIn(['yes', 'no'])
  readonly answer?: 'yes' | 'no';

  @IsOptional()
  @IsIn(['yes'])
  readonly charter?: 'yes';

  @IsOptional()
  @IsString()
  @MaxLength(10)
  readonly bornOn?: string;
}
