import 'next-auth/jwt';

declare module 'next-auth/jwt' {
  interface JWT {
    /** The person's session version when the session began. */
    sessionVersion?: number;
  }
}
