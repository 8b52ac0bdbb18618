package org.jazari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void nobodysHashIsComparedLikeEveryOther() {
        String real = passwords.hash("correct horse battery");

        // the same scheme, version and cost, or an unknown account would answer sooner than a wrong password
        assertThat(Passwords.NOBODY).hasSameSizeAs(real).startsWith(real.substring(0, real.indexOf('$') + 7));
        assertThat(Passwords.NOBODY).matches("\\{bcrypt-sha256}\\$2a\\$\\d\\d\\$[./0-9A-Za-z]{53}");
        assertThat(passwords.matches("", null)).isFalse();
    }

    @Test
    void aPasswordMatchesInWhicheverUnicodeFormItIsTyped() {
        Account account = account(passwords.hash("caf\u00e9 cr\u00e8me br\u00fbl\u00e9e"));

        assertThat(passwords.matches("cafe\u0301 cre\u0300me bru\u0302le\u0301e", account))
                .isTrue();
        assertThat(passwords.matches("cafe creme brulee", account)).isFalse();
    }

    @Test
    void anAccountWithoutPasswordIsNeverOpenedByOne() {
        assertThat(passwords.matches("", account(null))).isFalse();
    }

    private static Account account(@Nullable String hash) {
        return new Account(1, "somebody", "Somebody", hash, false, true, Instant.EPOCH, Set.of());
    }
}
