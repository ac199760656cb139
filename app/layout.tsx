import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies } from 'next/headers';
import type { ReactElement, ReactNode } from 'react';

import { GUEST } from '#browser/service-worker/kept-page.ts';
import { AppWorker } from '#components/offline/app-worker.tsx';
import { MemoryNav } from '#components/site/memory-nav.tsx';
import { KeepReady } from '#components/site/keep-ready.tsx';
import { SiteFooter } from '#components/site/site-footer.tsx';
import { SiteHeader } from '#components/site/site-header.tsx';
import { currentActor } from '#server/auth/current-actor.ts';

import './styles/tokens.css';
import './styles/base.css';

const literata = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
  variable: '--font-literata',
  weight: '200 900',
  // On a slow first visit the page is read in the device's own serif rather than drawn twice.
  display: 'optional',
});

const plexMono = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-normal.woff2',
      weight: '600',
    },
  ],
  variable: '--font-plex-mono',
  display: 'swap',
  // Code can change its face later; the text must not wait for it.
  preload: false,
});

export const metadata: Metadata = {
  title: { default: 'Heapwise', template: '%s · Heapwise' },
  description:
    'Learn how Python really behaves: predict, run a real interpreter, see the evidence, and keep it.',
  applicationName: 'Heapwise',
  appleWebApp: { capable: true, title: 'Heapwise', statusBarStyle: 'default' },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f2' },
    { media: '(prefers-color-scheme: dark)', color: '#171614' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }): Promise<ReactElement> {
  const theme = (await cookies()).get('theme')?.value;
  const chosen = theme === 'light' || theme === 'dark' ? theme : undefined;
  const person = await currentActor();
  return (
    // The theme's attribute is changed in the browser, before or after React is there.
    <html
      lang="en"
      className={`${literata.variable} ${plexMono.variable}`}
      data-theme={chosen}
      // Whose page it is, for what keeps it on the device.
      data-person={person?.id ?? GUEST}
      suppressHydrationWarning
    >
      <body>
        <SiteHeader person={person} />
        <MemoryNav />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
        <KeepReady person={person?.id ?? null} name={person?.name ?? ''} />
        <AppWorker person={person?.id ?? null} />
      </body>
    </html>
  );
}
