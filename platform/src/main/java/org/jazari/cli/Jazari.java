package org.jazari.cli;

import org.jazari.JazariApplication;
import org.springframework.boot.SpringApplication;

/** What {@code ./jazari} runs. */
public final class Jazari {
    private Jazari() {}

    public static void main(String[] arguments) {
        SpringApplication.run(JazariApplication.class, arguments);
    }
}
