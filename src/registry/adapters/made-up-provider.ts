import type { IdentityProvider } from './identity-provider.ts';

/** The embedded provider: issues an account to everyone who can be called, and says why to the others. */
export const madeUpProvider: IdentityProvider = {
  async approve({ values }) {
    const reachable = values['contact/phone'] !== undefined;
    return reachable ? { approved: true } : { approved: false, reason: 'Thiếu số điện thoại' };
  },
  async activate() {
    return true;
  },
};
