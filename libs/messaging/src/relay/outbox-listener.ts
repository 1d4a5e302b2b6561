import { outboxChannel } from '@app/persistence';
import pg from 'pg';

const reconnectMs = 1_000;

/** Hears that events were committed. While its connection is away the relay's polling carries on. */
export class OutboxListener {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private on = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly onNotice: () => void,
  ) {}

  start(): void {
    this.on = true;
    void this.connect();
  }

  async stop(): Promise<void> {
    this.on = false;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    this.client = client;
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', () => this.onNotice());
    try {
      await client.connect();
      await client.query(`listen ${outboxChannel}`);
      if (!this.on) await client.end();
      else this.onNotice();
    } catch {
      this.lost(client);
    }
  }

  private lost(client: pg.Client): void {
    if (!this.on || client !== this.client) return;
    this.client = undefined;
    void client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.connect(), reconnectMs);
  }
}
