package org.jazari.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class OutageTest {

    @Test
    void isADatabaseThatCannotBeReachedHoweverDeepItIsWrapped() {
        assertThat(RefusalAdvice.isOutage(new DataAccessResourceFailureException(
                        "no connection", new SQLTransientConnectionException("timed out"))))
                .isTrue();
        assertThat(RefusalAdvice.isOutage(new IllegalStateException(new SQLException("refused", "08001"))))
                .isTrue();
        assertThat(RefusalAdvice.isOutage(new SQLException("going down", "57P01")))
                .isTrue();
    }

    @Test
    void isNoMistakeOfTheProgram() {
        assertThat(RefusalAdvice.isOutage(new SQLException("no such column", "42703")))
                .isFalse();
        assertThat(RefusalAdvice.isOutage(new SQLException("without a state"))).isFalse();
        assertThat(RefusalAdvice.isOutage(new IllegalStateException("else"))).isFalse();
    }
}
