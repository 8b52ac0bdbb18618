package org.jazari.strategy.office;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jazari.kernel.identity.TestStaff;
import org.jazari.testing.PlatformTest;
import org.springframework.context.annotation.Import;

/** A test of the office over real HTTP, with people who are really signed in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PlatformTest
@Import({TestStaff.class, Staff.class})
public @interface OfficeTest {}
