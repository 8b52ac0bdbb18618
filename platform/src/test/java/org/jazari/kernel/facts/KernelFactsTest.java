package org.jazari.kernel.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jazari.testing.FreshDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;

/** A test against the kernel alone, with two projections that write down what they are given. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(
        verifyAutomatically = false,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        value = ApplicationModuleTest.BootstrapMode.STANDALONE)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({KernelFactsTest.Projections.class, TestFacts.class})
public @interface KernelFactsTest {

    /** One that comes before all others, and one that comes after. */
    @TestConfiguration(proxyBeanMethods = false)
    class Projections {
        @Bean
        @Order(-1)
        SeenFacts first(JdbcClient jdbc) {
            return new SeenFacts("test-first", 1, jdbc);
        }

        @Bean
        @Order
        SeenFacts last(JdbcClient jdbc) {
            return new SeenFacts("test-last", 1, jdbc);
        }
    }
}
