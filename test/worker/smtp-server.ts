import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server on loopback that keeps what it is given, or refuses it while `broken`. */
export class SmtpServer {
  broken = false;
  /** As received: headers and body. */
  readonly mails: string[] = [];
  private readonly server = createServer((socket) => this.talk(socket));

  static async open(): Promise<SmtpServer> {
    const smtp = new SmtpServer();
    await new Promise<void>((resolve) => smtp.server.listen(0, '127.0.0.1', resolve));
    return smtp;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private talk(socket: Socket): void {
    let mail: string[] | null = null;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string) => {
      if (mail) {
        if (line !== '.') mail.push(line);
        else {
          this.mails.push(mail.join('\n'));
          mail = null;
          say('250 kept');
        }
      } else if (/^RCPT/i.test(line) && this.broken) say('451 try later');
      else if (/^DATA/i.test(line)) {
        mail = [];
        say('354 go on');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else say('250 fine');
    };
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop()!;
      lines.forEach(hear);
    });
    say('220 loopback');
  }
}
