package org.jazari.strategy.reminder;

import org.jazari.kernel.identity.Member;

/** An account with its contact, as the administrator's list shows it. */
public record ContactLine(Member member, Contact contact) {}
