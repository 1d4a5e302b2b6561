/** What an account may act as, in the words of policies. */
export type PolicyRole = 'volunteer' | 'association-member' | 'coordinator';

/**
 * Who may call an operation: anybody; whoever holds the link that it is about; anybody signed in; or the holders of a
 * role, the first of which is the one acted in when several are held and none was asked for.
 */
export type Who = 'anyone' | 'link-bearer' | 'signed-in' | readonly PolicyRole[];

/**
 * The one policy table: operation → who. Every route declares one of these names; a route without one stops the boot.
 * A role opens the door of the operation; whether the row behind it is theirs is decided in the use case.
 */
export const policies = {
  'health.read': 'anyone',
  'home.read': 'anyone',
  'assets.read': 'anyone',

  'sign-in.request': 'anyone',
  'volunteers.register': 'anyone',
  'sign-in.confirm': 'link-bearer',
  'session.end': 'signed-in',
  'me.read': 'signed-in',

  'answers.give': 'link-bearer',
  'invitations.stop': 'link-bearer',

  'home.volunteer': ['volunteer'],
  'home.association': ['association-member'],
  'home.coordinator': ['coordinator'],
} as const satisfies Record<string, Who>;

export type PolicyName = keyof typeof policies;
