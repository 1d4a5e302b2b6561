import { IsOptional, IsString, Matches } from 'class-validator';

const code = /^[a-z]+(-[a-z]+)*$/;

/** What the form of an answer page posts: codes, which the domain reads. */
export class AnswerRequest {
  @IsString()
  @Matches(code)
  readonly answer: string;

  @IsOptional()
  @IsString()
  @Matches(code)
  readonly reason?: string;
}
