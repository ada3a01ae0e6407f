import { createTransport } from 'nodemailer';
import { wordingOf } from '#libs/domain';

export interface Mailer {
  send(
    to: string,
    template: string,
    params: Readonly<Record<string, string | number>>,
    caseId: string | null,
  ): Promise<void>;
}

/** Mail through SMTP, when a server is configured. It names no party: whoever reads it in transit learns nothing. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url);
  const words = wordingOf('zh-CN');
  return {
    async send(to, template, params, caseId) {
      const subject = words(`template.${template}.title`, params);
      const text = `${words(`template.${template}.body`, params)}\n\n知和${caseId ? ` · ${caseId}` : ''}`;
      await transport.sendMail({ from, to, subject, text });
    },
  };
}
