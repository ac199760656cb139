import { runServer } from './support/run-server.ts';
import { expect, test } from './support/test.ts';

test('settings that do not go together end the start with a sentence', async () => {
  const start = runServer({ SMTP_URL: 'smtp://mail.example.org', NEXTAUTH_URL: '' });
  const { message } = await start.then(
    async ({ stop }) => {
      await stop();
      return new Error('it started');
    },
    (error: Error) => error,
  );
  expect(message).toContain(
    'SMTP_URL needs NEXTAUTH_URL, the address of this site, for the links in the mail.',
  );
  expect(message).toContain('The server did not start; its last words are above.');
  expect(message).not.toMatch(/^\s+at /m);
});
