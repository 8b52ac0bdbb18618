package org.jazari.strategy.office;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import org.jazari.testing.PlatformTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** A test of the office over real HTTP, in which the header {@code Test-As: name role ...} says who acts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PlatformTest
@Import(OfficeTest.ActingAs.class)
public @interface OfficeTest {
    String ACTING = "Test-As";
    String OFFICER = "amina officer";
    String PUBLISHER = "badr officer publisher";

    /** Puts the header's account into the place of a sign-in. */
    @TestConfiguration(proxyBeanMethods = false)
    class ActingAs {
        @Bean
        @Order(0)
        SecurityFilterChain testApi(HttpSecurity http) throws Exception {
            return http.securityMatcher("/api/**")
                    .csrf(csrf -> csrf.disable())
                    .headers(headers -> headers.disable())
                    .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                    .build();
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE + 1)
        OncePerRequestFilter actingAs() {
            return new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                        throws ServletException, IOException {
                    String acting = request.getHeader(ACTING);
                    if (acting != null) {
                        String[] words = acting.split(" ", -1);
                        request.setAttribute(
                                RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME,
                                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                        words[0],
                                        null,
                                        Arrays.stream(words)
                                                .skip(1)
                                                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                                                .toList())));
                    }
                    chain.doFilter(request, response);
                }
            };
        }
    }
}
