/** The pages behind the sign-in that mails point to. */
export class Pages {
  constructor(private readonly publicUrl: string) {}

  readonly home = (): string => `${this.publicUrl}/`;
  readonly match = (id: string): string => `${this.publicUrl}/matches/${id}`;
  readonly need = (id: string): string => `${this.publicUrl}/needs/${id}`;
  readonly offer = (id: string): string => `${this.publicUrl}/offers/${id}`;
  readonly association = (id: string): string => `${this.publicUrl}/associations/${id}`;
  readonly supervision = (): string => `${this.publicUrl}/supervision`;
}
