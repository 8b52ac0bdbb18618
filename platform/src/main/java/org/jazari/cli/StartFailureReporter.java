package org.jazari.cli;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps Spring Boot from printing a stack for a start that failed: the command explains it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

    StartFailureReporter() {}

    @Override
    public boolean reportException(Throwable failure) {
        return true;
    }
}
