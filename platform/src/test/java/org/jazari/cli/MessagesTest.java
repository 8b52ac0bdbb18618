package org.jazari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

class MessagesTest {
    private final Messages english = Messages.in("en");

    @Test
    void explainsADatabaseThatIsNotThere() {
        PSQLException refused =
                new PSQLException("Connection to 127.0.0.1:1 refused.", PSQLState.CONNECTION_UNABLE_TO_CONNECT);

        assertThat(english.explain(new IllegalStateException(refused)))
                .startsWith("The database does not answer: Connection to 127.0.0.1:1 refused. Remedy:");
    }

    @Test
    void explainsADatabaseThatLetsTheAccountNotIn() {
        ServerErrorMessage said =
                new ServerErrorMessage("SFATAL\0C28P01\0Mpassword authentication failed for user \"jazari\"\0");

        assertThat(english.explain(new IllegalStateException(new PSQLException(said))))
                .startsWith("The database refuses: FATAL: password authentication failed for user \"jazari\". Remedy:")
                .doesNotContain("\tat ");
    }
}
