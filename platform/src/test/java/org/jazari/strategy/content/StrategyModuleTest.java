package org.jazari.strategy.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jazari.testing.FreshDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;

/** A test against the strategy service and the kernel, and nothing else, over HTTP. Its classes publish versions. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(
        verifyAutomatically = false,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        value = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(TestVersions.class)
public @interface StrategyModuleTest {}
