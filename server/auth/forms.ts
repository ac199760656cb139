import { z } from 'zod';

import { ROLES } from '#domain/account/role.ts';
import { isTimeZone } from '#domain/scheduling/learner-day.ts';

const userName = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9._-]{3,30}$/, 'Use 3 to 30 letters, digits, dots, hyphens or underscores.');

const email = z
  .string()
  .trim()
  .max(254, 'This address is too long.')
  .pipe(z.email('This does not look like an e-mail address. It should read like name@example.org.'));

const newPassword = z
  .string()
  .min(10, 'Use at least 10 characters. A few words in a row make a good password.')
  .max(256, 'Use at most 256 characters.');

const typedPassword = z
  .string()
  .min(1, 'Type your password.')
  .max(256, 'A password has at most 256 characters.');

/** A field that may be left empty; null when it is. */
const optional = (field: z.ZodType<string, string>) =>
  z
    .string()
    .optional()
    .transform((text) => (text?.trim() ? text : null))
    .pipe(field.nullable());

/** Who says they are whom. */
export const SignInForm = z.object({
  identifier: z
    .string()
    .trim()
    .min(1, 'Type your user name or e-mail address.')
    .max(254, 'This is too long.'),
  password: typedPassword,
});
export type SignInForm = z.infer<typeof SignInForm>;

/** A new account: a user name, an e-mail address or both. */
export const SignUpForm = z
  .object({
    name: optional(userName),
    email: optional(email),
    password: newPassword,
    /** Where the device is, so that the learner's days begin there. */
    timeZone: z.string().refine(isTimeZone).nullable().catch(null),
  })
  .refine((form) => form.name !== null || form.email !== null, {
    path: ['name'],
    message: 'Choose a user name, or give an e-mail address below.',
  });
export type SignUpForm = z.infer<typeof SignUpForm>;

/** What others call you, and where mail reaches you. */
export const ProfileForm = z.object({ name: userName, email: optional(email) });
export type ProfileForm = z.infer<typeof ProfileForm>;

/** A new password, chosen by someone who knows the old one. Empty when there was none. */
export const ChangePasswordForm = z.object({
  currentPassword: z.string().max(256, 'A password has at most 256 characters.').default(''),
  newPassword,
});
export type ChangePasswordForm = z.infer<typeof ChangePasswordForm>;

/** A new password, chosen by someone with a link. */
export const ResetForm = z.object({ secret: z.string().max(100), newPassword });
export type ResetForm = z.infer<typeof ResetForm>;

/** Where to send a link. */
export const ForgotForm = z.object({ email });

/** Someone, and what they may do. */
export const RoleForm = z.object({ personId: z.string(), role: z.enum(ROLES) });

/** Someone. */
export const PersonForm = z.object({ personId: z.string() });

/** What someone types to delete their account: their password or, without one, their name. */
export const DeleteAccountForm = z.object({
  confirmation: z
    .string()
    .min(1, 'Type it here to delete your account.')
    .max(256, 'This is longer than any password.'),
});
export type DeleteAccountForm = z.infer<typeof DeleteAccountForm>;
