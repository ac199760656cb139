import type { MetadataRoute } from 'next';

const icon = (name: string, side: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/${name}-${side}.png`,
  sizes: `${side}x${side}`,
  type: 'image/png',
  purpose,
});

const screenshot = (name: string, form_factor: 'narrow' | 'wide', label: string) => ({
  src: `/screenshots/${name}-${form_factor}.png`,
  sizes: form_factor === 'wide' ? '1440x900' : '390x844',
  type: 'image/png',
  form_factor,
  label,
});

/** What a device needs to know to install Heapwise as an app. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Heapwise',
    short_name: 'Heapwise',
    description:
      'Learn how Python really behaves: predict, run a real interpreter, see the evidence, and keep it.',
    lang: 'en',
    start_url: '/?source=app',
    scope: '/',
    display: 'standalone',
    // The paper, as in app/styles/tokens.css; the pages themselves name the dark one too.
    theme_color: '#fbf8f2',
    background_color: '#fbf8f2',
    categories: ['education'],
    icons: [
      icon('icon', 192, 'any'),
      icon('icon', 512, 'any'),
      icon('maskable', 192, 'maskable'),
      icon('maskable', 512, 'maskable'),
    ],
    screenshots: [
      screenshot('review', 'narrow', 'A review: one card, one prediction'),
      screenshot('verdict', 'narrow', 'The verdict: what you said, and what Python said'),
      screenshot('home', 'wide', 'Home: the tracks and a first question'),
      screenshot('staircase', 'wide', 'How a list grows, measured'),
    ],
    shortcuts: [
      { name: 'Review', url: '/review?source=app', icons: [icon('icon', 192, 'any')] },
      { name: 'Lessons', url: '/?source=app#lessons', icons: [icon('icon', 192, 'any')] },
    ],
  };
}
