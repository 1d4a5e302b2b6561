import { ApiProperty } from '@nestjs/swagger';
import { offerWithdrawReasons } from '@app/contracts';
import { IsIn } from 'class-validator';

export class WithdrawOfferRequest {
  @ApiProperty({ enum: offerWithdrawReasons })
  @IsIn(offerWithdrawReasons)
  readonly reason: string;
}
