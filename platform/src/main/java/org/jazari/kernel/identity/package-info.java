/** Who may do what: accounts, roles, sessions, API tokens, single sign-on. */
@NamedInterface("identity")
@NullMarked
package org.jazari.kernel.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
