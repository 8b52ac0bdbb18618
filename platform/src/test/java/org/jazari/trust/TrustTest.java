package org.jazari.trust;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jazari.kernel.identity.TestStaff;
import org.jazari.testing.PlatformTest;
import org.springframework.context.annotation.Import;

/** A test of the register over real HTTP, with people who are really signed in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PlatformTest
@Import({TestStaff.class, Clerks.class, Walk.class})
public @interface TrustTest {}
