/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // The linter and the type checker are suites of their own in `npm test`; the build only builds.
  typescript: { ignoreBuildErrors: true },
};

export default config;
