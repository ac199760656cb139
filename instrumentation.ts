/** Runs once before the server answers its first request. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] === 'nodejs') {
    const { startServer } = await import('#server/start-server.ts');
    await startServer();
  }
}
