/** What an account may act as, in the words of policies. */
export type PolicyRole = 'volunteer' | 'association-member' | 'coordinator';

/**
 * Who may call an operation: anybody; whoever holds the link that it is about; anybody signed in; or the holders of a
 * role, the first of which is the one acted in when several are held and none was asked for.
 */
export type Who = 'anyone' | 'link-bearer' | 'signed-in' | readonly PolicyRole[];
